/** Which rows of a table are its body, and which of its columns hold what: by the header, or by the cells. */
import type { FindingLog } from "../pasteFinding.ts";
import { nowhere } from "../pasteFinding.ts";
import type { TableRow } from "../table/splitCells.ts";
import { type ColumnContent, contentOfColumns, hasValue } from "./columnContent.ts";
import { type Columns, type Header, findHeader, tellUnread } from "./findHeader.ts";
import type { ColumnRole } from "./headerNames.data.ts";

export interface LocatedTable {
  readonly body: readonly TableRow[];
  readonly columns: Columns;
  readonly header: TableRow | null;
}

export interface ColumnSearch {
  readonly roles: readonly ColumnRole[];
  /** Tells the columns by what they hold; empty when it is no table of this sort. */
  readonly guess: (contents: readonly ColumnContent[]) => Columns;
}

/** Locates the columns; undefined, with a finding, when the text is no table. */
export function locateColumns(
  rows: readonly TableRow[],
  { roles, guess }: ColumnSearch,
  log: FindingLog,
): LocatedTable | undefined {
  const header = findHeader(rows, roles);
  if (header !== undefined) return belowHeader(rows, header, { roles, log });
  const first = rows.findIndex(hasValue);
  const body = first === -1 ? [] : rows.slice(first);
  const contents = contentOfColumns(body);
  const columns = guess(contents);
  if (columns.size === 0) {
    if (rows.length > 0) log.add("paste-not-a-table", nowhere, {});
    return undefined;
  }
  leaveOut(rows.slice(0, first), log);
  const roleByColumn = new Map(Array.from(columns, ([role, column]) => [column, role]));
  const found = contents.map((_, column) => roleByColumn.get(column) ?? null);
  log.add("columns-assumed", { line: body[0]?.line ?? 0, column: 0 }, { columns: found });
  return { body, columns, header: null };
}

/** Says of rows that they were read past. */
export function leaveOut(rows: readonly TableRow[], log: FindingLog): void {
  for (const { line, cells } of rows)
    log.add("line-left-out", { line, column: 0 }, { text: cells.join(" ").trim() });
}

function belowHeader(
  rows: readonly TableRow[],
  header: Header,
  { roles, log }: { readonly roles: readonly ColumnRole[]; readonly log: FindingLog },
): LocatedTable {
  const at = rows.indexOf(header.row);
  tellUnread(header, roles, log);
  // A report of several pages repeats its header on each.
  const isRepeated = ({ cells }: TableRow): boolean => cells.join("\t") === header.row.cells.join("\t");
  const below = rows.slice(at + 1);
  leaveOut([...rows.slice(0, at), ...below.filter(isRepeated)], log);
  const body = below.filter((row) => !isRepeated(row));
  for (const { line, cells } of body) {
    for (const [column, text] of cells.entries()) {
      const isBeyond = column >= header.row.cells.length && text !== "";
      if (isBeyond) log.add("cells-beyond-header", { line, column: column + 1 }, { text });
    }
  }
  return { body, columns: header.columns, header: header.row };
}
