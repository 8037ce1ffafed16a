/** Changes of the rows of a grid, each giving new rows and the fields that could not be read. */
import { type Column, type FieldColumn, type GridRow, isField } from "./column.ts";

/** As many as an appendix may have. */
export const rowsAtMost = 10_000;

export interface Edited<Row> {
  readonly rows: readonly Row[];
  /** By field: the text that could not be read, or null where one now can. */
  readonly unread: ReadonlyMap<string, string | null>;
}

/** Names a field of a row. */
export function fieldOf(rowId: string, column: string): string {
  return `${rowId}/${column}`;
}

/** Makes the id of a new row; also where the page is not served securely, and randomUUID is missing. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}

/** Writes in a field; the row that waits at the end becomes one of the rows when it is written in. */
export function writeField<Row extends GridRow>(
  rows: readonly Row[],
  written: { readonly row: Row; readonly column: FieldColumn<Row>; readonly text: string },
): Edited<Row> {
  const { row, column, text } = written;
  const field = fieldOf(row.id, column.key);
  const current = rows.find(({ id }) => id === row.id) ?? row;
  const outcome = column.write(current, text);
  if (!outcome.ok) {
    const kept = rows.includes(current) ? rows : insertRows(rows, rows.length, [current]);
    return { rows: kept, unread: new Map([[field, text]]) };
  }
  const next = rows.includes(current)
    ? rows.map((each) => (each === current ? outcome.row : each))
    : insertRows(rows, rows.length, [outcome.row]);
  return { rows: next, unread: new Map([[field, null]]) };
}

export interface FillDown<Row> {
  readonly column: FieldColumn<Row>;
  /** The first row to write in. */
  readonly from: number;
  readonly texts: readonly string[];
  readonly blank: (id: string) => Row;
}

/** Writes a text in each row downwards, with new rows where they end. */
export function fillDown<Row extends GridRow>(rows: readonly Row[], fill: FillDown<Row>): Edited<Row> {
  const next = [...rows];
  const unread = new Map<string, string | null>();
  for (const [offset, text] of fill.texts.entries()) {
    const index = fill.from + offset;
    if (index >= rowsAtMost) break;
    const row = next[index] ?? fill.blank(newRowId());
    const outcome = fill.column.write(row, text);
    unread.set(fieldOf(row.id, fill.column.key), outcome.ok ? null : text);
    next[index] = outcome.ok ? outcome.row : row;
  }
  return { rows: next, unread };
}

/** Puts rows in at a place; a place past the last is the end. */
export function insertRows<Row>(rows: readonly Row[], at: number, more: readonly Row[]): readonly Row[] {
  return [...rows.slice(0, at), ...more, ...rows.slice(at)].slice(0, rowsAtMost);
}

/** Tells the field above, as it would be typed; null where there is none. */
export function textAbove<Row>(
  rows: readonly Row[],
  index: number,
  column: Column<Row> | undefined,
): string | null {
  const above = rows[index - 1];
  return above === undefined || column === undefined || !isField(column) ? null : column.read(above);
}

/** Reads copied cells: several lines of one column; null when they are one cell, or more than one column. */
export function oneColumn(copied: string): readonly string[] | null {
  const lines = copied.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.length < 2 || lines.some((line) => /[\t;]/.test(line)) ? null : lines;
}

/** Tells whether copied text is a table, which the server reads. */
export function isTable(copied: string): boolean {
  return /\t|\n./.test(copied.trim());
}
