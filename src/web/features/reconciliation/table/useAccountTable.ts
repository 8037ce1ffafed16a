/** The state of a table of accounts on the page: what is folded, searched for, filtered, under the cursor, in view. */
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { revealRow } from "#web/components/table/revealRow.ts";
import { type RowWindow, useRowWindow } from "#web/components/table/useRowWindow.ts";
import { type TableRow, type TableSection, type TableView, tableRows } from "../rows/tableRows.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { type TableCursor, useTableCursor } from "./useTableCursor.ts";

const rowPx = 27;
const rowOnPhonePx = 44;

export interface AccountTableState {
  readonly rows: readonly TableRow[];
  readonly window: RowWindow;
  readonly cursor: TableCursor;
  readonly setScroller: (element: HTMLElement | null) => void;
  readonly setFolded: (groupId: string, folded: boolean) => void;
}

export interface AccountTableView extends Pick<TableView, "search" | "keeps"> {
  /** The columns that are shown. */
  readonly columns: readonly string[];
}

/** Keeps the state of a table over `sections`. */
export function useAccountTable(
  sections: readonly TableSection[],
  { search, keeps, columns }: AccountTableView,
  panel: OpenAccount,
): AccountTableState {
  const [folded, setFoldedIds] = useState<ReadonlySet<string>>(new Set());
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const height = useMediaQuery("(max-width: 700px)") ? rowOnPhonePx : rowPx;
  const rows = tableRows(sections, { folded, search, keeps });
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const setFolded = (groupId: string, isFolded: boolean): void => {
    const next = new Set(folded);
    if (isFolded) next.add(groupId);
    else next.delete(groupId);
    setFoldedIds(next);
  };
  const reveal = (rowId: string): void => {
    const index = latest.current.findIndex(({ id }) => id === rowId);
    if (scroller !== null) revealRow(scroller, rowId, Math.max(0, index) * height);
  };
  return {
    rows,
    window: useRowWindow(scroller, rows.length, height),
    cursor: useTableCursor({ rows, columns, panel, setFolded, reveal }),
    setScroller,
    setFolded,
  };
}
