/** A row of a stored ledger as it comes from its table. */
import type {
  ItemRow,
  LedgerRow,
  OutsideRow,
  RecordedLater,
  RecordedNote,
  VoucherPlace,
} from "#app/ledgers/ledgerRow.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { OutsideReason } from "#domain/ledger/openItem.ts";
import type { Ore } from "#domain/money/ore.ts";

export interface RowOfTable {
  readonly position: number;
  readonly party_index: number;
  readonly party_items: number | null;
  readonly days_overdue: number | null;
  readonly invoice_date: PlainDate | null;
  readonly due_date: PlainDate | null;
  readonly total_ore: Ore | null;
  readonly settled_ore: Ore | null;
  readonly open_ore: Ore | null;
  readonly open_in_currency_ore: Ore | null;
  readonly party_number: string;
  readonly party_name: string;
  readonly number: string | null;
  readonly supplier_reference: string | null;
  readonly currency: string | null;
  readonly outside: OutsideReason | null;
  readonly vouchers: string | null;
  readonly later: string | null;
  readonly notes: string | null;
}

/** In the order of the select lists here: those of a party's row have the same names. */
export const rowColumns = `position, party_index, party_items, days_overdue, invoice_date, due_date, total_ore,
  settled_ore, open_ore, open_in_currency_ore, party_number, party_name, number, supplier_reference, currency,
  outside, vouchers, later, notes`;

/** Reads a row of a party or an item. */
export function ledgerRowOf(row: RowOfTable): LedgerRow {
  const sums = { total: row.total_ore, settled: row.settled_ore, open: row.open_ore };
  return row.party_items === null
    ? { ...itemOf(row), ...sums }
    : { kind: "party", ...headOf(row), ...sums, items: row.party_items };
}

/** Reads a row past the ledger. */
export function outsideRowOf(row: RowOfTable): OutsideRow {
  return {
    kind: "outside",
    ...headOf(row),
    total: row.total_ore,
    number: row.number ?? "",
    invoiceDate: row.invoice_date,
    reason: row.outside ?? "unbooked",
  };
}

type Head = Pick<ItemRow, "position" | "partyIndex" | "partyNumber" | "partyName">;

function headOf(row: RowOfTable): Head {
  const { position, party_index: partyIndex, party_number: partyNumber, party_name: partyName } = row;
  return { position, partyIndex, partyNumber, partyName };
}

function itemOf(row: RowOfTable): Omit<ItemRow, "total" | "settled" | "open"> {
  return {
    kind: "item",
    ...headOf(row),
    number: row.number ?? "",
    supplierReference: row.supplier_reference,
    invoiceDate: row.invoice_date,
    dueDate: row.due_date,
    daysOverdue: row.days_overdue,
    currency: row.currency ?? "",
    openInCurrency: row.open_in_currency_ore,
    vouchers: listOf(row.vouchers) as readonly VoucherPlace[],
    later: listOf(row.later) as readonly RecordedLater[],
    notes: listOf(row.notes) as readonly RecordedNote[],
  };
}

function listOf(text: string | null): readonly unknown[] {
  return text === null ? [] : (JSON.parse(text) as readonly unknown[]);
}
