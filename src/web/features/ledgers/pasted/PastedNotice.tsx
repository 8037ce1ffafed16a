/** Says over a ledger that it is a pasted list, whose, and for which day; it can be replaced and taken away. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { ConfirmDialog } from "#web/components/dialogs/ConfirmDialog.tsx";
import { FailureNotice, Notice } from "#web/components/page/Notice.tsx";
import { useMayEdit } from "#web/lib/access.ts";
import { momentText } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { LedgerPlace, ShownLedger } from "../view/useLedger.ts";
import { PasteButton } from "./PasteButton.tsx";
import { useRemovePasted } from "./usePastedLedger.ts";

/** Draws the notice. */
export function PastedNotice(props: { place: LedgerPlace; ledger: ShownLedger }): JSX.Element | null {
  const { place, ledger } = props;
  const { pasted, asOf } = ledger;
  if (pasted === null) return null;
  return (
    <Notice
      title={t("ledgers.pasted.told")}
      action={
        <span className="chips">
          <PasteButton
            place={place}
            balanceDate={ledger.balanceDate}
            label={t("ledgers.pasted.again")}
            variant="default"
          />
          <RemoveButton place={place} />
        </span>
      }
    >
      {t("ledgers.pasted.toldText", { at: momentText(pasted.at), by: pasted.by, date: asOf })}
    </Notice>
  );
}

function RemoveButton({ place }: { place: LedgerPlace }): JSX.Element | null {
  const [isAsking, setAsking] = useState(false);
  const mayEdit = useMayEdit();
  const stop = (): void => {
    setAsking(false);
  };
  const remove = useRemovePasted(place, stop);
  if (!mayEdit) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className="danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("ledgers.pasted.remove")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("ledgers.pasted.removeQuestion")}
          confirm={t("ledgers.pasted.remove")}
          danger
          busy={remove.isPending}
          onConfirm={() => {
            remove.mutate();
          }}
          onClose={stop}
        >
          <p>{t("ledgers.pasted.removeWarning")}</p>
          <FailureNotice error={remove.error} />
        </ConfirmDialog>
      )}
    </>
  );
}
