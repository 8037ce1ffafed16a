/** The transactions of a tax account list, in the order of days whichever way the list runs. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { type ColumnContent, cellsOf } from "../columns/columnContent.ts";
import type { Columns } from "../columns/findHeader.ts";
import type { ColumnRole } from "../columns/headerNames.data.ts";
import { leaveOut, type LocatedTable } from "../columns/locateColumns.ts";
import { type FindingLog, nowhere } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { readAmounts } from "../values/readAmounts.ts";
import { isDate, readDates } from "../values/readDates.ts";
import { isBalanceOf } from "./runningBalance.ts";

export interface PastedTransaction {
  readonly line: number;
  readonly date: PlainDate;
  readonly text: string;
  readonly amount: Ore;
  readonly balance: Ore | null;
}

/** Tells the columns of a list without header: a date, a text, and one or two columns of amounts. */
export function guessTaxColumns(contents: readonly ColumnContent[]): Columns {
  const date = contents.indexOf("dates");
  const isAmounts = (content: ColumnContent): boolean =>
    content === "amounts" || content === "whole-numbers" || content === "accounts";
  const [amount, balance] = contents.flatMap((content, column) => (isAmounts(content) ? [column] : []));
  if (date === -1 || amount === undefined) return new Map();
  const columns = new Map<ColumnRole, number>([
    ["date", date],
    ["amount", amount],
  ]);
  const text = contents.indexOf("texts");
  if (text !== -1) columns.set("text", text);
  if (balance !== undefined) columns.set("balance", balance);
  return columns;
}

/** Reads the transactions; a line without a day and an amount is told and left out. */
export function readTransactions(located: LocatedTable, log: FindingLog): readonly PastedTransaction[] {
  const { columns } = located;
  const body = dated(located, log);
  const dates = readDates(cellsOf(body, columns.get("date")), log);
  const texts = cellsOf(body, columns.get("text"));
  const { amounts, balances } = bothColumns(body, located, log);
  const transactions = body.flatMap(({ line }, index): readonly PastedTransaction[] => {
    const date = dates[index] ?? null;
    const amount = amounts[index] ?? null;
    if (date === null || amount === null) return [];
    return [{ line, date, text: texts[index]?.text ?? "", amount, balance: balances[index] ?? null }];
  });
  return inOrder(transactions, log);
}

/** Headings and footnotes have neither a day nor an amount, and are told as read past. */
function dated({ body, columns }: LocatedTable, log: FindingLog): readonly TableRow[] {
  const at = (row: TableRow, role: ColumnRole): string => row.cells[columns.get(role) ?? -1] ?? "";
  const hasAmount = (row: TableRow): boolean => at(row, "amount") !== "";
  const isNote = (row: TableRow): boolean => !hasAmount(row) && !isDate(at(row, "date"));
  leaveOut(body.filter(isNote), log);
  for (const row of body.filter((candidate) => !isNote(candidate))) {
    const place = { line: row.line, column: 0 };
    if (!hasAmount(row)) log.add("amount-missing", place, {});
    else if (at(row, "date") === "") log.add("date-missing", place, {});
  }
  return body.filter((row) => hasAmount(row) && at(row, "date") !== "");
}

/** Without a header the balances must prove themselves, and may stand before the amounts. */
function bothColumns(
  body: readonly TableRow[],
  { columns, header }: LocatedTable,
  log: FindingLog,
): { readonly amounts: readonly (Ore | null)[]; readonly balances: readonly (Ore | null)[] } {
  const first = readAmounts(cellsOf(body, columns.get("amount")), log);
  if (!columns.has("balance")) return { amounts: first, balances: [] };
  const second = readAmounts(cellsOf(body, columns.get("balance")), log);
  if (header !== null || isBalanceOf(first, second)) return { amounts: first, balances: second };
  if (isBalanceOf(second, first)) return { amounts: second, balances: first };
  log.add("balance-column-unproven", nowhere, {});
  return { amounts: first, balances: [] };
}

function inOrder(transactions: readonly PastedTransaction[], log: FindingLog): readonly PastedTransaction[] {
  const isSorted = (list: readonly PastedTransaction[]): boolean =>
    list.every(({ date }, index) => index === 0 || (list[index - 1]?.date ?? date) <= date);
  const reversed = transactions.toReversed();
  if (isSorted(transactions)) {
    const isOneDay = isSorted(reversed);
    return isOneDay && runsBackward(transactions) ? reversed : transactions;
  }
  if (isSorted(reversed)) return reversed;
  log.add("days-not-in-order", nowhere, {});
  return transactions.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Of one day only the balances tell which way it runs. */
function runsBackward(transactions: readonly PastedTransaction[]): boolean {
  return transactions.some(({ balance, amount }, index) => {
    const after = transactions[index + 1]?.balance ?? null;
    return balance !== null && after !== null && after + amount === balance;
  });
}
