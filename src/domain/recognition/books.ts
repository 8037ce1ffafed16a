/** What an import says of vouchers that may be those of closing entries. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { EntryRow } from "../entries/entry.ts";
import type { Marker } from "./marker.ts";

/** Where a voucher stands: series and number come back in every year. */
export interface VoucherPlace {
  /** The year after the closing's own holds what is reversed there. */
  readonly year: "own" | "next";
  readonly series: string;
  readonly number: string;
}

export interface BookVoucher extends VoucherPlace {
  /** Its place in the closing's own import; null in another year. */
  readonly voucherIndex: number | null;
  readonly date: PlainDate | null;
  readonly text: string;
  /** Null when it has none of ours, or the source tells no comments. */
  readonly marker: Marker | null;
  /** What is booked: without struck rows. Null where only a list of vouchers was read. */
  readonly rows: readonly EntryRow[] | null;
}

export interface Books {
  readonly vouchers: readonly BookVoucher[];
  /** Whether the vouchers of the year after are known. */
  readonly knowsNextYear: boolean;
  /** The highest number of a series in the closing's own year. */
  readonly lastNumbers: ReadonlyMap<string, number>;
}

/** Tells whether two vouchers are one. */
export function isSamePlace(a: VoucherPlace, b: VoucherPlace): boolean {
  return a.year === b.year && a.series === b.series && a.number === b.number;
}

/** Orders vouchers as they came to be: by year, series and number. */
export function compareVouchers(a: VoucherPlace, b: VoucherPlace): number {
  if (a.year !== b.year) return a.year === "own" ? -1 : 1;
  if (a.series !== b.series) return a.series < b.series ? -1 : 1;
  return a.number.length - b.number.length || (a.number < b.number ? -1 : Number(a.number > b.number));
}
