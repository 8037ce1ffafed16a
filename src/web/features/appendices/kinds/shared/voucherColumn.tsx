/** The column of the vouchers that rows were picked from, each a link to the voucher beside the page. */
import type { JSX } from "react";
import type { AppendixView } from "#wire/appendices.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { GridRow, ShownColumn } from "../../grid/column.ts";

interface Picked extends GridRow {
  readonly voucher: { readonly series: string; readonly number: string } | null;
}

/** Makes the column, or none where no row was picked. */
export function voucherColumns<Row extends Picked>(
  { vouchers }: AppendixView,
  rows: readonly Row[],
  onVoucher: (voucherIndex: number) => void,
): readonly ShownColumn<Row>[] {
  if (rows.every(({ voucher }) => voucher === null)) return [];
  const indexById = new Map(vouchers.map(({ rowId, voucherIndex }) => [rowId, voucherIndex]));
  return [
    {
      key: "voucher",
      label: t("appendices.columns.voucher"),
      type: "shown",
      width: "narrow",
      draw: (row) => <VoucherName row={row} voucherIndex={indexById.get(row.id)} onVoucher={onVoucher} />,
    },
  ];
}

interface VoucherNameProps {
  readonly row: Picked;
  readonly voucherIndex: number | undefined;
  readonly onVoucher: (voucherIndex: number) => void;
}

function VoucherName({ row, voucherIndex, onVoucher }: VoucherNameProps): JSX.Element {
  if (row.voucher === null) return <span className="in comp" />;
  const name = `${row.voucher.series} ${row.voucher.number}`.trim();
  return (
    <span className="in comp n">
      {voucherIndex === undefined ? (
        <s>{name}</s>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => {
            onVoucher(voucherIndex);
          }}
        >
          {name}
        </button>
      )}
    </span>
  );
}
