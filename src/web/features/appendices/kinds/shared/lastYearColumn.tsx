/** Last year's amount of the same row, beside this year's. */
import type { AppendixContent } from "#wire/appendixContents.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { ShownColumn } from "../../grid/column.ts";
import { type ComparableRow, lastYearsAmounts } from "./lastYearsAmounts.ts";

/** Makes the column, or none where last year had no such rows. */
export function lastYearColumns<Row extends ComparableRow>(
  lastYear: { readonly typed: AppendixContent } | null,
): readonly ShownColumn<Row>[] {
  const rows = lastYear === null ? [] : comparableRows(lastYear.typed);
  if (rows.length === 0) return [];
  const amountOf = lastYearsAmounts(rows);
  return [
    {
      key: "lastYear",
      label: t("appendices.columns.lastYear"),
      type: "shown",
      width: "amount",
      draw: (row) => (
        <span className="in r comp">
          <Amount ore={amountOf(row)} />
        </span>
      ),
    },
  ];
}

function comparableRows(typed: AppendixContent): readonly ComparableRow[] {
  return typed.kind === "specification" || typed.kind === "accrual" ? typed.content.rows : [];
}
