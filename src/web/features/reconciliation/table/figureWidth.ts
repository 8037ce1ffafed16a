/** How wide columns of figures must be: figures never truncate, and a column keeps its width when rows fold. */
import { amountText } from "#web/lib/format/amounts.ts";
import type { FigureCell, TableSection } from "./tableRows.ts";

const leastCharacters = 9;

/** Counts the characters of the widest amount in a table: all digits and signs are equally wide at most. */
export function widestAmount(sections: readonly TableSection[]): number {
  let widest = leastCharacters;
  for (const { groups, sums } of sections) {
    for (const { cells } of [...groups, ...groups.flatMap(({ accounts }) => accounts), ...sums]) {
      for (const cell of Object.values(cells)) widest = Math.max(widest, characters(cell));
    }
  }
  return widest;
}

function characters(cell: FigureCell): number {
  if (!("ore" in cell) || cell.ore === null) return 1;
  return amountText(cell.ore, { plus: cell.plus === true }).length;
}
