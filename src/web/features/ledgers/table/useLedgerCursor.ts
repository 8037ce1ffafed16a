/**
 * The cursor of a ledger: J and K or the arrows move it over all rows, read or not; Enter opens the row. An open panel
 * follows the cursor when it has rested a moment.
 */
import { useEffect, useState } from "react";
import { revealRow } from "#web/components/table/revealRow.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import type { LedgerRow } from "../view/useLedger.ts";
import type { OpenInvoice } from "../view/useOpenInvoice.ts";
import { openableVoucher } from "../row/rowVouchers.ts";

const followAfterMs = 120;

export interface LedgerCursor {
  readonly position: number;
  readonly select: (position: number) => void;
}

export interface LedgerCursorTarget {
  readonly total: number;
  readonly rowPx: number;
  readonly scroller: HTMLElement | null;
  readonly rowAt: (position: number) => LedgerRow | undefined;
  readonly panel: OpenInvoice;
  readonly onOpen: (row: LedgerRow) => void;
}

/** Moves a cursor over the rows of a ledger. */
export function useLedgerCursor(target: LedgerCursorTarget): LedgerCursor {
  const { total, rowPx, scroller, rowAt, panel, onOpen } = target;
  const [wanted, setWanted] = useState(0);
  const position = Math.max(0, Math.min(wanted, total - 1));
  useFollowingPanel(rowAt(position), panel);
  const step = (by: number) => () => {
    if (scroller === null || total === 0) return;
    const isOnRow = scroller.contains(document.activeElement?.closest("tr[data-row]") ?? null);
    const next = Math.max(0, Math.min(isOnRow ? position + by : position, total - 1));
    setWanted(next);
    revealRow(scroller, String(next), next * rowPx);
  };
  const open = (): void => {
    const row = rowAt(position);
    if (row !== undefined) onOpen(row);
  };
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1), Enter: open });
  return { position, select: setWanted };
}

function useFollowingPanel(row: LedgerRow | undefined, panel: OpenInvoice): void {
  const invoice = row?.kind === "item" ? row.number : null;
  const voucherIndex = row === undefined ? null : openableVoucher(row);
  const isBehind =
    panel.voucherIndex !== null &&
    panel.invoice !== null &&
    voucherIndex !== null &&
    panel.invoice !== invoice;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => {
      panel.follow(voucherIndex, invoice);
    }, followAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isBehind, voucherIndex, invoice, panel]);
}
