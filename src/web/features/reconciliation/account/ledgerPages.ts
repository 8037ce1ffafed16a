/**
 * An account's ledger by position: which pages of rows the visible window needs, and where a row is found
 * among the pages that have come. Pages are asked for by position, so any place is one request away.
 */
import type { LedgerRow } from "#wire/reconciliation.ts";

export const ledgerPageSize = 200;

/** Lists the pages that hold rows `first` up to but not including `end`, within `total` rows. */
export function pagesFor(first: number, end: number, total: number): readonly number[] {
  const from = Math.max(0, first);
  const to = Math.min(end, total);
  if (to <= from) return [];
  const firstPage = Math.floor(from / ledgerPageSize);
  const lastPage = Math.floor((to - 1) / ledgerPageSize);
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
}

/** Finds the row at a position among the pages that have come; undefined while its page is on the way. */
export function rowAt(
  rowsByPage: ReadonlyMap<number, readonly LedgerRow[]>,
  position: number,
): LedgerRow | undefined {
  return rowsByPage.get(Math.floor(position / ledgerPageSize))?.[position % ledgerPageSize];
}

/** Reads a typed row number (1 is the first row) into a position inside the ledger; null when it is none. */
export function positionFrom(typed: string, total: number): number | null {
  const digits = typed.replaceAll(/[\s\u00a0]/g, "");
  if (!/^\d{1,9}$/.test(digits) || total === 0) return null;
  return Math.min(Math.max(Number(digits), 1), total) - 1;
}
