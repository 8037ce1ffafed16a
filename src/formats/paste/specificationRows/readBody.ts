/** The rows below the header, each cell read as what its column holds. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { cellsOf } from "../columns/columnContent.ts";
import type { Columns } from "../columns/findHeader.ts";
import type { ColumnRole } from "../columns/headerNames.data.ts";
import { leaveOut } from "../columns/locateColumns.ts";
import { blankLabels, isSumLabel } from "../columns/sumRows.ts";
import type { FindingLog } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { readAccounts } from "../values/readAccounts.ts";
import { readAmounts } from "../values/readAmounts.ts";
import { readDates } from "../values/readDates.ts";
import { readDebitAndCredit } from "./debitAndCredit.ts";

export interface PastedRow {
  readonly line: number;
  readonly text: string;
  readonly reference: string;
  readonly date: PlainDate | null;
  /** The first and last day of a period, as accruals have. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly account: string | null;
  /** Debit positive; null when it could not be read. */
  readonly amount: Ore | null;
}

export interface BodyRow {
  readonly row: PastedRow;
  /** The cell that says that the row is a sum, wherever it stands. */
  readonly sumLabel: string | null;
}

/** Reads the body; rows with nothing in the columns that are read are told and left out. */
export function readBody(body: readonly TableRow[], columns: Columns, log: FindingLog): readonly BodyRow[] {
  const isRead = ({ cells }: TableRow): boolean =>
    [...columns.values()].some((at) => (cells[at] ?? "") !== "");
  leaveOut(
    body.filter((row) => !isRead(row)),
    log,
  );
  const read = body.filter(isRead);
  tellMissingAmounts(read, columns, log);
  return readCells(read, columns, log);
}

function readCells(body: readonly TableRow[], columns: Columns, log: FindingLog): readonly BodyRow[] {
  const column = (role: ColumnRole) => cellsOf(body, columns.get(role));
  const texts = column("text");
  const references = column("reference");
  const dates = readDates(blankLabels(column("date")), log);
  const froms = readDates(blankLabels(column("from")), log);
  const tos = readDates(blankLabels(column("to")), log);
  const accounts = readAccounts(blankLabels(column("account")), log);
  const amounts = columns.has("amount")
    ? readAmounts(column("amount"), log)
    : readDebitAndCredit(body, columns, log);
  return body.map(({ line, cells }, index) => ({
    row: {
      line,
      text: texts[index]?.text ?? "",
      reference: references[index]?.text ?? "",
      date: dates[index] ?? null,
      from: froms[index] ?? null,
      to: tos[index] ?? null,
      account: accounts[index] ?? null,
      amount: amounts[index] ?? null,
    },
    sumLabel: cells.find(isSumLabel) ?? null,
  }));
}

/** An amount that could not be read was told of where it stands. */
function tellMissingAmounts(body: readonly TableRow[], columns: Columns, log: FindingLog): void {
  const places = (["amount", "debit", "credit"] as const).flatMap((role) => columns.get(role) ?? []);
  if (places.length === 0) return;
  for (const { line, cells } of body) {
    const isMissing = places.every((column) => (cells[column] ?? "") === "");
    if (isMissing) log.add("amount-missing", { line, column: 0 }, {});
  }
}
