/** One row of a table of accounts: a group with its sums, an account, or a sum. */
import type { JSX, ReactNode } from "react";
import { RowCells } from "../cells/RowCells.tsx";
import type { TableColumn } from "../table/columns.ts";
import type { TableCursor } from "../table/useTableCursor.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import { AccountRow } from "./AccountRow.tsx";
import { GroupRow } from "./GroupRow.tsx";
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

/** Draws a row. */
export function AccountTableRow(props: AccountTableRowProps): JSX.Element {
  const { row } = props;
  switch (row.kind) {
    case "group":
      return <GroupRow {...props} row={row} />;
    case "account":
      return <AccountRow {...props} row={row} />;
    case "sum":
      return (
        <tr className="tot" aria-rowindex={props.rowIndex}>
          <th scope="row" colSpan={2} className="stick">
            {row.sum.label}
          </th>
          <RowCells columns={props.columns} cells={row.sum.cells} />
        </tr>
      );
  }
}
