/** A ledger as somebody's list tells it, where the source has none (SIE): the same value, for the same table and sums. */
import { type PlainDate, daysBetween } from "../../calendar/plainDate.ts";
import { type Ore, ore } from "../../money/ore.ts";
import { summedLedger } from "../ledgerAsOf.ts";
import type { LedgerSide } from "../ledgerInvoice.ts";
import type { LedgerAsOf, OpenItem } from "../openItem.ts";

/** A row of the list; amounts in SEK, positive when owed. */
export interface PastedRow {
  readonly party: string;
  readonly partyNumber: string | null;
  readonly invoiceNumber: string;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly total: Ore | null;
  readonly open: Ore | null;
}

/** Makes a ledger of the rows: the list's own word is what is open, and rows of nothing open are left out. */
export function pastedLedger(side: LedgerSide, asOf: PlainDate, rows: readonly PastedRow[]): LedgerAsOf {
  const items = rows.filter(({ open }) => open !== 0n).map((row) => pastedItem(side, asOf, row));
  return summedLedger({ side, asOf, items, outside: [] });
}

function pastedItem(side: LedgerSide, asOf: PlainDate, row: PastedRow): OpenItem {
  const { total, open, dueDate } = row;
  return {
    invoice: {
      side,
      number: row.invoiceNumber,
      supplierReference: null,
      partyNumber: row.partyNumber ?? "",
      partyName: row.party,
      invoiceDate: row.invoiceDate,
      dueDate,
      finalPayDate: null,
      total,
      balance: open,
      currency: { code: "SEK", rate: null, unit: null },
      booked: true,
      cancelled: false,
      credit: (total ?? open ?? 0n) < 0n,
      paidAtOnce: false,
      factored: false,
      vouchers: [],
      alone: null,
      changedDuringFetch: false,
    },
    total,
    settled: total === null || open === null ? null : ore(total - open),
    open,
    openInCurrency: open,
    daysOverdue: dueDate === null ? null : daysBetween(dueDate, asOf),
    later: [],
    notes: open === null ? [{ kind: "balance-unknown" }] : [],
  };
}
