/** Where an appendix of a kind keeps its rows, and how the rows of a grid are changed through its editor. */
import type { AppendixContent } from "#wire/appendixContents.ts";
import type { FieldColumn, GridRow } from "../grid/column.ts";
import { type Edited, fillDown, insertRows, newRowId, writeField } from "../grid/editRows.ts";
import type { AppendixEditor } from "../saving/editor.ts";

export interface RowsLens<Row extends GridRow> {
  /** The rows; none of an appendix of another kind. */
  readonly read: (typed: AppendixContent) => readonly Row[];
  readonly write: (typed: AppendixContent, rows: readonly Row[]) => AppendixContent;
  /** A row with nothing in it. */
  readonly blank: (id: string) => Row;
}

export interface RowEdits<Row extends GridRow> {
  readonly write: (row: Row, column: FieldColumn<Row>, text: string) => void;
  readonly fill: (from: number, column: FieldColumn<Row>, texts: readonly string[]) => void;
  readonly remove: (row: Row) => void;
  readonly insert: (at: number, more: readonly Row[]) => void;
}

/** Makes the changes of a grid's rows; each begins with the rows as they stand then. */
export function rowEdits<Row extends GridRow>(editor: AppendixEditor, lens: RowsLens<Row>): RowEdits<Row> {
  const rows = (): readonly Row[] => lens.read(editor.state().typed);
  const replace = (next: readonly Row[]): void => {
    if (next !== rows()) editor.change(lens.write(editor.state().typed, next));
  };
  const apply = ({ rows: next, unread }: Edited<Row>): void => {
    for (const [field, text] of unread) editor.keepUnread(field, text);
    replace(next);
  };
  return {
    write: (row, column, text) => {
      apply(writeField(rows(), { row, column, text }));
    },
    fill: (from, column, texts) => {
      apply(fillDown(rows(), { from, column, texts, blank: lens.blank }));
    },
    remove: (row) => {
      for (const field of editor.state().unread.keys())
        if (field.startsWith(`${row.id}/`)) editor.keepUnread(field, null);
      replace(rows().filter(({ id }) => id !== row.id));
    },
    insert: (at, more) => {
      replace(insertRows(rows(), at, withOwnIds(rows(), more)));
    },
  };
}

/** Rows from outside get other ids than those that are there already. */
export function withOwnIds<Row extends GridRow>(rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  const taken = new Set(rows.map(({ id }) => id));
  return more.map((row) => {
    const own = taken.has(row.id) ? { ...row, id: newRowId() } : row;
    taken.add(own.id);
    return own;
  });
}
