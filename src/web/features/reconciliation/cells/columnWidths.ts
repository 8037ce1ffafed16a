/** How wide columns of figures must be: figures never truncate, and a column keeps its width when rows fold. */
import type { TableSection } from "../rows/tableRows.ts";
import { seenAmount } from "./cell.ts";

/** Every digit and sign of the type is at most this wide at 13 px. */
const characterPx = 6.5;
const paddingPx = 12;
const leastCharacters = 9;

/** Counts the pixels that each column of figures needs, by the column's key. */
export function columnWidths(sections: readonly TableSection[]): ReadonlyMap<string, number> {
  const characters = new Map<string, number>();
  for (const { groups, sums } of sections) {
    for (const { cells } of [...groups, ...groups.flatMap(({ accounts }) => accounts), ...sums]) {
      for (const [column, cell] of Object.entries(cells)) {
        const length = seenAmount(cell).length;
        if (length > 0) characters.set(column, Math.max(characters.get(column) ?? leastCharacters, length));
      }
    }
  }
  return new Map(
    Array.from(characters, ([column, count]) => [column, Math.ceil(count * characterPx) + paddingPx]),
  );
}
