/**
 * Reads a list of open items (öppna poster) pasted from another program's customer or supplier ledger. Sum rows are held
 * against the rows above them and left out.
 */
import { type Result, ok } from "#lib/result.ts";
import type { Columns } from "./columns/findHeader.ts";
import { locateColumns } from "./columns/locateColumns.ts";
import { guessLedgerColumns } from "./ledgerList/guessLedgerColumns.ts";
import { type PastedOpenItem, readItems } from "./ledgerList/readItems.ts";
import { parseTable } from "./parseTable.ts";
import {
  type FindingLog,
  type PasteFinding,
  type PasteProblem,
  createFindingLog,
  nowhere,
} from "./pasteFinding.ts";

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

function tellDoubled(rows: readonly PastedOpenItem[], log: FindingLog): void {
  const seen = new Set<string>();
  for (const { line, party, partyNumber, invoiceNumber } of rows) {
    const key = JSON.stringify([partyNumber ?? party, invoiceNumber]);
    if (invoiceNumber !== "" && seen.has(key))
      log.add("invoice-doubled", { line, column: 0 }, { invoiceNumber });
    seen.add(key);
  }
}
