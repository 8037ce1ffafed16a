/** The result accounts as a section of a table, with the change against the year before. */
import type { ResultView } from "#wire/reconciliation.ts";
import type { RowCells } from "../cells/cell.ts";
import type { TableSection } from "../rows/tableRows.ts";
import { groupName } from "#web/lib/texts/closing/groupName.ts";
import { changeOf } from "./change.ts";

interface TwoYears {
  /** What closing entries add, which is in the year's amount. */
  readonly adjustmentOre: string;
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
export function twoYearCells({ adjustmentOre, currentOre, previousOre }: TwoYears): RowCells {
  const { changeOre, permille } = changeOf(currentOre, previousOre);
  return {
    adjustment: { kind: "amount", ore: adjustmentOre },
    current: { kind: "amount", ore: currentOre },
    previous: { kind: "amount", ore: previousOre },
    change: { kind: "amount", ore: changeOre === null ? null : String(changeOre), plus: true },
    changePercent: { kind: "percent", permille },
  };
}
