/** The statements of a bank appendix, one for each of its accounts whether it has been typed or not. */
import type { AppendixView } from "#wire/appendices.ts";
import type { AppendixContent, BankContent } from "#wire/appendixContents.ts";
import { t } from "#web/lib/texts/translate.ts";
import { amountColumn, dateColumn, type FieldColumn, type GridRow } from "../../grid/column.ts";

export type Statement = GridRow & BankContent["statements"][number];

/** Lists them in the order of the accounts. */
export function statementsOf(
  typed: AppendixContent,
  accounts: AppendixView["accounts"],
): readonly Statement[] {
  const known = typed.kind === "bank" ? typed.content.statements : [];
  return accounts.map(({ account }) => {
    const own = known.find((statement) => statement.account === account);
    return { id: `statement-${account}`, ...(own ?? { account, date: null, balanceOre: null }) };
  });
}

/** Puts a statement in the place of the one of its account, or last. */
export function writeStatement(
  typed: AppendixContent,
  { account, date, balanceOre }: Statement,
): AppendixContent {
  if (typed.kind !== "bank") return typed;
  const { statements } = typed.content;
  const written = { account, date, balanceOre };
  const isThere = statements.some((one) => one.account === account);
  const next = isThere
    ? statements.map((one) => (one.account === account ? written : one))
    : [...statements, written];
  return { ...typed, content: { ...typed.content, statements: next } };
}

export const statementColumns: readonly FieldColumn<Statement>[] = [
  dateColumn<Statement>({
    key: "date",
    label: t("appendices.bank.date"),
    width: "narrow",
    get: (row) => row.date,
    set: (row, date) => ({ ...row, date }),
  }),
  amountColumn<Statement>({
    key: "balance",
    label: t("appendices.bank.balance"),
    width: "amount",
    get: (row) => row.balanceOre,
    set: (row, balanceOre) => ({ ...row, balanceOre }),
  }),
];
