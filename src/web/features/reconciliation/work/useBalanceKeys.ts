/** The keys of the balance table beside those that move its cursor: what they do, they do to the row under it. */
import type { AccountLine } from "#wire/reconciliation.ts";
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { t } from "#web/lib/texts/translate.ts";
import { nextAccount, type NextReason } from "../balance/balanceFilter.ts";
import type { BalanceFilterControl } from "../balance/useBalanceFilter.ts";
import { accountRowId } from "../rows/tableRows.ts";
import type { FiguresView } from "../useFiguresView.ts";
import { tracedColumn } from "./rowAct.ts";
import type { RowActs } from "./useRowActs.ts";

export interface BalanceKeysOf {
  readonly lines: readonly AccountLine[];
  readonly view: FiguresView;
  readonly filter: BalanceFilterControl;
  readonly acts: RowActs;
}

/** Binds the keys, and gives what Nästa does. */
export function useBalanceKeys({ lines, view, filter, acts }: BalanceKeysOf): () => void {
  const { cursor, rows } = view.table;
  const go = (reasons?: readonly NextReason[]): void => {
    const account = nextAccount(lines, cursor.moved, reasons);
    acts.say(account === null ? t(`reconciliation.said.none.${reasons?.[0] ?? "any"}`) : "");
    if (account === null) return;
    const isShown = rows.some(({ id }) => id === accountRowId(account));
    const group = view.sections
      .flatMap(({ groups }) => groups)
      .find(({ accounts }) => accounts.some((each) => each.account === account));
    if (!isShown && filter.filter !== null) filter.setFilter(null);
    if (!isShown && view.search !== "") view.setSearch("");
    cursor.goTo(account, group?.key ?? "");
  };
  const onRow = (run: (line: AccountLine) => void) => (): void => {
    const line = lines.find(({ account }) => account === cursor.account);
    if (line !== undefined) run(line);
  };
  useKeys({
    n: () => {
      go();
    },
    x: () => {
      go(["stale"]);
    },
    d: () => {
      go(["differing"]);
    },
    s: onRow(acts.sign),
    b: onRow(({ account }) => {
      acts.openAppendix(account);
    }),
    e: onRow(({ account }) => {
      if (view.hiddenColumns.hidden.has("reconciled")) acts.say(t("reconciliation.said.hidden"));
      else acts.edit(account);
    }),
    v: () => {
      traceWhatIsAsked({ view, acts });
    },
  });
  return go;
}

/** Opens Varifrån? of the figure under the pointer, else of the panel that has the focus, else of the row. */
function traceWhatIsAsked({ view, acts }: Pick<BalanceKeysOf, "view" | "acts">): void {
  const hovered = document.querySelector<HTMLElement>(".trace:hover");
  const inPanel = document.activeElement?.closest(".side")?.querySelector<HTMLElement>(".trace");
  const cell = document.querySelector<HTMLElement>("tr[data-account]:hover td[data-column]:hover");
  const { cursor } = view.table;
  const column = tracedColumn(cell?.dataset["column"] ?? cursor.column ?? "closing");
  const account = cell?.closest<HTMLElement>("tr")?.dataset["account"] ?? cursor.account;
  if (hovered !== null) hovered.click();
  else if (cell === null && inPanel !== null && inPanel !== undefined) inPanel.click();
  else if (column !== null && account !== null) {
    cursor.select(accountRowId(account));
    acts.trace(account, column);
  }
}
