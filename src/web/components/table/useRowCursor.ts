/**
 * The cursor of a table: J and K or the arrows move it, Enter opens, and it follows a click or Tab.
 * Exactly one row can be reached by Tab. A page has at most one such table.
 */
import { useState } from "react";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";

export interface RowCursor {
  readonly index: number;
  /** What the row at `index` must carry. */
  readonly rowProps: (index: number) => {
    readonly tabIndex: number;
    readonly "data-row": number;
    readonly onFocus: () => void;
  };
}

/** Moves a cursor over `count` rows; `onOpen` is what Enter does. */
export function useRowCursor(count: number, onOpen: (index: number) => void): RowCursor {
  const [wanted, setIndex] = useState(0);
  const index = Math.max(0, Math.min(wanted, count - 1));
  const step = (by: number) => () => {
    const isOnRow = document.activeElement?.matches("tr[data-row]") === true;
    const next = Math.max(0, Math.min(isOnRow ? index + by : index, count - 1));
    setIndex(next);
    focusRow(next);
  };
  const open = (): void => {
    if (count > 0) onOpen(index);
  };
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1), Enter: open });
  return {
    index,
    rowProps: (row) => ({
      tabIndex: row === index ? 0 : -1,
      "data-row": row,
      onFocus: () => {
        setIndex(row);
      },
    }),
  };
}

function focusRow(index: number): void {
  const row = document.querySelector<HTMLElement>(`tr[data-row="${index}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
