/** Reads rows for a specification from pasted text: text, reference, date, account and amount, as far as it has them. */
import { type Result, ok } from "#lib/result.ts";
import type { Columns } from "./columns/findHeader.ts";
import { type LocatedTable, locateColumns } from "./columns/locateColumns.ts";
import { createRunningSums, isBareSumLabel } from "./columns/sumRows.ts";
import { parseTable } from "./parseTable.ts";
import {
  type FindingLog,
  type PasteFinding,
  type PasteProblem,
  createFindingLog,
  nowhere,
} from "./pasteFinding.ts";
import { guessRowColumns } from "./specificationRows/guessRowColumns.ts";
import { type BodyRow, type PastedRow, readBody } from "./specificationRows/readBody.ts";

export interface PastedRows {
  readonly rows: readonly PastedRow[];
  readonly findings: readonly PasteFinding[];
}

const roles = [
  "text",
  "amount",
  "date",
  "from",
  "to",
  "reference",
  "account",
  "debit",
  "credit",
  "balance",
] as const;

/** Reads pasted rows, or says which limit they are beyond. */
export function readPastedRows(pasted: string): Result<PastedRows, PasteProblem> {
  const table = parseTable(pasted);
  if (!table.ok) return table;
  const log = createFindingLog(table.value.findings);
  const located = locateColumns(table.value.rows, { roles, guess: guessRowColumns }, log);
  if (located === undefined) return ok({ rows: [], findings: log.list() });
  const columns = withAmount(located, log);
  return ok({ rows: withoutSums(readBody(located.body, columns, log), log), findings: log.list() });
}

/** A list of balances has no other amount; beside one, a balance runs along and is no amount of the row. */
function withAmount({ columns, header }: LocatedTable, log: FindingLog): Columns {
  const balance = columns.get("balance");
  const others = new Map(Array.from(columns).filter(([role]) => role !== "balance"));
  const hasAmount = (["amount", "debit", "credit"] as const).some((role) => columns.has(role));
  if (balance === undefined) {
    if (!hasAmount) log.add("column-missing", nowhere, { role: "amount" });
    return columns;
  }
  if (!hasAmount) return others.set("amount", balance);
  const place = { line: header?.line ?? 0, column: balance + 1 };
  log.add("column-ignored", place, { text: header?.cells[balance] ?? "" });
  return others;
}

/** A label with more words than a sum's may be a row's own text: it is a sum only when the amount says so. */
function withoutSums(body: readonly BodyRow[], log: FindingLog): readonly PastedRow[] {
  const sums = createRunningSums();
  return body.flatMap(({ row, sumLabel }, index) => {
    const { amount, date, line, text } = row;
    const isSum = amount !== null && sums.count() > 0 && sums.isSum(amount) === true;
    const isLabelled = sumLabel !== null && date === null;
    if (isLabelled && (isSum || isBareSumLabel(sumLabel))) {
      sums.hold(amount, { line, text: sumLabel }, log);
      return [];
    }
    const isNamelessSum = text === "" && index === body.length - 1 && isSum && sums.count() > 1;
    if ((isLabelled || isNamelessSum) && amount !== null) {
      log.add("row-looks-like-sum", { line, column: 0 }, { amount });
    }
    sums.add(amount);
    return [row];
  });
}
