/** The row of an account. A click opens it in the panel; the keys of the page work on the row under the cursor. */
import { Link } from "@tanstack/react-router";
import type { JSX } from "react";
import { RowCells } from "../cells/RowCells.tsx";
import type { AccountTableRowProps } from "./rowProps.ts";
import { RowMarks } from "./RowMarks.tsx";
import type { TableRow } from "./tableRows.ts";

export interface AccountRowProps extends AccountTableRowProps {
  readonly row: Extract<TableRow, { readonly kind: "account" }>;
}

/** Draws the row. */
export function AccountRow(props: AccountRowProps): JSX.Element {
  const { row, rowIndex, columns, isCurrent, isOpen, cursor, panel, decorate } = props;
  const { account, name, cells, marks } = row.account;
  const open = (): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    cursor.select(row.id);
    panel.open(account);
  };
  return (
    <tr
      className={isOpen ? "sel" : ""}
      data-row={row.id}
      data-account={account}
      aria-rowindex={rowIndex}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={open}
      onFocus={() => {
        cursor.select(row.id);
      }}
    >
      <td className="stick n">
        <Link
          to="."
          tabIndex={-1}
          className="quiet"
          search={(previous) => ({ ...previous, konto: account, ver: undefined })}
        >
          {account}
        </Link>
      </td>
      <td className="name" title={name} data-plain={name}>
        <span className="named">
          <span className="el">{name}</span>
          {marks !== undefined && <RowMarks {...marks} />}
        </span>
      </td>
      <RowCells
        columns={columns}
        cells={cells}
        cursorColumn={isCurrent ? cursor.column : null}
        {...(decorate === null ? {} : { decorate: (column, content) => decorate(account, column, content) })}
      />
    </tr>
  );
}
