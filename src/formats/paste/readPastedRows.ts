/** Reads rows for a specification from pasted text: text, reference, date, account and amount, as far as it has them. */
import { type Result, ok } from "#lib/result.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { type ColumnContent, cellsOf } from "./columns/columnContent.ts";
import type { Columns } from "./columns/findHeader.ts";
import type { ColumnRole } from "./columns/headerNames.data.ts";
import { leaveOut, locateColumns } from "./columns/locateColumns.ts";
import { createRunningSums, isBareSumLabel, isSumLabel } from "./columns/sumRows.ts";
import { parseTable } from "./parseTable.ts";
import {
  type FindingLog,
  type PasteFinding,
  type PasteProblem,
  createFindingLog,
  nowhere,
} from "./pasteFinding.ts";
import type { TableRow } from "./table/splitCells.ts";
import { readAccounts } from "./values/readAccounts.ts";
import { readAmounts } from "./values/readAmounts.ts";
import { readDates } from "./values/readDates.ts";

export interface PastedRow {
  readonly line: number;
  readonly text: string;
  readonly reference: string;
  readonly date: PlainDate | null;
  readonly account: string | null;
  /** Debit positive; null when it could not be read. */
  readonly amount: Ore | null;
}

export interface PastedRows {
  readonly rows: readonly PastedRow[];
  readonly findings: readonly PasteFinding[];
}

const roles = ["text", "amount", "date", "reference", "account", "debit", "credit"] as const;

/** Reads pasted rows, or says which limit they are beyond. */
export function readPastedRows(pasted: string): Result<PastedRows, PasteProblem> {
  const table = parseTable(pasted);
  if (!table.ok) return table;
  const log = createFindingLog(table.value.findings);
  const located = locateColumns(table.value.rows, { roles, guess: guessColumns }, log);
  if (located === undefined) return ok({ rows: [], findings: log.list() });
  const { body, columns } = located;
  if (!columns.has("amount") && !columns.has("debit") && !columns.has("credit")) {
    log.add("column-missing", nowhere, { role: "amount" });
  }
  return ok({ rows: withoutSums(readBody(body, columns, log), log), findings: log.list() });
}

function readBody(body: readonly TableRow[], columns: Columns, log: FindingLog): readonly PastedRow[] {
  const column = (role: ColumnRole) => cellsOf(body, columns.get(role));
  const texts = column("text");
  const references = column("reference");
  const dates = readDates(column("date"), log);
  const accounts = readAccounts(column("account"), log);
  const amounts = columns.has("amount") ? readAmounts(column("amount"), log) : bothSides(body, columns, log);
  const rows = body.map(({ line }, index) => ({
    line,
    text: texts[index]?.text ?? "",
    reference: references[index]?.text ?? "",
    date: dates[index] ?? null,
    account: accounts[index] ?? null,
    amount: amounts[index] ?? null,
  }));
  leaveOut(
    body.filter((_, index) => isEmpty(rows[index])),
    log,
  );
  tellMissingAmounts(body, columns, log);
  return rows.filter((row) => !isEmpty(row));
}

function isEmpty(row: PastedRow | undefined): boolean {
  return (
    row === undefined || (row.text + row.reference === "" && !row.date && !row.account && row.amount === null)
  );
}

/** An amount that could not be read was told of where it stands. */
function tellMissingAmounts(body: readonly TableRow[], columns: Columns, log: FindingLog): void {
  const places = (["amount", "debit", "credit"] as const).flatMap((role) => columns.get(role) ?? []);
  if (places.length === 0) return;
  for (const { line, cells } of body) {
    if (places.every((column) => (cells[column] ?? "") === ""))
      log.add("amount-missing", { line, column: 0 }, {});
  }
}

/** Debit less credit. Some programs write credit with a minus too; then the sign is there already. */
function bothSides(body: readonly TableRow[], columns: Columns, log: FindingLog): readonly (Ore | null)[] {
  const debits = readAmounts(cellsOf(body, columns.get("debit")), log);
  const credits = readAmounts(cellsOf(body, columns.get("credit")), log);
  const isSigned =
    credits.some((credit) => credit !== null && credit < 0n) && !credits.some((c) => (c ?? 0n) > 0n);
  return body.map(({ line }, index) => {
    const debit = debits[index] ?? null;
    const credit = credits[index] ?? null;
    if (debit === null && credit === null) return null;
    if ((debit ?? 0n) !== 0n && (credit ?? 0n) !== 0n) log.add("debit-and-credit", { line, column: 0 }, {});
    return ore((debit ?? 0n) - (isSigned ? 0n - (credit ?? 0n) : (credit ?? 0n)));
  });
}

function withoutSums(rows: readonly PastedRow[], log: FindingLog): readonly PastedRow[] {
  const sums = createRunningSums();
  return rows.filter((row, index) => {
    const place = { line: row.line, column: 0 };
    const isSum = row.amount !== null && sums.count() > 0 && sums.isSum(row.amount) === true;
    const isLabelled = [row.text, row.reference].some(isSumLabel) && row.date === null;
    if (isLabelled && (isSum || isBareSumLabel(row.text || row.reference))) {
      sums.hold(row.amount, row, log);
      return false;
    }
    const isNamelessSum = row.text === "" && index === rows.length - 1 && isSum && sums.count() > 1;
    if ((isLabelled || isNamelessSum) && row.amount !== null) {
      log.add("row-looks-like-sum", place, { amount: row.amount });
    }
    sums.add(row.amount);
    return true;
  });
}

/** The last column of amounts is the amount: quantity and price stand before it. */
function guessColumns(contents: readonly ColumnContent[]): Columns {
  const columns = new Map<ColumnRole, number>();
  const isNumeric = (content: ColumnContent): boolean =>
    content === "amounts" || content === "accounts" || content === "whole-numbers";
  const amount = contents.findLastIndex((content) => content === "amounts");
  const chosen = amount === -1 ? contents.findLastIndex(isNumeric) : amount;
  if (chosen === -1) return columns;
  columns.set("amount", chosen);
  const set = (role: ColumnRole, test: (content: ColumnContent) => boolean): void => {
    const taken = new Set(columns.values());
    const column = contents.findIndex((content, at) => test(content) && !taken.has(at));
    if (column !== -1) columns.set(role, column);
  };
  set("date", (content) => content === "dates");
  set("account", (content) => content === "accounts");
  set("text", (content) => content === "texts");
  set("reference", (content) => content === "texts" || content === "whole-numbers");
  return columns;
}
