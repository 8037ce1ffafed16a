/**
 * Vouchers (verifikationer): dated rows on accounts whose sum is zero. Source: bokföringslagen (1999:1078) 5 kap.
 * The sign is SIE's: debit positive, credit negative.
 */
import type { Ore } from "../money/ore.ts";
import { ore } from "../money/ore.ts";

/** `added` and `struck` are corrections the source shows (SIE #RTRANS, #BTRANS). */
export type RowCorrection = "none" | "added" | "struck";

/** Tells whether a row is in the books: a struck row is history, in no sum. */
export function isBooked(correction: RowCorrection): boolean {
  return correction !== "struck";
}

/** Sums what the booked rows are out of balance by: zero for a sound voucher, positive when debit is the larger. */
export function differenceOf(
  rows: Iterable<{ readonly amount: Ore; readonly correction: RowCorrection }>,
): Ore {
  let difference = 0n;
  for (const row of rows) if (isBooked(row.correction)) difference += row.amount;
  return ore(difference);
}

/** Names a voucher as the books do: `A 231`, or the number alone where the source has no series. */
export function voucherName(series: string, number: string): string {
  return [series, number].filter((part) => part !== "").join(" ");
}
