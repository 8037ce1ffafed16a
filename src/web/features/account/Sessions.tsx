/** Where one is signed in, and the way to end it there. */
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { JSX } from "react";
import { sessionList } from "#wire/firm.ts";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { order, request } from "#web/lib/api/request.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

const sessionsKey = ["account-sessions"] as const;

/** Draws the list. */
export function Sessions(): JSX.Element {
  const queries = useQueryClient();
  const list = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => request(sessionList, "/api/account/sessions", { signal }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => order(`/api/account/sessions/${id}`, { method: "DELETE" }),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
  return (
    <Panel title={t("account.sessions.title")} flush>
      <FailureNotice error={list.error ?? revoke.error} />
      <Scroll className="wide" label={t("account.sessions.title")}>
        <table className="dense roomy">
          <thead>
            <tr>
              <th scope="col">{t("account.sessions.device")}</th>
              <th scope="col">{t("account.sessions.since")}</th>
              <th scope="col">{t("account.sessions.seen")}</th>
              <th scope="col">{t("account.sessions.action")}</th>
            </tr>
          </thead>
          <tbody>
            {list.data?.sessions.map(({ id, device, createdAt, lastSeenAt, current }) => (
              <tr key={id}>
                <th scope="row">{device === "" ? t("account.sessions.unknown") : device}</th>
                <td>{momentText(createdAt)}</td>
                <td>{momentText(lastSeenAt)}</td>
                <td>
                  {current ? (
                    <span className="tag a">{t("account.sessions.current")}</span>
                  ) : (
                    <Button
                      size="xs"
                      variant="default"
                      loading={revoke.isPending && revoke.variables === id}
                      onClick={() => {
                        revoke.mutate(id);
                      }}
                    >
                      {t("account.sessions.end")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
}
