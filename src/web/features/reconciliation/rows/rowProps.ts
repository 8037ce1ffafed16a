/** What every row of a table of accounts is given. */
import type { ReactNode } from "react";
import type { TableColumn } from "../table/columns.ts";
import type { TableCursor } from "../table/useTableCursor.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import type { TableRow } from "./tableRows.ts";

/** Draws something beside the content of an account's cell, or in its place. */
export type Decorate = (account: string, column: string, content: ReactNode) => ReactNode;

export interface AccountTableRowProps {
  readonly row: TableRow;
  /** The row's place in the whole table, headings counted. */
  readonly rowIndex: number;
  readonly columns: readonly TableColumn[];
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly cursor: TableCursor;
  readonly panel: OpenAccount;
  readonly onFold: (groupId: string, folded: boolean) => void;
  readonly decorate: Decorate | null;
}
