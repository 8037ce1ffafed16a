/**
 * A long table by position: which pages of rows the visible window needs, and where a row is found among the
 * pages that have come. Pages are asked for by position, so any place is one request away.
 */

export const rowPageSize = 200;

/** The rows that have come, by the number of their page. */
export type RowsByPage<Row> = ReadonlyMap<number, readonly Row[]>;

/** Lists the pages that hold rows `first` up to but not including `end`, within `total` rows. */
export function pagesFor(first: number, end: number, total: number): readonly number[] {
  const from = Math.max(0, first);
  const to = Math.min(end, total);
  if (to <= from) return [];
  const firstPage = Math.floor(from / rowPageSize);
  const lastPage = Math.floor((to - 1) / rowPageSize);
  return Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
}

/** Finds the row at a position among the pages that have come; undefined while its page is on the way. */
export function rowAt<Row>(rowsByPage: RowsByPage<Row>, position: number): Row | undefined {
  return rowsByPage.get(Math.floor(position / rowPageSize))?.[position % rowPageSize];
}
