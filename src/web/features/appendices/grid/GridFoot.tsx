/** The row of sums under the rows of a grid: how many they are, and the sum under the last column of amounts. */
import type { JSX, ReactNode } from "react";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { Column } from "./column.ts";
import { isAmount } from "./GridRow.tsx";

export interface GridFootProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** What the sum is of, where it is of more than the rows. */
  readonly label?: string;
  readonly total: ReactNode;
}

/** Draws the row. */
export function GridFoot<Row>({ columns, count, label, total }: GridFootProps<Row>): JSX.Element {
  const at = Math.max(1, columns.findLastIndex(isAmount));
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row" colSpan={at}>
          {label ?? t("appendices.grid.sum")}{" "}
          <span className="ink2 sm">{t("appendices.grid.rows", { count, written: countText(count) })}</span>
        </th>
        <td className="r">{total}</td>
        <td colSpan={columns.length - at} />
      </tr>
    </tfoot>
  );
}
