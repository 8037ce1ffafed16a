/** The rows of an entry as they are changed: written in, added, removed, filled with what the others lack. */
import { type RefObject, useEffect, useRef } from "react";
import {
  blankRow,
  type DraftRow,
  isBlank,
  remainderFor,
  type RowField,
  settleAmount,
  sumRows,
  withAmount,
  writeField,
} from "../draft/draftRows.ts";
import { afterEnter, focusRowField, type RowMoves, type RowPlace } from "./rowKeys.ts";

/** As many as an entry may have. */
const rowsAtMost = 1000;

export interface RowEdits extends RowMoves {
  readonly write: (index: number, field: RowField, text: string) => void;
  /** An amount's field was left. */
  readonly settle: (index: number) => void;
  readonly add: () => void;
}

export interface RowsOf {
  readonly table: RefObject<HTMLElement | null>;
  readonly rows: readonly DraftRow[];
  readonly onChange: (change: (rows: readonly DraftRow[]) => readonly DraftRow[]) => void;
  /** Enter in an empty last row of an entry that balances. */
  readonly onDone: () => void;
}

/** Makes the edits. */
export function useRows({ table, rows, onChange, onDone }: RowsOf): RowEdits {
  const goWhenDrawn = useGoWhenDrawn(table);
  const go = (place: RowPlace): void => {
    if (place.index >= 0 && place.index < rows.length) focusRowField(table.current, place);
  };
  const change = (index: number, edit: (row: DraftRow) => DraftRow): void => {
    onChange((before) => before.map((row, at) => (at === index ? edit(row) : row)));
  };
  const add = (): void => {
    if (rows.length >= rowsAtMost) return;
    onChange((before) => [...before, blankRow()]);
    goWhenDrawn({ index: rows.length, field: "account" });
  };
  return {
    write: (index, field, text) => {
      change(index, (row) => writeField(row, field, text));
    },
    settle: (index) => {
      change(index, settleAmount);
    },
    add,
    go,
    enter: (place) => {
      const row = rows[place.index];
      if (place.field === "account" && isDone(rows, row)) {
        onDone();
        return;
      }
      const next = afterEnter(place, row);
      if (next.index < rows.length) go(next);
      else add();
    },
    fillRemainder: ({ index }) => {
      const row = rows[index];
      if (row === undefined) return;
      const ore = remainderFor(rows, row);
      change(index, (before) => withAmount(before, ore));
      if (ore !== 0n) goWhenDrawn({ index, field: ore > 0n ? "debit" : "credit" });
    },
    copyAbove: ({ index, field }) => {
      const above = rows[index - 1];
      if (above !== undefined) change(index, (row) => writeField(row, field, above[field]));
    },
    remove: (index) => {
      onChange((before) => {
        const left = before.filter((_row, at) => at !== index);
        return left.length === 0 ? [blankRow()] : left;
      });
      goWhenDrawn({ index: Math.max(0, Math.min(index, rows.length - 2)), field: "account" });
    },
  };
}

/** The last row waits empty, and the others balance. */
function isDone(rows: readonly DraftRow[], row: DraftRow | undefined): boolean {
  const isLast = row !== undefined && rows.at(-1) === row;
  const { debit, difference } = sumRows(rows);
  return isLast && isBlank(row) && debit !== 0n && difference === 0n;
}

/** Goes to a field once the change that it stands in is drawn. */
function useGoWhenDrawn(table: RefObject<HTMLElement | null>): (place: RowPlace) => void {
  const wanted = useRef<RowPlace | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    focusRowField(table.current, wanted.current);
    wanted.current = null;
  });
  return (place) => {
    wanted.current = place;
  };
}
