/** Finds the header row among the first rows of a table, and maps its names to what the reader knows. */
import type { FindingLog } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { isAmount } from "../values/readAmounts.ts";
import { isDate } from "../values/readDates.ts";
import { type ColumnRole, namesByRole } from "./headerNames.data.ts";

/** Which column holds what, counted from 0. */
export type Columns = ReadonlyMap<ColumnRole, number>;

export interface Header {
  readonly row: TableRow;
  readonly columns: Columns;
}

/** A report may begin with its title, company and date. */
const rowsSearched = 20;

/** Finds the header; undefined when no row is one. */
export function findHeader(rows: readonly TableRow[], roles: readonly ColumnRole[]): Header | undefined {
  for (const row of rows.slice(0, rowsSearched)) {
    const columns = columnsOf(row, roles);
    const named = row.cells.filter((cell) => cell !== "").length;
    if (columns.size >= 2 && columns.size * 2 >= named && !row.cells.some(isValue)) return { row, columns };
  }
  return undefined;
}

/** Says which columns of a header are not read, and which have a name that another has already. */
export function tellUnread({ row, columns }: Header, roles: readonly ColumnRole[], log: FindingLog): void {
  const read = new Set(columns.values());
  for (const [column, text] of row.cells.entries()) {
    if (read.has(column) || text === "") continue;
    const isKnown = roles.some((role) => namesByRole[role].includes(nameOf(text)));
    const place = { line: row.line, column: column + 1 };
    log.add(isKnown ? "column-doubled" : "column-ignored", place, { text });
  }
}

/** A name goes to the role that lists it earliest; a role takes the first column with its best name. */
function columnsOf({ cells }: TableRow, roles: readonly ColumnRole[]): Columns {
  const names = cells.map(nameOf);
  const claims = roles.flatMap((role) =>
    namesByRole[role].flatMap((name, rank) => {
      const column = names.indexOf(name);
      return column === -1 ? [] : [{ role, column, rank }];
    }),
  );
  const columns = new Map<ColumnRole, number>();
  const taken = new Set<number>();
  for (const { role, column } of claims.toSorted((a, b) => a.rank - b.rank || a.column - b.column)) {
    if (columns.has(role) || taken.has(column)) continue;
    columns.set(role, column);
    taken.add(column);
  }
  return columns;
}

function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isValue(cell: string): boolean {
  return isAmount(cell) || isDate(cell);
}
