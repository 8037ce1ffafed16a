/** The accrual appendix: the carried parts of its rows, as debit or credit by the class of each account. */
import type { AppendixFigures, Figure } from "../../figure.ts";
import type { AppendixContext, KindRules, RollForward } from "../../kindRules.ts";
import { accountOf, checkRow } from "../../rows/checkRows.ts";
import { completeFigures, makeFigure, rowKey } from "../../rows/makeFigure.ts";
import { type CountedRow, sumByAccount } from "../../rows/sumByAccount.ts";
import { isDebitAccount } from "./accountNature.ts";
import { carriedPart, timingOf } from "./carriedPart.ts";
import type { AccrualContent, AccrualRow } from "./content.ts";

export const accrual: KindRules<AccrualContent> = {
  emptyContent: () => ({ rows: [] }),
  defaultRollRule: "rows-and-amounts",
  needs: { bookedRows: false, ledger: null, others: false },
  amountFields: ["amount"],
  figures,
  rollForward,
};

function figures(content: AccrualContent, context: AppendixContext): AppendixFigures {
  const { accounts, overrides, asOf } = context;
  const parts = content.rows
    .filter((row) => !isBlank(row))
    .map((row) => {
      const account = accountOf(row, accounts);
      const { trace, findings } = carriedPart(row, account, asOf);
      const figure = makeFigure(rowKey(row.id), trace, overrides);
      return { row, account, figure, findings };
    });
  return completeFigures(
    {
      sums: sumByAccount(parts.map(countedRow), "sum-of-carried", context),
      rows: parts.map(({ figure }) => figure),
      findings: parts.flatMap(({ row, findings }) => [...checkRow(row, context), ...findings]),
    },
    overrides,
  );
}

function countedRow({
  row,
  account,
  figure,
}: {
  readonly row: AccrualRow;
  readonly account: string | null;
  readonly figure: Figure;
}): CountedRow {
  const operator = account === null || isDebitAccount(account) ? "+" : "-";
  return { account, label: "carried", name: row.text, operator, amount: figure.value, link: null };
}

/**
 * Rows go on that have something left after the year. What is prepaid keeps its amount; what is accrued has been or
 * will be invoiced, so its amount is typed anew.
 */
function rollForward({ content, rule, from, accounts }: RollForward<AccrualContent>): AccrualContent | null {
  if (rule === "none") return null;
  const rows = content.rows.filter((row) => !isBlank(row));
  if (rule === "rows") return { rows: rows.map((row) => ({ ...row, amount: null, from: null, to: null })) };
  const goesOn = rows.filter(({ to }) => to === null || to > from.end);
  return {
    rows: goesOn.map((row) => {
      const isPrepaid = timingOf(row, accountOf(row, accounts)) === "prepaid";
      return isPrepaid ? row : { ...row, amount: null };
    }),
  };
}

function isBlank({ text, account, amount, from, to }: AccrualRow): boolean {
  return text === "" && [account, amount, from, to].every((field) => field === null);
}
