/** The state of one tab of Avstämning: its columns, search and filter, its table and cursor, its open account. */
import { useState } from "react";
import type { ReconciliationTab } from "#web/components/page/ReconciliationTabs.tsx";
import type { TableSection } from "./rows/tableRows.ts";
import type { TableColumn } from "./table/columns.ts";
import { type AccountTableState, useAccountTable } from "./table/useAccountTable.ts";
import { type HiddenColumns, useHiddenColumns } from "./table/useHiddenColumns.ts";
import { type OpenAccount, useOpenAccount } from "./useOpenAccount.ts";

export interface FiguresView {
  readonly sections: readonly TableSection[];
  readonly allColumns: readonly TableColumn[];
  readonly columns: readonly TableColumn[];
  readonly hiddenColumns: HiddenColumns;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly panel: OpenAccount;
  readonly table: AccountTableState;
}

export interface FiguresOf {
  readonly tab: ReconciliationTab;
  readonly columns: readonly TableColumn[];
  readonly sections: readonly TableSection[];
  /** Which accounts a filter leaves; null without one. */
  readonly keeps: ((account: string) => boolean) | null;
}

/** Keeps the state. */
export function useFiguresView({ tab, columns: allColumns, sections, keeps }: FiguresOf): FiguresView {
  const [search, setSearch] = useState("");
  const panel = useOpenAccount();
  const hiddenColumns = useHiddenColumns(tab);
  const columns = allColumns.filter(({ key }) => !hiddenColumns.hidden.has(key));
  const shown = { search, keeps, columns: columns.map(({ key }) => key) };
  const table = useAccountTable(sections, shown, panel);
  return { sections, allColumns, columns, hiddenColumns, search, setSearch, panel, table };
}
