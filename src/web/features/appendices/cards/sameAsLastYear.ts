/**
 * Samma som i fjol: last year's rows as this year's. What belongs to last year's books, its dates and vouchers, stays
 * there; an accrual keeps its period, which may go on.
 */
import type { AppendixContent } from "#wire/appendixContents.ts";

/** Makes this year's content of last year's; null where there is nothing to take over. */
export function sameAsLastYear(typed: AppendixContent, lastYear: AppendixContent): AppendixContent | null {
  if (typed.kind === "specification" && lastYear.kind === "specification") {
    const rows = lastYear.content.rows.map((row) => ({ ...row, date: null, voucher: null }));
    return rows.length === 0 ? null : { kind: typed.kind, content: { rows } };
  }
  if (typed.kind === "accrual" && lastYear.kind === "accrual")
    return lastYear.content.rows.length === 0 ? null : lastYear;
  return null;
}

/** Tells whether amounts have been typed, which would be written over. */
export function hasAmounts(typed: AppendixContent): boolean {
  if (typed.kind !== "specification" && typed.kind !== "accrual") return false;
  return typed.content.rows.some(({ amountOre }) => amountOre !== null);
}
