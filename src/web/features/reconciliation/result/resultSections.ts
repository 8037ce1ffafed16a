/** The result accounts as a section of a table, with the change against the year before. */
import type { ResultView } from "#wire/reconciliation.ts";
import type { FigureCells, TableSection } from "../table/tableRows.ts";
import { groupName } from "#web/lib/texts/groupName.ts";
import { changeOf } from "./change.ts";

interface TwoYears {
  readonly currentOre: string | null;
  readonly previousOre: string | null;
}

/** Lays out the result accounts as the income statement. */
export function resultSections(data: ResultView): readonly TableSection[] {
  const groups = data.groups.map(({ key, sums, accounts }) => ({
    key,
    name: groupName(key),
    cells: twoYearCells(sums),
    accounts: accounts.map((line) => ({ account: line.account, name: line.name, cells: twoYearCells(line) })),
  }));
  return [{ groups, sums: [] }];
}

/** Lays out two years and their change by column. */
export function twoYearCells({ currentOre, previousOre }: TwoYears): FigureCells {
  const { changeOre, permille } = changeOf(currentOre, previousOre);
  return {
    current: { ore: currentOre },
    previous: { ore: previousOre },
    change: { ore: changeOre === null ? null : String(changeOre), plus: true },
    changePercent: { permille },
  };
}
