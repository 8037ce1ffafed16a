/** Removing a closing, and the client with it when it is the only one. Asks for the client's name. */
import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type JSX, useState } from "react";
import type { Closing } from "#wire/clients.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { order } from "#web/lib/api/request.ts";
import { fiscalYearText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the button and its question. */
export function RemoveClosing({ closing }: { closing: Closing }): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  const { client, siblings, closingId } = closing;
  const isOnly = siblings.every((sibling) => sibling.closingId === closingId);
  const [withClient, setWithClient] = useState(isOnly);
  const remove = useRemove(closing);
  return (
    <Panel title={t("settings.remove.title")}>
      <div className="stack">
        <p className="ink2">{t("settings.remove.text")}</p>
        <div>
          <Button
            variant="default"
            className="danger"
            onClick={() => {
              setIsAsking(true);
            }}
          >
            {t("settings.remove.button")}
          </Button>
        </div>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t("settings.remove.question", {
            name: client.name,
            year: fiscalYearText(closing.fiscalYear),
          })}
          confirm={t("settings.remove.button")}
          danger
          busy={remove.isPending}
          typed={{ expected: client.name, label: t("settings.remove.typeName", { name: client.name }) }}
          onConfirm={() => {
            remove.mutate(withClient);
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <p>{t("settings.remove.warning")}</p>
          {isOnly && (
            <Checkbox
              mt={8}
              label={t("settings.remove.withClient")}
              checked={withClient}
              onChange={(event) => {
                setWithClient(event.currentTarget.checked);
              }}
            />
          )}
          <FailureNotice error={remove.error} />
        </ConfirmDialog>
      )}
    </Panel>
  );
}

function useRemove({ closingId, client }: Closing) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (withClient: boolean) => {
      await order(`/api/closings/${closingId}`, { method: "DELETE" });
      if (withClient) await order(`/api/clients/${client.clientId}`, { method: "DELETE" });
    },
    onSuccess: async () => {
      await navigate({ to: "/" });
      queries.removeQueries({ queryKey: ["closing", closingId] });
      await queries.invalidateQueries({ queryKey: ["clients"] });
    },
  });
}
