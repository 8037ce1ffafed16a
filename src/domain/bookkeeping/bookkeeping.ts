/**
 * One fiscal year of bookkeeping as a source gives it. Vouchers and rows lie in columns, because a million of
 * anything else would not fit; texts are read when asked for.
 */
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import { type PlainDate, parseCompactDate } from "../calendar/plainDate.ts";
import type { AccountType } from "../chart/accountPlace.ts";
import type { Ore } from "../money/ore.ts";
import type { RowCorrection } from "../vouchers/voucher.ts";

export interface Bookkeeping {
  readonly companyName: string;
  /** As the source writes it; null when it does not say. */
  readonly organizationNumber: string | null;
  /** Null when the source does not say which year it is. */
  readonly fiscalYear: FiscalYear | null;
  /** The last day that the balances cover when they cover a part of the year; null for the whole year. */
  readonly coversThrough: PlainDate | null;
  /** Every account that has a name, a figure or a row, in the order of numbers. */
  readonly accounts: readonly SourceAccount[];
  readonly vouchers: VoucherColumns;
}

export interface SourceAccount {
  readonly account: string;
  readonly name: string;
  readonly type: AccountType | null;
  /** The codes that lead to the tax return (SRU); null when there is none. */
  readonly formCode: string | null;
  /** False for an account that cannot be booked on any more; null when the source does not say. */
  readonly active: boolean | null;
  readonly year: StatedBalances;
  readonly previousYear: StatedBalances;
}

/** What the source itself states; null where it says nothing of the account. */
export interface StatedBalances {
  readonly opening: Ore | null;
  readonly closing: Ore | null;
  readonly result: Ore | null;
}

export interface VoucherColumns {
  readonly count: number;
  readonly rowCount: number;
  /** The rows of voucher v are rowStarts[v] up to rowStarts[v + 1]. */
  readonly rowStarts: Int32Array;
  /** Days as the number YYYYMMDD; 0 where there is none. */
  readonly dates: Int32Array;
  readonly nameOf: (voucher: number) => VoucherNumber;
  readonly detailsOf: (voucher: number) => VoucherDetails;
  /** Per row: its account, as an index of `accounts`. */
  readonly accountIndexes: Int32Array;
  readonly amounts: BigInt64Array;
  /** Per row: 0 none, 1 added, 2 struck. */
  readonly corrections: Uint8Array;
  readonly rowDetailsOf: (row: number) => RowDetails;
}

/** What tells a voucher from others; empty where the source leaves it to the receiver. */
export interface VoucherNumber {
  readonly series: string;
  readonly number: string;
}

export interface VoucherDetails {
  readonly text: string;
  readonly signature: string;
  readonly registeredOn: PlainDate | null;
}

export interface RowDetails {
  readonly text: string;
  readonly date: PlainDate | null;
  readonly quantity: string | null;
  /** Dimension and object in turn. */
  readonly objects: readonly string[];
}

export const struckCode = 2;
const corrections: readonly RowCorrection[] = ["none", "added", "struck"];

/** Names the correction that a row's code stands for. */
export function correctionOf(vouchers: VoucherColumns, row: number): RowCorrection {
  return corrections[vouchers.corrections[row] ?? 0] ?? "none";
}

/** Reads a voucher's date; null when the source has none that is a day. */
export function dateOf(vouchers: VoucherColumns, voucher: number): PlainDate | null {
  return parseCompactDate((vouchers.dates[voucher] ?? 0).toString()) ?? null;
}

/** Gives the rows of a voucher as the first and the one past the last. */
export function rowRange(vouchers: VoucherColumns, voucher: number): readonly [number, number] {
  return [vouchers.rowStarts[voucher] ?? 0, vouchers.rowStarts[voucher + 1] ?? vouchers.rowCount];
}
