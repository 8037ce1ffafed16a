/** The balance accounts as sections of a table: assets, equity and liabilities with the result, the rest. */
import type { Reconciliation, ReconciliationGroup } from "#wire/reconciliation.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { FigureCells, TableGroup, TableSection } from "../table/tableRows.ts";
import { groupName } from "#web/lib/texts/groupName.ts";

type Figures = Reconciliation["result"];

/** Lays out the balance accounts as the balance sheet. */
export function balanceSections(data: Reconciliation): readonly TableSection[] {
  return [
    {
      groups: data.assets.groups.map(tableGroup),
      sums: [
        { id: "sum-assets", label: t("reconciliation.sums.assets"), cells: figureCells(data.assets.sums) },
      ],
    },
    {
      groups: data.equityAndLiabilities.groups.map(tableGroup),
      sums: [
        {
          id: "sum-equity-and-liabilities",
          label: t("reconciliation.sums.equity-and-liabilities"),
          cells: figureCells(data.equityAndLiabilities.sums),
        },
        { id: "sum-result", label: t("reconciliation.sums.result"), cells: figureCells(data.result) },
      ],
    },
    { groups: data.unplaced.map(tableGroup), sums: [] },
  ];
}

/** Lays out the four figures by column. */
export function figureCells(figures: Figures): FigureCells {
  return {
    opening: { ore: figures.openingOre },
    movement: { ore: figures.movementOre },
    closing: { ore: figures.closingOre },
    previous: { ore: figures.previousOre },
  };
}

function tableGroup({ key, sums, accounts }: ReconciliationGroup): TableGroup {
  return {
    key,
    name: groupName(key),
    cells: figureCells(sums),
    accounts: accounts.map((line) => ({ account: line.account, name: line.name, cells: figureCells(line) })),
  };
}
