/** The two ways to connect: for the company, by its system administrator, or as the person who signs in. */
import { Button } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import type { JSX } from "react";
import type { Closing } from "#wire/clients.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { useSession } from "#web/lib/api/queries.ts";
import { useConnect } from "#web/lib/fortnox/useConnection.ts";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import { FailureNotice, Notice } from "../page/Notice.tsx";

/** Draws the buttons, each with who can use it. */
export function ConnectButtons({ closing }: { closing: Closing }): JSX.Element {
  const role = useSession()?.role ?? "reader";
  const mayConnect = useMayEdit();
  const connect = useConnect(closing);
  const isLeaving = connect.isPending || connect.isSuccess;
  return (
    <div className="stack">
      {!mayConnect && (
        <Notice tone="warn">{problemText({ kind: "role-not-allowed", data: { role } })}</Notice>
      )}
      <div className="ways">
        <Button
          leftSection={<IconPlugConnected className="i" aria-hidden="true" />}
          disabled={!mayConnect}
          loading={isLeaving && connect.variables === "service"}
          onClick={() => {
            connect.mutate("service");
          }}
        >
          {t("fortnox.connect")}
        </Button>
        <span className="sm ink2">{t("fortnox.connectHint")}</span>
        <Button
          variant="default"
          disabled={!mayConnect}
          loading={isLeaving && connect.variables === "personal"}
          onClick={() => {
            connect.mutate("personal");
          }}
        >
          {t("fortnox.personal")}
        </Button>
        <span className="sm ink2">{t("fortnox.personalHint")}</span>
      </div>
      <FailureNotice error={connect.error} />
    </div>
  );
}
