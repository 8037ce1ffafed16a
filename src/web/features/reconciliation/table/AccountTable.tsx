/** A dense table of accounts in groups: sticky header, first column and foot; rows of one height. */
import type { JSX, ReactNode } from "react";
import { copyCells } from "#web/components/table/copyCells.ts";
import { SpacerRow } from "#web/components/table/SpacerRow.tsx";
import { AccountTableRow } from "../rows/AccountTableRow.tsx";
import type { Decorate } from "../rows/rowProps.ts";
import type { OpenAccount } from "../useOpenAccount.ts";
import type { TableColumn } from "./columns.ts";
import { TableHead } from "./TableHead.tsx";
import type { AccountTableState } from "./useAccountTable.ts";

export interface AccountTableProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly state: AccountTableState;
  readonly panel: OpenAccount;
  readonly widths: ReadonlyMap<string, number>;
  readonly foot: ReactNode;
  readonly decorate: Decorate | null;
}

/** Draws the table. */
export function AccountTable(props: AccountTableProps): JSX.Element {
  const { label, columns, state, panel, widths, foot, decorate } = props;
  const { rows, window, cursor, setScroller, setFolded } = state;
  return (
    <div className="tw" ref={setScroller} onCopy={copyCells}>
      <table className="dense av" aria-label={label} aria-rowcount={rows.length + 2}>
        <TableHead columns={columns} widths={widths} />
        <tbody>
          <SpacerRow heightPx={window.beforePx} columns={columns.length + 2} />
          {rows.slice(window.first, window.end).map((row, index) => (
            <AccountTableRow
              key={row.id}
              row={row}
              rowIndex={window.first + index + 2}
              columns={columns}
              isCurrent={row.id === cursor.rowId}
              isOpen={row.kind === "account" && row.account.account === panel.account}
              cursor={cursor}
              panel={panel}
              onFold={setFolded}
              decorate={decorate}
            />
          ))}
          <SpacerRow heightPx={window.afterPx} columns={columns.length + 2} />
        </tbody>
        <tfoot>{foot}</tfoot>
      </table>
    </div>
  );
}
