/** Kontrolleras i Fortnox: why it is not known, what is done about it and when, and what a person may do. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import type { Transfer } from "#wire/transfers.ts";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import { waitText } from "./transferStates.ts";
import { useNow } from "./useNow.ts";
import { useTransferAct } from "./useTransfers.ts";
import { sentProblem } from "./sentProblem.ts";

export interface CheckingProps {
  readonly closingId: string;
  readonly transfer: Transfer;
}

/** Draws what the receipt says. */
export function Checking({ closingId, transfer }: CheckingProps): JSX.Element {
  const { problem, canSendAgain, sendAgainFrom } = transfer;
  return (
    <>
      <div>
        <b className="b">{t("transfer.states.checking")}</b>
        <p className="sm ink2">
          {problem !== null && sentProblem(problem, "voucher")} {lookText(transfer)}
          {!canSendAgain && sendAgainFrom !== null && (
            <> {t("transfer.receipts.sendAgainFrom", { at: momentText(sendAgainFrom).slice(11) })}</>
          )}
        </p>
        <Acts closingId={closingId} transfer={transfer} />
      </div>
      <NextLook transfer={transfer} />
    </>
  );
}

function NextLook({ transfer }: Pick<CheckingProps, "transfer">): JSX.Element | null {
  const { nextLookAt, looks } = transfer;
  const nowMs = useNow(nextLookAt !== null);
  if (nextLookAt === null) return null;
  const attempt = looks + 1;
  const wait = waitText(nextLookAt, nowMs);
  return (
    <span className="n mut">
      {wait === null
        ? t("transfer.receipts.attempt", { attempt })
        : t("transfer.receipts.attemptIn", { attempt, wait })}
    </span>
  );
}

function Acts({ closingId, transfer }: CheckingProps): JSX.Element | null {
  const { number, transferId, canSendAgain } = transfer;
  const [isAsking, setAsking] = useState(false);
  const look = useTransferAct(closingId, transferId);
  const mayEdit = useMayEdit();
  if (!mayEdit) return null;
  return (
    <>
      <div className="chips">
        <Button
          size="xs"
          variant="default"
          aria-label={t("transfer.receipts.lookOf", { number })}
          loading={look.isPending}
          onClick={() => {
            look.mutate("look");
          }}
        >
          {t("transfer.receipts.look")}
        </Button>
        {canSendAgain && (
          <Button
            size="xs"
            variant="default"
            aria-label={t("transfer.sendAgain.buttonOf", { number })}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t("transfer.sendAgain.button")}
          </Button>
        )}
      </div>
      <FailureNotice error={look.error} />
      {isAsking && (
        <SendAgainQuestion
          closingId={closingId}
          transfer={transfer}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function SendAgainQuestion(props: CheckingProps & { readonly onClose: () => void }): JSX.Element {
  const { closingId, transfer, onClose } = props;
  const again = useTransferAct(closingId, transfer.transferId);
  return (
    <ConfirmDialog
      title={t("transfer.sendAgain.title", { number: transfer.number })}
      confirm={t("transfer.sendAgain.button")}
      busy={again.isPending}
      onConfirm={() => {
        again.mutate("send-again", { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t("transfer.sendAgain.looksFirst")}</p>
        <p>{t("transfer.sendAgain.mayDouble")}</p>
        <FailureNotice error={again.error} />
      </div>
    </ConfirmDialog>
  );
}

/** What is done about it; nothing when it was found, and stands there with other rows. */
function lookText({ canSendAgain, nextLookAt, looks, marker, series }: Transfer): string {
  if (canSendAgain) return t("transfer.receipts.absent", { marker, series, count: looks });
  return nextLookAt === null ? "" : t("transfer.receipts.looking", { marker, series });
}
