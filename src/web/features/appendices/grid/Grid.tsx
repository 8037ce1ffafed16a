/**
 * The grid of an appendix: rows with fields, and last the row that waits to be written in. Only the rows in view are
 * drawn when there are many.
 */
import { type ClipboardEvent, type JSX, type ReactNode, useEffect, useRef, useState } from "react";
import { SpacerRow } from "#web/components/table/SpacerRow.tsx";
import { useRowWindow } from "#web/components/table/useRowWindow.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type Column, type FieldColumn, type GridRow as Row, isField } from "./column.ts";
import { isTable, oneColumn, textAbove } from "./editRows.ts";
import { GridRow, isAmount } from "./GridRow.tsx";
import { focusField, type GridPlace, placeOf, pressKey } from "./gridKeys.ts";

const rowPx = 32;

/** What the grid asks of whoever holds its rows. */
export interface GridEdits<R extends Row> {
  readonly onWrite: (row: R, column: FieldColumn<R>, text: string) => void;
  readonly onRemove: (row: R) => void;
  readonly onFill: (from: number, column: FieldColumn<R>, texts: readonly string[]) => void;
  /** A table was pasted with the cursor in a row. */
  readonly onPasteTable: (text: string, index: number) => void;
}

export interface GridProps<R extends Row> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** The row that waits at the end. */
  readonly waiting: R;
  readonly unread: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** Every row is drawn, for paper. */
  readonly isWhole: boolean;
  /** Draws what is wrong with a row, or null. */
  readonly mark: (row: R, index: number) => ReactNode;
  /** The field that gets the cursor. */
  readonly wanted: GridPlace | null;
  readonly edits: GridEdits<R>;
  /** Asks the client about a row; null for who may not. */
  readonly onAsk: ((rowId: string) => void) | null;
  readonly foot: ReactNode;
}

/** Draws the grid. */
export function Grid<R extends Row>(props: GridProps<R>): JSX.Element {
  const { columns, rows, waiting, readOnly, edits } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const all = readOnly ? rows : [...rows, waiting];
  const { first, end, beforePx, afterPx } = useShown(scroller, all.length, props.isWhole);
  const go = useGoTo(scroller, all.length);
  useWanted(props.wanted, go);
  const { copyDown, paste } = clipboard(props, all);
  return (
    <div
      ref={setScroller}
      className="grid-scroll"
      role="region"
      aria-label={t("appendices.grid.region")}
      tabIndex={-1}
      onKeyDown={(event) => {
        pressKey(event, { go, copyDown });
      }}
      onPaste={paste}
      onClick={({ target }) => {
        const rowId = rowAsked(target);
        if (rowId !== null) props.onAsk?.(rowId);
      }}
    >
      <table className="dense grid" aria-label={props.label} aria-rowcount={all.length + 1}>
        <GridHead columns={columns} />
        <tbody>
          <SpacerRow heightPx={beforePx} columns={columns.length + 2} />
          {all.slice(first, end).map((row, offset) => (
            <GridRow
              key={row.id}
              row={row}
              index={first + offset}
              columns={columns}
              unread={props.unread}
              readOnly={readOnly}
              isBlank={row === waiting}
              asks={props.onAsk !== null}
              mark={props.mark(row, first + offset)}
              onWrite={edits.onWrite}
              onRemove={edits.onRemove}
            />
          ))}
          <SpacerRow heightPx={afterPx} columns={columns.length + 2} />
        </tbody>
        {props.foot}
      </table>
    </div>
  );
}

/** Tells which row's question sign was pressed. */
function rowAsked(target: EventTarget): string | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("button[data-ask]") : null;
  return button?.dataset["ask"] ?? null;
}

/** Copying from the row above, and pasting what was copied in a spreadsheet. */
function clipboard<R extends Row>({ columns, readOnly, edits }: GridProps<R>, all: readonly R[]) {
  const fieldAt = ({ column }: GridPlace): FieldColumn<R> | undefined =>
    columns.filter(isField).find(({ key }) => key === column);
  return {
    copyDown: (place: GridPlace): void => {
      const column = fieldAt(place);
      const text = textAbove(all, place.index, column);
      const row = all[place.index];
      if (column !== undefined && text !== null && row !== undefined && !readOnly)
        edits.onWrite(row, column, text);
    },
    paste: (event: ClipboardEvent<HTMLElement>): void => {
      const place = readOnly ? null : placeOf(event.target);
      const copied = event.clipboardData.getData("text/plain");
      if (place === null || !isTable(copied)) return;
      const column = fieldAt(place);
      const texts = oneColumn(copied);
      event.preventDefault();
      if (texts === null || column === undefined) edits.onPasteTable(copied, place.index);
      else edits.onFill(place.index, column, texts);
    },
  };
}

function GridHead<R>({ columns }: { columns: readonly Column<R>[] }): JSX.Element {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="c">
          {t("appendices.grid.row")}
        </th>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={isAmount(column) ? `r w-${column.width}` : `w-${column.width}`}
          >
            {column.label}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

function useShown(scroller: HTMLElement | null, count: number, isWhole: boolean) {
  const window = useRowWindow(scroller, count, rowPx);
  return isWhole ? { first: 0, end: count, beforePx: 0, afterPx: 0 } : window;
}

/** Goes to a field, whether its row is drawn yet or not. */
function useGoTo(scroller: HTMLElement | null, count: number): (place: GridPlace) => void {
  return ({ index, column }) => {
    const place = { index: Math.max(0, Math.min(index, count - 1)), column };
    if (focusField(scroller, place)) return;
    scroller?.scrollTo({ top: place.index * rowPx - scroller.clientHeight / 2 });
    requestAnimationFrame(() => {
      focusField(scroller, place);
    });
  };
}

function useWanted(wanted: GridPlace | null, go: (place: GridPlace) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (wanted !== null) latest.current(wanted);
  }, [wanted]);
}
