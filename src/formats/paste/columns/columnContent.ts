/** What the columns of a table without a header hold, told by their cells. */
import type { TableRow } from "../table/splitCells.ts";
import type { PlacedText } from "../values/readAmounts.ts";
import { isAmount } from "../values/readAmounts.ts";
import { isDate } from "../values/readDates.ts";

export type ColumnContent = "empty" | "dates" | "accounts" | "whole-numbers" | "amounts" | "texts";

const account = /^[1-8]\d{3}$/;

/** Tells what each column holds for the most part. */
export function contentOfColumns(rows: readonly TableRow[]): readonly ColumnContent[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, column) => contentOf(cellsOf(rows, column)));
}

/** The cells of a column with their places; blank where a row has none. */
export function cellsOf(rows: readonly TableRow[], column: number | undefined): readonly PlacedText[] {
  return rows.map(({ line, cells }) => {
    const text = column === undefined ? "" : (cells[column] ?? "");
    return { line, column: (column ?? -1) + 1, text };
  });
}

/** Tells whether a row has a date or an amount: what a title and a header have not. */
export function hasValue({ cells }: TableRow): boolean {
  return cells.some((cell) => isAmount(cell) || isDate(cell));
}

function contentOf(cells: readonly PlacedText[]): ColumnContent {
  const texts = cells.map(({ text }) => text).filter((text) => text !== "");
  const most = (test: (text: string) => boolean): boolean => texts.filter(test).length * 2 > texts.length;
  if (texts.length === 0) return "empty";
  // Six digits are a date only where a header says so: as likely they are an amount.
  if (most((text) => isDate(text) && !/^\d{6}$/.test(text))) return "dates";
  if (texts.every((text) => account.test(text))) return "accounts";
  if (texts.every((text) => /^\d+$/.test(text))) return "whole-numbers";
  return most(isAmount) ? "amounts" : "texts";
}
