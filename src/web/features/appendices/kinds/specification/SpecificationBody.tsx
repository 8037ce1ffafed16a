/** The generic specification: rows that together make up the balance, typed, pasted, or picked from the ledger. */
import { type JSX, useMemo } from "react";
import type { SpecificationContent } from "#wire/appendixContents.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { amountColumn, type Column, dateColumn, textColumn } from "../../grid/column.ts";
import { RowsCard } from "../../rows/RowsCard.tsx";
import type { RowsLens } from "../../rows/rowsLens.ts";
import type { KindProps } from "../kindProps.ts";
import { PickButton } from "../pick/PickButton.tsx";
import { accountColumns } from "../shared/accountColumn.ts";
import { lastYearColumns } from "../shared/lastYearColumn.tsx";
import { voucherColumns } from "../shared/voucherColumn.tsx";

type Row = SpecificationContent["rows"][number];

const lens: RowsLens<Row> = {
  read: (typed) => (typed.kind === "specification" ? typed.content.rows : []),
  write: (typed, rows) =>
    typed.kind === "specification" ? { ...typed, content: { ...typed.content, rows: [...rows] } } : typed,
  blank: (id) => ({ id, text: "", reference: "", account: null, date: null, voucher: null, amountOre: null }),
};

const text = textColumn<Row>({
  key: "text",
  label: t("appendices.columns.text"),
  width: "wide",
  lengthAtMost: 500,
  get: (row) => row.text,
  set: (row, value) => ({ ...row, text: value }),
});
const reference = textColumn<Row>({
  key: "reference",
  label: t("appendices.columns.reference"),
  width: "middle",
  lengthAtMost: 200,
  get: (row) => row.reference,
  set: (row, value) => ({ ...row, reference: value }),
});
const date = dateColumn<Row>({
  key: "date",
  label: t("appendices.columns.date"),
  width: "narrow",
  get: (row) => row.date,
  set: (row, value) => ({ ...row, date: value }),
});
const amount = amountColumn<Row>({
  key: "amount",
  label: t("appendices.columns.amount"),
  width: "amount",
  get: (row) => row.amountOre,
  set: (row, amountOre) => ({ ...row, amountOre }),
});

/** Draws the rows. */
export function SpecificationBody(props: KindProps): JSX.Element {
  const { place, state, shown, onVoucher } = props;
  const { view } = state;
  const rows = lens.read(shown);
  const columns = useMemo((): readonly Column<Row>[] => {
    const own = accountColumns(view.accounts, rows);
    const vouchers = voucherColumns(view, rows, onVoucher);
    return [text, reference, ...own, date, ...vouchers, ...lastYearColumns<Row>(view.lastYear), amount];
  }, [view, rows, onVoucher]);
  return (
    <RowsCard
      {...props}
      title={t("appendices.kinds.specification")}
      kind="specification"
      lens={lens}
      columns={columns}
      total={<Amount ore={view.totalOre} />}
      actions={(add) => (
        <PickButton
          place={place}
          accounts={view.accounts}
          onPicked={(typed) => {
            add(lens.read(typed));
          }}
        />
      )}
    />
  );
}
