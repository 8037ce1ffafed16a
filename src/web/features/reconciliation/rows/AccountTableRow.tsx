/** One row of a table of accounts: a group with its sums, an account, or a sum. */
import type { JSX } from "react";
import { RowCells } from "../cells/RowCells.tsx";
import { AccountRow } from "./AccountRow.tsx";
import { GroupRow } from "./GroupRow.tsx";
import type { AccountTableRowProps } from "./rowProps.ts";

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
