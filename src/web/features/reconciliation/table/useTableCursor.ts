/**
 * The cursor of a table of accounts: J and K or the arrows move it from row to row, the arrows sideways from figure to
 * figure, Enter opens the panel, `[` and `]` fold and unfold. An open panel follows the cursor when it has rested a
 * moment.
 */
import { useEffect, useState } from "react";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { accountRowId, groupRowId, isStop, type TableRow } from "../rows/tableRows.ts";

const followAfterMs = 120;

export interface TableCursor {
  /** The row under the cursor. */
  readonly rowId: string | null;
  /** The account of that row. */
  readonly account: string | null;
  /** The same, null until somebody has moved there. */
  readonly moved: string | null;
  /** The column under it; null until somebody has moved sideways. */
  readonly column: string | null;
  readonly select: (rowId: string) => void;
  readonly step: (by: number) => void;
  /** Moves it to an account, whose group unfolds. */
  readonly goTo: (account: string, groupKey: string) => void;
  /** Gives the focus back to the row, unless something else has it by then. */
  readonly focus: () => void;
}

export interface CursorTarget {
  readonly rows: readonly TableRow[];
  /** Columns of the table, from left to right. */
  readonly columns: readonly string[];
  readonly panel: OpenAccount;
  /** Folds or unfolds the group of a row. */
  readonly setFolded: (groupId: string, folded: boolean) => void;
  /** Brings a row into view and gives it the focus. */
  readonly reveal: (rowId: string) => void;
}

/** Moves a cursor over the accounts and folded groups of a table. */
export function useTableCursor(target: CursorTarget): TableCursor {
  const { rows, panel, setFolded, reveal } = target;
  const column = useColumnCursor(target.columns);
  const [wanted, setWanted] = useState<string | null>(
    panel.account === null ? null : accountRowId(panel.account),
  );
  const stops = rows.filter(isStop);
  const current = stops.find(({ id }) => id === wanted) ?? null;
  const shown = current ?? stops[0] ?? null;
  useFollowingPanel(current, panel);
  const step = (by: number): void => {
    const index = stops.findIndex(({ id }) => id === wanted);
    const next = index < 0 ? stops[0] : stops[Math.max(0, Math.min(index + by, stops.length - 1))];
    if (next === undefined) return;
    setWanted(next.id);
    reveal(next.id);
  };
  const goTo = (account: string, groupKey: string): void => {
    setFolded(groupRowId(groupKey), false);
    setWanted(accountRowId(account));
    revealOnceDrawn(reveal, accountRowId(account));
  };
  const unfold = useFolding(current, {
    setFolded,
    move: (rowId) => {
      setWanted(rowId);
      reveal(rowId);
    },
  });
  const down = (): void => {
    step(1);
  };
  const up = (): void => {
    step(-1);
  };
  useKeys({
    j: down,
    k: up,
    ArrowDown: down,
    ArrowUp: up,
    Enter: () => {
      if (current?.kind === "account") panel.open(current.account.account);
      else unfold();
    },
  });
  return {
    rowId: shown?.id ?? null,
    account: accountOf(shown),
    moved: accountOf(current),
    column,
    select: setWanted,
    step,
    goTo,
    focus: () => {
      if (shown !== null) takeUpFocus(reveal, shown.id);
    },
  };
}

function revealOnceDrawn(reveal: CursorTarget["reveal"], rowId: string): void {
  requestAnimationFrame(() => {
    reveal(rowId);
  });
}

/** What has ended is gone from the row by the next frame; what was clicked in the meantime keeps the focus. */
function takeUpFocus(reveal: CursorTarget["reveal"], rowId: string): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest("tr[data-row]") !== null)
      reveal(rowId);
  });
}

function accountOf(row: TableRow | null): string | null {
  return row?.kind === "account" ? row.account.account : null;
}

/** `[` folds the group of the row under the cursor and `]` unfolds it again; gives the latter. */
function useFolding(
  current: TableRow | null,
  at: {
    readonly setFolded: CursorTarget["setFolded"];
    /** Moves the cursor to a row. */
    readonly move: (rowId: string) => void;
  },
): () => void {
  const fold = (): void => {
    if (current?.kind !== "account") return;
    at.setFolded(current.groupId, true);
    at.move(current.groupId);
  };
  const unfold = (): void => {
    if (current?.kind !== "group") return;
    const [first] = current.group.accounts;
    at.setFolded(current.id, false);
    if (first !== undefined) at.move(accountRowId(first.account));
  };
  useKeys({ "[": fold, "]": unfold });
  return unfold;
}

/** The arrows sideways: from figure to figure of the row; null until somebody has pressed one. */
function useColumnCursor(columns: readonly string[]): string | null {
  const [column, setColumn] = useState<string | null>(null);
  const sideways = (by: number) => (): void => {
    const index = column === null ? (by > 0 ? -1 : columns.length) : columns.indexOf(column);
    setColumn(columns[Math.max(0, Math.min(index + by, columns.length - 1))] ?? null);
    requestAnimationFrame(() => {
      document.querySelector(".cell-cursor")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  };
  useKeys({ ArrowRight: sideways(1), ArrowLeft: sideways(-1) });
  return column;
}

function useFollowingPanel(current: TableRow | null, panel: OpenAccount): void {
  const account = accountOf(current);
  const isBehind = panel.account !== null && account !== null && panel.account !== account;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => {
      panel.follow(account);
    }, followAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isBehind, account, panel]);
}
