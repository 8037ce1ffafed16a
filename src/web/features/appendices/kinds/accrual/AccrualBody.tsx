/** Accruals: amounts that belong to a period, and what remains of each on the balance date, computed. */
import { type JSX, useMemo } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { Column } from "../../grid/column.ts";
import { FigureCell } from "../../head/FigureCell.tsx";
import { RowsCard } from "../../rows/RowsCard.tsx";
import type { KindProps } from "../kindProps.ts";
import { accountColumns } from "../shared/accountColumn.ts";
import { lastYearColumns } from "../shared/lastYearColumn.tsx";
import { type AccrualRow, accrualColumns, accrualLens } from "./accrualRows.ts";

/** Draws the rows. */
export function AccrualBody(props: KindProps): JSX.Element {
  const { editor, state, shown, readOnly } = props;
  const { view } = state;
  const rows = accrualLens.read(shown);
  const columns = useMemo((): readonly Column<AccrualRow>[] => {
    const [text, ...fields] = accrualColumns;
    const figureByKey = new Map(view.rows.map((figure) => [figure.key, figure]));
    const carried: Column<AccrualRow> = {
      key: "carried",
      label: t("appendices.columns.carried"),
      type: "shown",
      width: "figure",
      isAmount: true,
      draw: (row, index) => (
        <FigureCell
          figure={figureByKey.get(`row:${row.id}`)}
          label={t("appendices.grid.cell", { column: t("appendices.columns.carried"), row: index + 1 })}
          column="carried"
          readOnly={readOnly}
          inRow
          onOverride={(figure, amountOre) => void editor.override(figure, amountOre)}
        />
      ),
    };
    const lastYear = lastYearColumns<AccrualRow>(view.lastYear);
    return [text, ...accountColumns(view.accounts, rows), ...lastYear, ...fields, carried];
  }, [view, rows, readOnly, editor]);
  return (
    <RowsCard
      {...props}
      title={t("appendices.accrual.rows")}
      kind="accrual"
      lens={accrualLens}
      columns={columns}
      total={<Amount ore={view.totalOre} />}
    />
  );
}
