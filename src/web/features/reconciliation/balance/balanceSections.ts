/** The balance accounts as sections of a table: assets, equity and liabilities with the result, the rest. */
import type { AccountLine, Reconciliation, ReconciliationGroup } from "#wire/reconciliation.ts";
import { groupName } from "#web/lib/texts/closing/groupName.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { RowCells } from "../cells/cell.ts";
import type { TableAccount, TableGroup, TableSection } from "../rows/tableRows.ts";

type Figures = Reconciliation["result"];
type Summed = Pick<ReconciliationGroup, "sums" | "progress">;

/** Lays out the balance accounts as the balance sheet. */
export function balanceSections(data: Reconciliation): readonly TableSection[] {
  const { assets, equityAndLiabilities } = data;
  return [
    {
      groups: assets.groups.map(tableGroup),
      sums: [
        {
          id: "sum-assets",
          label: t("reconciliation.sums.assets"),
          cells: summedCells(assets, linesOf(assets.groups)),
        },
      ],
    },
    {
      groups: equityAndLiabilities.groups.map(tableGroup),
      sums: [
        {
          id: "sum-equity-and-liabilities",
          label: t("reconciliation.sums.equity-and-liabilities"),
          cells: summedCells(equityAndLiabilities, linesOf(equityAndLiabilities.groups)),
        },
        { id: "sum-result", label: t("reconciliation.sums.result"), cells: figureCells(data.result) },
      ],
    },
    { groups: data.unplaced.map(tableGroup), sums: [] },
  ];
}

/** Lists every account of the table from top to bottom. */
export function balanceLines(data: Reconciliation): readonly AccountLine[] {
  return linesOf([...data.assets.groups, ...data.equityAndLiabilities.groups, ...data.unplaced]);
}

/** Lays out what proves the balance sheet, and how far the reconciliation has come. */
export function proofCells(data: Reconciliation): RowCells {
  return { ...figureCells(data.balance), ...progressCells(data.progress, balanceLines(data)) };
}

function figureCells(figures: Figures): RowCells {
  return {
    opening: { kind: "amount", ore: figures.openingOre },
    movement: { kind: "amount", ore: figures.movementOre },
    adjustment: { kind: "amount", ore: figures.adjustmentOre },
    closing: { kind: "amount", ore: figures.closingOre },
    previous: { kind: "amount", ore: figures.previousOre },
  };
}

function progressCells(progress: Summed["progress"], lines: readonly AccountLine[]): RowCells {
  const isKnown = lines.every(({ differenceOre }) => differenceOre !== null);
  return {
    difference: { kind: "differences", ...progress.differences, isKnown },
    status: { kind: "progress", settled: progress.settled, accounts: progress.accounts },
  };
}

function summedCells({ sums, progress }: Summed, lines: readonly AccountLine[]): RowCells {
  return {
    ...figureCells(sums),
    reconciled: { kind: "amount", ore: sums.reconciledOre },
    ...progressCells(progress, lines),
  };
}

function tableGroup(group: ReconciliationGroup): TableGroup {
  return {
    key: group.key,
    name: groupName(group.key),
    cells: summedCells(group, group.accounts),
    accounts: group.accounts.map(tableAccount),
  };
}

function tableAccount(line: AccountLine): TableAccount {
  return {
    account: line.account,
    name: line.name,
    marks: { comments: line.comments, questions: line.questions },
    cells: {
      ...figureCells(line),
      reconciled: { kind: "amount", ore: line.reconciledOre },
      difference: { kind: "difference", ore: line.differenceOre },
      appendices: { kind: "appendices", count: line.appendices },
      checks: { kind: "checks", outcome: line.checks },
      status: { kind: "status", status: line.status },
      signedBy: { kind: "signed", by: line.signedBy, isDead: line.status === "stale" },
    },
  };
}

function linesOf(groups: readonly ReconciliationGroup[]): readonly AccountLine[] {
  return groups.flatMap(({ accounts }) => accounts);
}
