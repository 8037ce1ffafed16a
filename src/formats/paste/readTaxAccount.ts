/**
 * Reads Skatteverket's list of what was booked on a tax account (skattekonto), saved or copied from its pages. Its
 * layout is documented nowhere and has changed, so it is told by headers and by what the cells hold: with or without
 * header, balances or not, oldest or newest first.
 */
import { type Result, ok } from "#lib/result.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { hasValue } from "./columns/columnContent.ts";
import { leaveOut, locateColumns } from "./columns/locateColumns.ts";
import { parseTable } from "./parseTable.ts";
import { type FindingLog, type PasteFinding, type PasteProblem, createFindingLog } from "./pasteFinding.ts";
import { takeBalanceLines } from "./taxAccount/balanceLines.ts";
import { type ListBalances, controlBalances } from "./taxAccount/control.ts";
import { type PastedTransaction, guessTaxColumns, readTransactions } from "./taxAccount/transactions.ts";

export interface PastedTaxAccount extends ListBalances {
  /** The days of the opening and closing balance, where the list tells them. */
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
  /** In the order of days. */
  readonly transactions: readonly PastedTransaction[];
  readonly findings: readonly PasteFinding[];
}

const roles = ["date", "text", "amount", "balance"] as const;

/** Reads a pasted tax account list, or says which limit it is beyond. */
export function readTaxAccount(pasted: string): Result<PastedTaxAccount, PasteProblem> {
  const table = parseTable(pasted);
  if (!table.ok) return table;
  const log = createFindingLog(table.value.findings);
  const lines = takeBalanceLines(table.value.rows, log);
  const [from, through] = [lines.opening?.date ?? null, lines.closing?.date ?? null];
  const hasBalance = [lines.opening, lines.closing].some((line) => (line?.balance ?? null) !== null);
  const isOnlyBalances = hasBalance && !lines.others.some(hasValue);
  if (isOnlyBalances) leaveOut(lines.others, log);
  const located = isOnlyBalances
    ? undefined
    : locateColumns(lines.others, { roles, guess: guessTaxColumns }, log);
  for (const role of ["date", "amount"] as const) {
    if (located !== undefined && !located.columns.has(role))
      log.add("column-missing", { line: 0, column: 0 }, { role });
  }
  const transactions = located === undefined ? [] : readTransactions(located, log);
  const balances = controlBalances(transactions, lines, log);
  tellOutside(transactions, { from, through }, log);
  return ok({ ...balances, from, through, transactions, findings: log.list() });
}

function tellOutside(
  transactions: readonly PastedTransaction[],
  { from, through }: Pick<PastedTaxAccount, "from" | "through">,
  log: FindingLog,
): void {
  for (const { date, line } of transactions) {
    const isOutside = (from !== null && date < from) || (through !== null && date > through);
    if (isOutside) log.add("day-outside-list", { line, column: 0 }, { date });
  }
}
