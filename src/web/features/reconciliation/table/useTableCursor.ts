/**
 * The cursor of a table of accounts: J and K or the arrows move it, Enter opens the panel, `[` and `]` fold and
 * unfold. An open panel follows the cursor when it has rested a moment.
 */
import { useEffect, useState } from "react";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { accountRowId, isStop, type TableRow } from "./tableRows.ts";

const followAfterMs = 120;

export interface TableCursor {
  /** The row under the cursor. */
  readonly rowId: string | null;
  readonly select: (rowId: string) => void;
  readonly step: (by: number) => void;
}

export interface CursorTarget {
  readonly rows: readonly TableRow[];
  readonly panel: OpenAccount;
  /** Folds or unfolds the group of a row. */
  readonly setFolded: (groupId: string, folded: boolean) => void;
  /** Brings a row into view and gives it the focus. */
  readonly reveal: (rowId: string) => void;
}

/** Moves a cursor over the accounts and folded groups of a table. */
export function useTableCursor({ rows, panel, setFolded, reveal }: CursorTarget): TableCursor {
  const [wanted, setWanted] = useState<string | null>(
    panel.account === null ? null : accountRowId(panel.account),
  );
  const stops = rows.filter(isStop);
  const current = stops.find(({ id }) => id === wanted) ?? null;
  useFollowingPanel(current, panel);
  const select = (rowId: string): void => {
    setWanted(rowId);
  };
  const step = (by: number): void => {
    const index = stops.findIndex(({ id }) => id === wanted);
    const next = index < 0 ? stops[0] : stops[Math.max(0, Math.min(index + by, stops.length - 1))];
    if (next === undefined) return;
    setWanted(next.id);
    reveal(next.id);
  };
  const fold = (): void => {
    if (current?.kind !== "account") return;
    setFolded(current.groupId, true);
    setWanted(current.groupId);
    reveal(current.groupId);
  };
  const unfold = (): void => {
    if (current?.kind !== "group") return;
    const first = current.group.accounts[0];
    setFolded(current.id, false);
    if (first !== undefined) setWanted(accountRowId(first.account));
    if (first !== undefined) reveal(accountRowId(first.account));
  };
  useKeys({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    ArrowDown: () => {
      step(1);
    },
    ArrowUp: () => {
      step(-1);
    },
    "[": fold,
    "]": unfold,
    Enter: () => {
      if (current?.kind === "account") panel.open(current.account.account);
      else unfold();
    },
  });
  return { rowId: current?.id ?? stops[0]?.id ?? null, select, step };
}

function useFollowingPanel(current: TableRow | null, panel: OpenAccount): void {
  const account = current?.kind === "account" ? current.account.account : null;
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
