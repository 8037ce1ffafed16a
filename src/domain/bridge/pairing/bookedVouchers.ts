/**
 * The vouchers that a bridge meets: those of the closing's year with what they have on the control accounts, and those
 * that book an invoice or a payment somewhere else.
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import type { ControlBooks, ControlRow, KnownVoucher } from "../bridge.ts";

export type AccountAmount = Pick<ControlRow, "account" | "amount">;

export interface BookedVoucher {
  readonly place: LedgerVoucher & { readonly voucherIndex: number | null };
  /** Null when its year was not read. */
  readonly date: PlainDate | null;
  /** When it counts: its date, inside the year for a voucher of the year. */
  readonly day: PlainDate;
  /** It is a voucher of the closing's year. */
  readonly isOfYear: boolean;
  readonly rows: readonly AccountAmount[];
  readonly amount: Ore;
  readonly referenceType: string | null;
  readonly referenceNumber: string | null;
  readonly text: string;
}

/** Lists them, those with rows first. */
export function bookedVouchers(control: ControlBooks): readonly BookedVoucher[] {
  const rowsByIndex = new Map<number, [ControlRow, ...ControlRow[]]>();
  for (const row of control.rows) {
    const rows = rowsByIndex.get(row.voucherIndex);
    if (rows === undefined) rowsByIndex.set(row.voucherIndex, [row]);
    else rows.push(row);
  }
  const vouchers = Array.from(rowsByIndex.values(), (rows) => withRows(rows, control));
  for (const known of control.vouchers) {
    if (known.voucherIndex === null || !rowsByIndex.has(known.voucherIndex)) {
      vouchers.push(withoutRows(known, control));
    }
  }
  return vouchers;
}

/** The day within the year on which a row of the year counts: its balance has all of its rows. */
export function dayWithin({ start, end }: FiscalYear, date: PlainDate): PlainDate {
  if (date < start) return start;
  return date > end ? end : date;
}

/** Sums what stands in rows. */
export function sumRows(rows: readonly { readonly amount: Ore }[]): Ore {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return first.amount;
  return ore(rows.reduce((sum, { amount }) => sum + amount, 0n));
}

function withRows(
  rows: readonly [ControlRow, ...ControlRow[]],
  { yearId, fiscalYear }: ControlBooks,
): BookedVoucher {
  const { series, number, voucherIndex, date, referenceType, referenceNumber, text } = rows[0];
  return {
    place: { series, number, yearId, voucherIndex },
    date,
    day: dayWithin(fiscalYear, date),
    isOfYear: true,
    rows,
    amount: sumRows(rows),
    referenceType,
    referenceNumber,
    text,
  };
}

function withoutRows(voucher: KnownVoucher, { yearId, fiscalYear }: ControlBooks): BookedVoucher {
  const { series, number, date, voucherIndex, referenceType, referenceNumber } = voucher;
  const isOfYear = voucherIndex !== null || (yearId !== null && voucher.yearId === yearId);
  return {
    place: { series, number, yearId: voucher.yearId, voucherIndex },
    date,
    day: isOfYear ? dayWithin(fiscalYear, date) : date,
    isOfYear,
    rows: [],
    amount: zeroOre,
    referenceType,
    referenceNumber,
    text: "",
  };
}
