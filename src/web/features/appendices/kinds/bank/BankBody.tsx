/** The bank appendix: what the statement says of each account, and what stands on one of statement and ledger only. */
import { type JSX, useMemo } from "react";
import type { BankContent } from "#wire/appendixContents.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { amountColumn, choiceColumn, type Column, dateColumn, textColumn } from "../../grid/column.ts";
import { RowsCard } from "../../rows/RowsCard.tsx";
import type { RowsLens } from "../../rows/rowsLens.ts";
import type { KindProps } from "../kindProps.ts";
import { PickButton } from "../pick/PickButton.tsx";
import { accountColumns } from "../shared/accountColumn.ts";
import { voucherColumns } from "../shared/voucherColumn.tsx";
import { StatementTable } from "./StatementTable.tsx";

type Row = BankContent["rows"][number];

const lens: RowsLens<Row> = {
  read: (typed) => (typed.kind === "bank" ? typed.content.rows : []),
  write: (typed, rows) =>
    typed.kind === "bank" ? { ...typed, content: { ...typed.content, rows: [...rows] } } : typed,
  blank: (id) => ({
    id,
    stands: "only-on-statement",
    text: "",
    reference: "",
    account: null,
    date: null,
    voucher: null,
    amountOre: null,
  }),
};

const stands = choiceColumn<Row, Row["stands"]>({
  key: "stands",
  label: t("appendices.columns.stands"),
  width: "stands",
  none: null,
  choices: (["only-booked", "only-on-statement"] as const).map((value) => ({
    value,
    label: t(`appendices.bank.stands.${value}`),
  })),
  get: (row) => row.stands,
  set: (row, value) => (value === null ? row : { ...row, stands: value }),
});
const date = dateColumn<Row>({
  key: "date",
  label: t("appendices.columns.date"),
  width: "narrow",
  get: (row) => row.date,
  set: (row, value) => ({ ...row, date: value }),
});
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
  width: "narrow",
  lengthAtMost: 200,
  get: (row) => row.reference,
  set: (row, value) => ({ ...row, reference: value }),
});
const amount = amountColumn<Row>({
  key: "amount",
  label: t("appendices.columns.amount"),
  width: "amount",
  get: (row) => row.amountOre,
  set: (row, amountOre) => ({ ...row, amountOre }),
});

/** Draws the statements and the rows. */
export function BankBody(props: KindProps): JSX.Element {
  const { place, state, shown, onVoucher } = props;
  const { view } = state;
  const rows = lens.read(shown);
  const columns = useMemo((): readonly Column<Row>[] => {
    const vouchers = voucherColumns(view, rows, onVoucher);
    return [stands, date, text, reference, ...accountColumns(view.accounts, rows), ...vouchers, amount];
  }, [view, rows, onVoucher]);
  return (
    <>
      <StatementTable {...props} />
      <RowsCard
        {...props}
        title={t("appendices.bank.rows")}
        kind="bank"
        lens={lens}
        columns={columns}
        total={<Amount ore={view.totalOre} />}
        totalLabel={t("appendices.head.total")}
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
    </>
  );
}
