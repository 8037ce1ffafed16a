/** The row of a group: folds and unfolds its accounts, and carries their sums, so that a folded group loses nothing. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { RowCells } from "../cells/RowCells.tsx";
import type { AccountTableRowProps } from "./rowProps.ts";
import type { TableRow } from "./tableRows.ts";

export interface GroupRowProps extends AccountTableRowProps {
  readonly row: Extract<TableRow, { readonly kind: "group" }>;
}

/** Draws the row. */
export function GroupRow(props: GroupRowProps): JSX.Element {
  const { row, rowIndex, columns, isCurrent, cursor, onFold } = props;
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
      <RowCells columns={columns} cells={found === null ? group.cells : null} />
    </tr>
  );
}
