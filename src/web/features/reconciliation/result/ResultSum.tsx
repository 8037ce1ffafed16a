/** The foot of the result table: all result accounts, this year and the year before. */
import type { JSX } from "react";
import type { ResultView } from "#wire/reconciliation.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { TableColumn } from "../table/columns.ts";
import { RowCells } from "../cells/RowCells.tsx";
import { twoYearCells } from "./resultSections.ts";

export interface ResultSumProps {
  readonly columns: readonly TableColumn[];
  readonly sums: ResultView["sums"];
}

/** Draws the sum of the result accounts. */
export function ResultSum({ columns, sums }: ResultSumProps): JSX.Element {
  return (
    <tr>
      <th scope="row" colSpan={2} className="stick">
        {t("reconciliation.sums.allResult")}
      </th>
      <RowCells columns={columns} cells={twoYearCells(sums)} />
    </tr>
  );
}
