/** The closing entry of a year with the cash method: every unpaid invoice of a ledger, and its opposite a day later. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { EntryContent, EntryRow } from "../entries/entry.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import { type Ore, negateOre, ore } from "../money/ore.ts";

export interface CashMethodGround {
  readonly side: LedgerSide;
  /** The balance date. */
  readonly asOf: PlainDate;
  readonly controlAccount: string;
  /** What each invoice books, opposite the control account. */
  readonly bookings: readonly (readonly EntryRow[])[];
}

const textBySide: Readonly<Record<LedgerSide, string>> = {
  customer: "Obetalda kundfakturor",
  supplier: "Obetalda leverantörsfakturor",
};

/** Puts the invoices together, a row for each account, cost centre and project; null when nothing is left of them. */
export function cashMethodEntry({
  side,
  asOf,
  controlAccount,
  bookings,
}: CashMethodGround): EntryContent | null {
  const counter = mergeRows(bookings.flat());
  const owed = ore(-counter.reduce((sum, { amount }) => sum + amount, 0n));
  const control = { account: controlAccount, amount: owed, costCenter: "", project: "", text: "" };
  const rows = [control, ...counter].filter(({ amount }) => amount !== 0n);
  if (rows.length < 2) return null;
  return { date: asOf, text: `${textBySide[side]} per ${asOf}, kontantmetoden`, isReversal: false, rows };
}

/** Turns an entry round on the first day of the next year (återföring). */
export function reversalOf(entry: EntryContent, firstDay: PlainDate): EntryContent {
  return {
    date: firstDay,
    text: `Återföring: ${entry.text}`,
    isReversal: true,
    rows: entry.rows.map((row) => ({ ...row, amount: negateOre(row.amount) })),
  };
}

function mergeRows(rows: readonly EntryRow[]): readonly EntryRow[] {
  const merged = Map.groupBy(rows, ({ account, costCenter, project }) =>
    [account, costCenter, project].join("\n"),
  );
  const sums = Array.from(merged.values(), (same): EntryRow | null => {
    const [first] = same;
    const amount = ore(same.reduce((sum, row) => sum + row.amount, 0n));
    return first === undefined ? null : { ...first, amount, text: "" };
  });
  return sums.filter((row) => row !== null).toSorted((a, b) => compare(a.account, b.account));
}

/** A voucher on the control account that may be the entry, made by hand before. */
export interface ControlVoucher {
  readonly date: PlainDate;
  /** The net on the control account, debit positive. */
  readonly amount: Ore;
  /** It books an invoice or a payment, and so is no closing entry. */
  readonly isOfLedger: boolean;
}

/** Lists the vouchers of the last month that look like the entry. */
export function bookedAlready<V extends ControlVoucher>(
  vouchers: readonly V[],
  { asOf, owed }: { readonly asOf: PlainDate; readonly owed: Ore },
): readonly V[] {
  const month = asOf.slice(0, 7);
  return vouchers.filter(
    ({ date, amount, isOfLedger }) => amount === owed || (!isOfLedger && date.startsWith(month)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
