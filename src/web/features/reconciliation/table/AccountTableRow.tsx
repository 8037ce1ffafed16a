/** One row of a table of accounts: a group with its sums, an account, or a sum. */
import { Link } from "@tanstack/react-router";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import type { FigureColumn } from "./columns.ts";
import { FigureCells } from "./FigureCells.tsx";
import type { TableRow } from "./tableRows.ts";
import type { TableCursor } from "./useTableCursor.ts";

export interface AccountTableRowProps {
  readonly row: TableRow;
  /** The row's place in the whole table, headings counted. */
  readonly rowIndex: number;
  readonly columns: readonly FigureColumn[];
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly cursor: TableCursor;
  readonly panel: OpenAccount;
  readonly onFold: (groupId: string, folded: boolean) => void;
}

/** Draws a row. */
export function AccountTableRow(props: AccountTableRowProps): JSX.Element {
  switch (props.row.kind) {
    case "group":
      return <GroupRow {...props} row={props.row} />;
    case "account":
      return <AccountRow {...props} row={props.row} />;
    case "sum":
      return (
        <tr className="tot" aria-rowindex={props.rowIndex}>
          <th scope="row" colSpan={2} className="stick">
            {props.row.sum.label}
          </th>
          <FigureCells columns={props.columns} cells={props.row.sum.cells} />
        </tr>
      );
  }
}

type Of<Kind extends TableRow["kind"]> = AccountTableRowProps & {
  readonly row: Extract<TableRow, { readonly kind: Kind }>;
};

function GroupRow({ row, rowIndex, columns, isCurrent, cursor, onFold }: Of<"group">): JSX.Element {
  const { group, open, found } = row;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tr
      className="g2"
      data-row={row.id}
      aria-rowindex={rowIndex}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => {
        if (!open) cursor.select(row.id);
      }}
    >
      <th scope="rowgroup" colSpan={2} className="stick">
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          disabled={found !== null}
          onClick={() => {
            onFold(row.id, open);
          }}
        >
          <Chevron className="i" aria-hidden="true" />
          {group.name}
        </button>
        {found !== null && (
          <span className="mut found">
            {t("reconciliation.found", { shown: found, accounts: group.accounts.length })}
          </span>
        )}
      </th>
      <FigureCells columns={columns} cells={found === null ? group.cells : null} />
    </tr>
  );
}

function AccountRow(props: Of<"account">): JSX.Element {
  const { row, rowIndex, columns, isCurrent, isOpen, cursor, panel } = props;
  const { account, name, cells } = row.account;
  const open = (): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    cursor.select(row.id);
    panel.open(account);
  };
  return (
    <tr
      className={isOpen ? "sel" : ""}
      data-row={row.id}
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
      <td className="el name" title={name}>
        {name}
      </td>
      <FigureCells columns={columns} cells={cells} />
    </tr>
  );
}
