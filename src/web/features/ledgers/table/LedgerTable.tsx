/** The rows of a ledger in a window over pages from the server, between sticky headings and sticky sums. */
import { useMediaQuery } from "@mantine/hooks";
import { type FocusEvent, type JSX, type MouseEvent, useState } from "react";
import { copyCells } from "#web/components/table/copyCells.ts";
import { rowAt } from "#web/components/table/rowPages.ts";
import { useRowWindow } from "#web/components/table/useRowWindow.ts";
import { useMayAsk } from "#web/lib/access.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type LedgerPlace, type LedgerRow, type ShownLedger, useLedgerRows } from "../view/useLedger.ts";
import type { LedgerChoiceControl } from "../view/useLedgerChoice.ts";
import type { OpenInvoice } from "../view/useOpenInvoice.ts";
import { AskInvoice, positionAsked } from "./AskInvoice.tsx";
import { LedgerFoot } from "./LedgerFoot.tsx";
import { LedgerHead } from "./LedgerHead.tsx";
import { LedgerRows } from "./LedgerRows.tsx";
import { openableVoucher } from "../row/rowVouchers.ts";
import { useLedgerCursor } from "./useLedgerCursor.ts";

const rowPx = 27;
const rowOnPhonePx = 44;

export interface LedgerTableProps {
  readonly place: LedgerPlace;
  readonly ledger: ShownLedger;
  readonly control: LedgerChoiceControl;
  readonly panel: OpenInvoice;
  /** Draws every row: for paper. */
  readonly isWhole: boolean;
}

/** Draws the table. */
export function LedgerTable({ place, ledger, control, panel, isWhole }: LedgerTableProps): JSX.Element {
  const { total, asOf, side } = ledger;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const mayAsk = useMayAsk();
  const height = useMediaQuery("(max-width: 700px)") ? rowOnPhonePx : rowPx;
  const inView = useRowWindow(scroller, total, height);
  const window = isWhole ? { first: 0, end: total, beforePx: 0, afterPx: 0 } : inView;
  const rowsByPage = useLedgerRows(place, ledger.choice, { first: window.first, end: window.end, total });
  const at = (position: number): LedgerRow | undefined => rowAt(rowsByPage, position);
  const open = (row: LedgerRow): void => {
    openRow(row, { control, panel });
  };
  const cursor = useLedgerCursor({ total, rowPx: height, scroller, rowAt: at, panel, onOpen: open });
  const press = (event: MouseEvent): void => {
    setAsked(positionAsked(event));
    const pressed = pressOf(event);
    const row = pressed === null ? undefined : at(pressed.position);
    if (pressed === null || row === undefined) return;
    cursor.select(pressed.position);
    if (pressed.voucherIndex === null) open(row);
    else panel.open(pressed.voucherIndex, row.kind === "item" ? row.number : null);
  };
  return (
    <>
      <div
        className="tw rs-scroll"
        ref={setScroller}
        onClick={press}
        onFocus={(event) => {
          const position = positionOf(event);
          if (position !== null) cursor.select(position);
        }}
        onCopy={copyCells}
      >
        <table
          className="dense rs"
          aria-label={t(`ledgers.table.label.${side}`, { date: asOf })}
          aria-rowcount={total + 2}
        >
          <LedgerHead ledger={ledger} control={control} />
          <tbody>
            <LedgerRows {...{ ledger, window, panel, mayAsk }} rowAt={at} cursor={cursor.position} />
          </tbody>
          <LedgerFoot ledger={ledger} />
        </table>
        {window.end - window.first < total && (
          <p className="only-printed">{t("ledgers.printing.window", { total: countText(total) })}</p>
        )}
      </div>
      <AskInvoice
        place={place}
        row={asked === null ? undefined : at(asked)}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
}

/** Opens the voucher of an invoice, or the invoices of a party. */
function openRow(row: LedgerRow, { control, panel }: Pick<LedgerTableProps, "control" | "panel">): void {
  if (row.kind === "party") control.showParty(row.partyName === "" ? row.partyNumber : row.partyName);
  const voucherIndex = openableVoucher(row);
  if (row.kind === "item" && voucherIndex !== null) panel.open(voucherIndex, row.number);
}

/** Reads which row was pressed, and which of its vouchers; null where the press is the browser's or a button's. */
function pressOf(event: MouseEvent): { position: number; voucherIndex: number | null } | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return null;
  if (document.getSelection()?.isCollapsed === false) return null;
  const position = positionOf(event);
  const link = event.target.closest<HTMLElement>("a, button");
  if (position === null || (link !== null && link.dataset["voucher"] === undefined)) return null;
  if (link === null) return { position, voucherIndex: null };
  event.preventDefault();
  return { position, voucherIndex: Number(link.dataset["voucher"]) };
}

function positionOf({ target }: MouseEvent | FocusEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("tr[data-row]") : null;
  return row === null ? null : Number(row.dataset["row"]);
}
