/** The rows of a grid with all that can be done to them, and the way back from what changes many at once. */
import { useMemo, useState } from "react";
import type { Pasted } from "#wire/appendices.ts";
import type { GridRow } from "../grid/column.ts";
import { newRowId } from "../grid/editRows.ts";
import type { GridEdits } from "../grid/Grid.tsx";
import type { GridPlace } from "../grid/gridKeys.ts";
import type { AppendixEditor, EditorState } from "../saving/editor.ts";
import type { AppendixPlace } from "../saving/useEditor.ts";
import { rowEdits, type RowsLens } from "./rowsLens.ts";
import { usePaste } from "../paste/usePaste.ts";

/** What was done, and how it was before. */
export interface Undo<Row> {
  readonly added: number;
  readonly rows: readonly Row[];
  readonly unread: EditorState["unread"];
}

export interface Rows<Row extends GridRow> {
  readonly rows: readonly Row[];
  /** The row that waits at the end. */
  readonly waiting: Row;
  readonly edits: GridEdits<Row>;
  /** The field that is to get the cursor. */
  readonly wanted: GridPlace | null;
  readonly goTo: (place: GridPlace) => void;
  readonly undo: Undo<Row> | null;
  readonly takeBack: () => void;
  /** What the dialog for pasting begins with; null while it is closed. */
  readonly pasting: string | null;
  readonly askToPaste: (text: string | null) => void;
  /** Puts rows in last. */
  readonly add: (more: readonly Row[]) => void;
}

interface RowsOf<Row extends GridRow> {
  readonly place: AppendixPlace;
  readonly editor: AppendixEditor;
  readonly lens: RowsLens<Row>;
}

/** Follows the rows that are shown of an appendix. */
export function useRows<Row extends GridRow>(of: RowsOf<Row>, rows: readonly Row[]): Rows<Row> {
  const { editor, lens } = of;
  const [undo, setUndo] = useState<Undo<Row> | null>(null);
  const [pasting, setPasting] = useState<string | null>(null);
  const [wanted, setWanted] = useState<GridPlace | null>(null);
  const edits = useGridEdits(of, { onDone: setUndo, onUnclear: setPasting });
  return {
    rows,
    waiting: useWaitingRow(rows, lens),
    edits,
    wanted,
    goTo: (asked) => {
      // Another object each time: the same field may be asked for twice.
      setWanted({ ...asked });
    },
    undo,
    takeBack: () => {
      if (undo !== null) editor.restore(lens.write(editor.state().typed, undo.rows), undo.unread);
      setUndo(null);
    },
    pasting,
    askToPaste: setPasting,
    add: (more) => {
      const { typed, unread } = editor.state();
      const before = lens.read(typed);
      rowEdits(editor, lens).insert(before.length, more);
      setPasting(null);
      setUndo({ added: more.length, rows: before, unread });
    },
  };
}

interface Told<Row> {
  readonly onDone: (undo: Undo<Row> | null) => void;
  /** What was pasted needs somebody's eyes before it is added. */
  readonly onUnclear: (text: string) => void;
}

function useGridEdits<Row extends GridRow>(
  of: RowsOf<Row>,
  { onDone, onUnclear }: Told<Row>,
): GridEdits<Row> {
  const { editor, lens, place } = of;
  const { mutateAsync: read } = usePaste(place);
  return useMemo(() => {
    const edit = rowEdits(editor, lens);
    const now = (): readonly Row[] => lens.read(editor.state().typed);
    const keeping = (work: () => void): void => {
      const { unread } = editor.state();
      const before = now();
      work();
      onDone({ added: now().length - before.length, rows: before, unread });
    };
    return {
      onWrite: (...written) => {
        onDone(null);
        edit.write(...written);
      },
      onRemove: (row) => {
        keeping(() => {
          edit.remove(row);
        });
      },
      onFill: (...filled) => {
        keeping(() => {
          edit.fill(...filled);
        });
      },
      onPasteTable: (text, index) => {
        void read(text).then(
          (pasted) => {
            if (!isClear(pasted)) onUnclear(text);
            else
              keeping(() => {
                edit.insert(Math.min(index + 1, now().length), lens.read(pasted.typed));
              });
          },
          () => {
            onUnclear(text);
          },
        );
      },
    };
  }, [editor, lens, read, onDone, onUnclear]);
}

function isClear({ rowCount, findings }: Pasted): boolean {
  return rowCount > 0 && findings.every(({ severity }) => severity === "info");
}

/** One row waits; when it has been written in and is one of the rows, another does. */
function useWaitingRow<Row extends GridRow>(rows: readonly Row[], lens: RowsLens<Row>): Row {
  const [waiting, setWaiting] = useState(() => lens.blank(newRowId()));
  const isTaken = rows.some(({ id }) => id === waiting.id);
  const next = isTaken ? lens.blank(newRowId()) : waiting;
  if (isTaken) setWaiting(next);
  return next;
}
