/** Koppla från: asks first, and tells afterwards when the consent still stands at Fortnox. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { useMayEdit } from "#web/lib/access.ts";
import { useDisconnect, useForgetConnection } from "#web/lib/fortnox/useConnection.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ConfirmDialog } from "../dialogs/ConfirmDialog.tsx";
import { Dialog } from "../dialogs/Dialog.tsx";
import { FailureNotice } from "../page/Notice.tsx";

export interface DisconnectProps {
  readonly clientId: string;
  readonly companyName: string;
}

/** Draws the button and its question. */
export function Disconnect(props: DisconnectProps): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  const mayEdit = useMayEdit();
  return (
    <>
      <Button
        variant="subtle"
        className="danger"
        disabled={!mayEdit}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {t("fortnox.disconnect.button")}
      </Button>
      {isAsking && (
        <DisconnectQuestion
          {...props}
          onClose={() => {
            setIsAsking(false);
          }}
        />
      )}
    </>
  );
}

function DisconnectQuestion({
  clientId,
  companyName,
  onClose,
}: DisconnectProps & { onClose: () => void }): JSX.Element {
  const disconnect = useDisconnect(clientId);
  const forget = useForgetConnection(clientId);
  const leave = (): void => {
    onClose();
    void forget();
  };
  if (disconnect.data?.consentRemains === true) return <Remains company={companyName} onClose={leave} />;
  return (
    <ConfirmDialog
      title={t("fortnox.disconnect.title")}
      confirm={t("fortnox.disconnect.button")}
      danger
      busy={disconnect.isPending}
      onConfirm={() => {
        disconnect.mutate(undefined, {
          onSuccess: ({ consentRemains }) => {
            if (!consentRemains) leave();
          },
        });
      }}
      onClose={onClose}
    >
      <p>{t("fortnox.disconnect.text", { company: companyName })}</p>
      <FailureNotice error={disconnect.error} />
    </ConfirmDialog>
  );
}

/** What is left to do, and only the company itself can do it. */
function Remains({ company, onClose }: { company: string; onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t("fortnox.disconnect.done")} onClose={onClose}>
      <div className="form" role="status">
        <p>
          <b className="b">{t("fortnox.disconnect.remains")}.</b>{" "}
          {t("fortnox.disconnect.remainsText", { company })}
        </p>
        <div className="buttons">
          <Button data-autofocus onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
