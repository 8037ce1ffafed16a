/** What Skatteverket's list says of a day that it covers, and whether it holds together and covers the year. */
import { type PlainDate, addDays } from "../../../calendar/plainDate.ts";
import { type Ore, ore, sumOre } from "../../../money/ore.ts";
import type { AppendixFinding } from "../../figure.ts";
import type { AppendixContext } from "../../kindRules.ts";
import type { TaxAccountContent } from "./content.ts";

/** An account at rest may have no transaction for a month: interest is drawn or given monthly. */
const quietDays = 31;

/** The balance at the end of a day; null when the list tells no balance. */
export function statementOn(day: PlainDate, content: TaxAccountContent): Ore | null {
  const { transactions, openingBalance, closingBalance } = content;
  const sumOf = (isCounted: (date: PlainDate) => boolean): Ore =>
    sumOre(transactions.filter(({ date }) => isCounted(date)).map(({ amount }) => amount));
  if (closingBalance !== null) return ore(closingBalance - sumOf((date) => date > day));
  return openingBalance === null ? null : ore(openingBalance + sumOf((date) => date <= day));
}

/** The first day that the list speaks of; null when it is empty. */
export function firstDayOf({ from, transactions }: TaxAccountContent): PlainDate | null {
  return from ?? transactions[0]?.date ?? null;
}

/** Lists what does not agree in the list, and what of the year it does not cover. */
export function checkStatement(
  content: TaxAccountContent,
  context: AppendixContext,
): readonly AppendixFinding[] {
  const isEmpty = content.transactions.length === 0 && content.closingBalance === null;
  const account = context.accounts[0] ?? "";
  if (isEmpty || statementOn(context.asOf, content) === null) {
    return [{ kind: "statement-missing", severity: "error", rowId: null, account }];
  }
  return [...checkSum(content), ...checkDays(content, context)];
}

function checkSum({
  openingBalance,
  closingBalance,
  transactions,
}: TaxAccountContent): readonly AppendixFinding[] {
  if (openingBalance === null || closingBalance === null) return [];
  const computed = ore(openingBalance + sumOre(transactions.map(({ amount }) => amount)));
  if (computed === closingBalance) return [];
  const stated = closingBalance;
  return [{ kind: "transactions-do-not-sum", severity: "error", rowId: null, stated, computed }];
}

function checkDays(content: TaxAccountContent, context: AppendixContext): readonly AppendixFinding[] {
  const { from, through, transactions } = content;
  const findings: AppendixFinding[] = [];
  const first = from ?? transactions[0]?.date;
  const latestBegin = from === null ? addDays(context.fiscalYear.start, quietDays) : context.fiscalYear.start;
  if (first !== undefined && first > latestBegin) {
    findings.push({ kind: "transactions-begin-late", severity: "warning", rowId: null, first });
  }
  const last = through ?? transactions.at(-1)?.date;
  const earliestEnd = through === null ? addDays(context.asOf, -quietDays) : context.asOf;
  if (last !== undefined && last < earliestEnd) {
    findings.push({ kind: "transactions-end-early", severity: "warning", rowId: null, last });
  }
  return findings;
}
