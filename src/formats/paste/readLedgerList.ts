/**
 * Reads a list of open items (öppna poster) pasted from another program's customer or supplier ledger. Sum rows are held
 * against the rows above them and left out.
 */
import { type Result, ok } from "#lib/result.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { cellsOf } from "./columns/columnContent.ts";
import type { Columns } from "./columns/findHeader.ts";
import type { ColumnRole } from "./columns/headerNames.data.ts";
import { leaveOut, locateColumns } from "./columns/locateColumns.ts";
import { createRunningSums, isSumLabel } from "./columns/sumRows.ts";
import { guessLedgerColumns } from "./ledgerList/guessLedgerColumns.ts";
import { createPartyReader } from "./ledgerList/parties.ts";
import { parseTable } from "./parseTable.ts";
import {
  type FindingLog,
  type PasteFinding,
  type PasteProblem,
  createFindingLog,
  nowhere,
} from "./pasteFinding.ts";
import type { TableRow } from "./table/splitCells.ts";
import { readAmounts } from "./values/readAmounts.ts";
import { readDates } from "./values/readDates.ts";

export interface PastedOpenItem {
  readonly line: number;
  readonly party: string;
  readonly partyNumber: string | null;
  readonly invoiceNumber: string;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly total: Ore | null;
  /** As the list has it: positive when it is owed. */
  readonly open: Ore;
}

export interface PastedLedgerList {
  readonly rows: readonly PastedOpenItem[];
  readonly findings: readonly PasteFinding[];
}

const roles = [
  "partyNumber",
  "party",
  "invoiceNumber",
  "invoiceDate",
  "dueDate",
  "total",
  "open",
  "currency",
] as const;

/** Reads a pasted ledger list, or says which limit it is beyond. */
export function readLedgerList(pasted: string): Result<PastedLedgerList, PasteProblem> {
  const table = parseTable(pasted);
  if (!table.ok) return table;
  const log = createFindingLog(table.value.findings);
  const located = locateColumns(table.value.rows, { roles, guess: guessLedgerColumns }, log);
  if (located === undefined) return ok({ rows: [], findings: log.list() });
  const columns = withOpen(located.columns, log);
  if (!columns.has("open")) {
    log.add("column-missing", nowhere, { role: "open" });
    return ok({ rows: [], findings: log.list() });
  }
  const rows = readItems(located.body, columns, log);
  tellDoubled(rows, log);
  return ok({ rows, findings: log.list() });
}

/** A list of unpaid invoices may tell nothing but their totals. */
function withOpen(columns: Columns, log: FindingLog): Columns {
  const total = columns.get("total");
  if (columns.has("open") || total === undefined) return columns;
  log.add("open-from-total", nowhere, {});
  return new Map([...columns, ["open", total]]);
}

function readItems(body: readonly TableRow[], columns: Columns, log: FindingLog): readonly PastedOpenItem[] {
  const cells = (role: ColumnRole) => cellsOf(body, columns.get(role));
  const [openCells, parties, partyNumbers] = [cells("open"), cells("party"), cells("partyNumber")];
  const opens = readAmounts(openCells, log);
  const isTotalRead = columns.get("total") !== columns.get("open");
  const totals = isTotalRead ? readAmounts(cells("total"), log) : opens;
  const invoiceDates = readDates(withoutLabels(cells("invoiceDate")), log);
  const dueDates = readDates(withoutLabels(cells("dueDate")), log);
  const [numbers, currencies] = [cells("invoiceNumber"), cells("currency")];
  const sums = createRunningSums();
  const reader = createPartyReader();
  return body.flatMap((row, index): readonly PastedOpenItem[] => {
    const { line } = row;
    const place = { line, column: 0 };
    const open = opens[index] ?? null;
    const label = row.cells.find(isSumLabel);
    const invoiceNumber = numbers[index]?.text ?? "";
    if (label !== undefined && (invoiceNumber === "" || isSumLabel(invoiceNumber))) {
      sums.hold(open, { line, text: row.cells.join(" ").trim() }, log);
      reader.end();
      return [];
    }
    if (openCells[index]?.text === "" && (totals[index] ?? null) === null) {
      if (invoiceNumber === "" || row.cells.length <= 2) {
        leaveOut([row], log);
        reader.takeHeading(row.cells);
        return [];
      }
      log.add("amount-missing", place, {});
    } else if (openCells[index]?.text === "") log.add("amount-missing", place, {});
    sums.add(open);
    const party = reader.ofRow({
      party: parties[index] ?? { ...place, text: "" },
      partyNumber: partyNumbers[index] ?? { ...place, text: "" },
    });
    if (open === null) return [];
    if (party.party === "" && party.partyNumber === null) log.add("party-missing", place, {});
    const currency = (currencies[index]?.text ?? "").toUpperCase();
    if (currency !== "" && currency !== "SEK") log.add("other-currency", place, { currency });
    const [invoiceDate, dueDate] = [invoiceDates[index] ?? null, dueDates[index] ?? null];
    return [{ line, ...party, invoiceNumber, invoiceDate, dueDate, total: totals[index] ?? null, open }];
  });
}

/** A sum's label may stand in any column. */
function withoutLabels<C extends { readonly text: string }>(cells: readonly C[]): readonly C[] {
  return cells.map((cell) => (isSumLabel(cell.text) ? { ...cell, text: "" } : cell));
}

function tellDoubled(rows: readonly PastedOpenItem[], log: FindingLog): void {
  const seen = new Set<string>();
  for (const { line, party, partyNumber, invoiceNumber } of rows) {
    const key = JSON.stringify([partyNumber ?? party, invoiceNumber]);
    if (invoiceNumber !== "" && seen.has(key))
      log.add("invoice-doubled", { line, column: 0 }, { invoiceNumber });
    seen.add(key);
  }
}
