/** Klistra in reskontralista: the list, its day, how it is read, and then it is kept. */
import { Button } from "@mantine/core";
import { type JSX, useState } from "react";
import { DateField } from "#web/components/fields/DateField.tsx";
import { Dialog } from "#web/components/dialogs/Dialog.tsx";
import { FailureNotice } from "#web/components/page/Notice.tsx";
import { PasteBox } from "#web/components/paste/PasteBox.tsx";
import { parseDate } from "#web/lib/format/dates.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { LedgerPlace } from "../view/useLedger.ts";
import { PastePreview } from "./PastePreview.tsx";
import { useKeepPasted, usePastedPreview } from "./usePastedLedger.ts";

export interface PasteDialogProps {
  readonly place: LedgerPlace;
  readonly balanceDate: string;
  readonly onClose: () => void;
}

/** Draws the dialog; mount it only while it is open. */
export function PasteDialog({ place, balanceDate, onClose }: PasteDialogProps): JSX.Element {
  const [text, setText] = useState("");
  const [asOf, setAsOf] = useState(balanceDate);
  const preview = usePastedPreview(place);
  const keep = useKeepPasted(place, onClose);
  const day = parseDate(asOf);
  const isRead = preview.data !== undefined;
  const change = (changed: string): void => {
    setText(changed);
    preview.reset();
    keep.reset();
  };
  return (
    <Dialog title={t("ledgers.pasted.button")} onClose={onClose} atSide wide>
      <div className="stack paste-list">
        <PasteBox
          label={t("ledgers.pasted.label")}
          hint={t("ledgers.pasted.hint")}
          value={text}
          onChange={change}
          findings={preview.data?.findings ?? []}
        />
        <DateField
          label={t("ledgers.pasted.asOf")}
          value={asOf}
          error={day === null ? t("ledgers.asOf.unknown") : null}
          onChange={setAsOf}
        />
        <FailureNotice error={preview.error ?? keep.error} />
        {isRead && <PastePreview preview={preview.data} side={place.side} />}
        <div className="buttons">
          {isRead ? (
            <Button
              loading={keep.isPending}
              disabled={day === null || preview.data.rowCount === 0}
              onClick={() => {
                if (day !== null) keep.mutate({ text, asOf: day });
              }}
            >
              {t("ledgers.pasted.save")}
            </Button>
          ) : (
            <Button
              loading={preview.isPending}
              disabled={text.trim() === ""}
              onClick={() => {
                preview.mutate(text);
              }}
            >
              {t("ledgers.pasted.read")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
