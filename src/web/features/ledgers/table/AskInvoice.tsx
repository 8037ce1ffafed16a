/** Asks the client about the invoice of a row. */
import type { JSX, MouseEvent } from "react";
import { AskDialog } from "#web/components/questions/AskDialog.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { noPlace } from "#web/lib/progress/questionQueries.ts";
import type { LedgerPlace, LedgerRow } from "../view/useLedger.ts";

export interface AskInvoiceProps {
  readonly place: LedgerPlace;
  /** The row that is asked about; none when no question is. */
  readonly row: LedgerRow | undefined;
  readonly onClose: () => void;
}

/** Draws the dialog, or nothing. */
export function AskInvoice({ place, row, onClose }: AskInvoiceProps): JSX.Element | null {
  if (row?.kind !== "item") return null;
  const { closingId, side } = place;
  const { number, partyName, invoiceDate, openOre } = row;
  const about = [number, partyName, invoiceDate, openOre === null ? null : amountText(openOre)];
  return (
    <AskDialog
      closingId={closingId}
      place={{ ...noPlace, side, invoiceNumber: number }}
      about={about.filter(Boolean).join(" ")}
      onClose={onClose}
    />
  );
}

/** Tells which row's question sign was pressed. */
export function positionAsked({ target }: MouseEvent): number | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("button[data-ask]") : null;
  return button === null ? null : Number(button.dataset["ask"]);
}
