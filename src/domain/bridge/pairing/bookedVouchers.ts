/**
 * The vouchers that a bridge meets: those of the closing's year with what they have on the control accounts, and those
 * that book an invoice or a payment somewhere else.
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import { type Ore, ore } from "../../money/ore.ts";
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
  const rowsByIndex = Map.groupBy(control.rows, ({ voucherIndex }) => voucherIndex);
  const withRows = [...rowsByIndex.values()].map((rows) => ofRows(rows, control));
  const others = control.vouchers
    .filter(({ voucherIndex }) => voucherIndex === null || !rowsByIndex.has(voucherIndex))
    .map((voucher) => withoutRows(voucher, control));
  return [...withRows, ...others];
}

/** Names a voucher among those of all years. */
export function keyOf({ yearId, series, number }: LedgerVoucher): string {
  return `${yearId ?? ""}\n${series}\n${number}`;
}

/** The day within the year on which a row of the year counts: its balance has all of its rows. */
export function dayWithin({ start, end }: FiscalYear, date: PlainDate): PlainDate {
  if (date < start) return start;
  return date > end ? end : date;
}

/** Sums what stands in rows. */
export function sumRows(rows: readonly { readonly amount: Ore }[]): Ore {
  return ore(rows.reduce((sum, { amount }) => sum + amount, 0n));
}

function ofRows(rows: readonly ControlRow[], { yearId, fiscalYear }: ControlBooks): BookedVoucher {
  const [first] = rows as readonly [ControlRow, ...ControlRow[]];
  const { series, number, voucherIndex, date, referenceType, referenceNumber, text } = first;
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
    amount: ore(0n),
    referenceType,
    referenceNumber,
    text: "",
  };
}
