/** How wide columns of figures must be: figures never truncate, and a column keeps its width when rows fold. */
import type { TableSection } from "../rows/tableRows.ts";
import { seenAmount } from "./cell.ts";

/** How wide the characters of an amount are at most, in the type's bold at 13 px. */
const widePx = 6.6;
const spacePx = 2.8;
const commaPx = 3.8;
const paddingPx = 12;
const leastPx = 62;

/** Counts the pixels that each column of figures needs, by the column's key. */
export function columnWidths(sections: readonly TableSection[]): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const { groups, sums } of sections) {
    for (const { cells } of [...groups, ...groups.flatMap(({ accounts }) => accounts), ...sums]) {
      for (const [column, cell] of Object.entries(cells)) {
        const text = seenAmount(cell);
        if (text !== "") widths.set(column, Math.max(widths.get(column) ?? leastPx, widthOf(text)));
      }
    }
  }
  return widths;
}

function widthOf(amount: string): number {
  const spaces = amount.split("\u00a0").length - 1;
  const commas = amount.split(",").length - 1;
  const wide = amount.length - spaces - commas;
  return Math.ceil(wide * widePx + spaces * spacePx + commas * commaPx) + paddingPx;
}
