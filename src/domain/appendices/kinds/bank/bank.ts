/** The bank appendix: the statement's balance, with what is booked but not on it and without what is not booked. */
import type { AppendixFigures, AppendixFinding } from "../../figure.ts";
import type { AppendixContext, KindRules, RollForward } from "../../kindRules.ts";
import { accountOf, checkRow } from "../../rows/checkRows.ts";
import { completeFigures } from "../../rows/makeFigure.ts";
import { type CountedRow, sumByAccount } from "../../rows/sumByAccount.ts";
import { voucherLink } from "../../rows/voucherLink.ts";
import type { BankContent, BankRow } from "./content.ts";

export const bank: KindRules<BankContent> = {
  emptyContent: (accounts) => ({
    statements: accounts.map((account) => ({ account, date: null, balance: null })),
    rows: [],
  }),
  defaultRollRule: "rows",
  needs: { bookedRows: false, ledger: null, others: false },
  amountFields: ["amount", "balance"],
  figures,
  rollForward,
};

function figures(content: BankContent, context: AppendixContext): AppendixFigures {
  const rows = content.rows.filter((row) => !isBlank(row));
  const statements = context.accounts.map((account): CountedRow => {
    const statement = content.statements.find((candidate) => candidate.account === account);
    const amount = statement?.balance ?? null;
    return { account, label: "statement", name: account, operator: "+", amount, link: null };
  });
  const adjustments = rows.map((row): CountedRow => {
    const { stands, text: name, amount } = row;
    const operator = stands === "only-booked" ? "+" : "-";
    const account = accountOf(row, context.accounts);
    return { account, label: stands, name, operator, amount, link: voucherLink(row.voucher, context) };
  });
  return completeFigures(
    {
      sums: sumByAccount([...statements, ...adjustments], "statement-and-adjustments", context),
      findings: [...checkStatements(content, context), ...rows.flatMap((row) => checkRow(row, context))],
    },
    context.overrides,
  );
}

function checkStatements({ statements }: BankContent, context: AppendixContext): readonly AppendixFinding[] {
  const missing = context.accounts
    .filter((account) => !statements.some((own) => own.account === account && own.balance !== null))
    .map((account): AppendixFinding => {
      return { kind: "statement-missing", severity: "error", rowId: null, account };
    });
  const otherDay = statements.flatMap(({ account, date }): readonly AppendixFinding[] => {
    if (date === null || date === context.asOf || !context.accounts.includes(account)) return [];
    return [{ kind: "statement-other-day", severity: "warning", rowId: null, account, date }];
  });
  return [...missing, ...otherDay];
}

/** Next year has another statement, and what was on its way has come: only the accounts go on. */
function rollForward({ content, rule }: RollForward<BankContent>): BankContent | null {
  if (rule === "none") return null;
  const keepsAmounts = rule === "rows-and-amounts";
  const statements = content.statements.map((statement) => ({
    ...statement,
    date: null,
    balance: keepsAmounts ? statement.balance : null,
  }));
  return { statements, rows: [] };
}

function isBlank({ text, reference, account, date, voucher, amount }: BankRow): boolean {
  return text + reference === "" && [account, date, voucher, amount].every((field) => field === null);
}
