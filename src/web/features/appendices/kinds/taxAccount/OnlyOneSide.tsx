/** What stands with Skatteverket only, or in the books only. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { TraceLink } from "#web/components/trace/TraceLink.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

interface Row {
  readonly id?: string;
  readonly date: string;
  readonly text: string;
  readonly amountOre: string;
  readonly voucher?: string;
  readonly voucherIndex?: number | null;
  readonly entryId?: string | null;
}

export interface OnlyOneSideProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onVoucher: (voucherIndex: number) => void;
}

/** Draws the list. */
export function OnlyOneSide({ title, rows, onVoucher }: OnlyOneSideProps): JSX.Element {
  const count = t("appendices.taxAccount.count", { count: rows.length, written: countText(rows.length) });
  return (
    <Panel title={title} aside={count} flush>
      {rows.length === 0 ? (
        <p className="ink2 body">{t("appendices.taxAccount.none")}</p>
      ) : (
        <Scroll label={title} className="part-scroll">
          <table className="dense" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t("appendices.taxAccount.date")}</th>
                <th scope="col">{t("appendices.taxAccount.text")}</th>
                <th scope="col" className="r">
                  {t("appendices.taxAccount.amount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id ?? index}>
                  <td className="n ink2">{row.date}</td>
                  <td className="el">
                    <Voucher row={row} onVoucher={onVoucher} /> {row.text}
                  </td>
                  <td className="r">
                    <Amount ore={row.amountOre} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
}

interface VoucherProps {
  readonly row: Pick<Row, "voucher" | "voucherIndex" | "entryId">;
  readonly onVoucher: (voucherIndex: number) => void;
}

/** Draws the voucher of what is booked as the way to it. */
export function Voucher({ row, onVoucher }: VoucherProps): JSX.Element | null {
  const { voucher, voucherIndex = null, entryId = null } = row;
  if (voucher === undefined) return null;
  if (entryId !== null) {
    return (
      <TraceLink link={{ kind: "entry", entryId }} onFollow={stay}>
        {voucher}
      </TraceLink>
    );
  }
  if (voucherIndex === null) return null;
  return (
    <button
      type="button"
      className="link n"
      onClick={() => {
        onVoucher(voucherIndex);
      }}
    >
      {voucher}
    </button>
  );
}

function stay(): void {
  // The link stands in a page, and nothing is to be closed.
}
