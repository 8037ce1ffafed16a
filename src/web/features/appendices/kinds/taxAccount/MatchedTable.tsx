/** The transactions that are booked, each beside its row in the books. */
import type { JSX } from "react";
import type { TaxAccountContent } from "#wire/appendixContents.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Voucher } from "./OnlyOneSide.tsx";
import type { TaxAccountAnswer } from "./TaxBridge.tsx";

export interface MatchedTableProps {
  readonly content: TaxAccountContent;
  readonly answer: TaxAccountAnswer;
  readonly onVoucher: (voucherIndex: number) => void;
}

/** Draws the pairs. */
export function MatchedTable({ content, answer, onVoucher }: MatchedTableProps): JSX.Element {
  const transactionById = new Map(content.transactions.map((transaction) => [transaction.id, transaction]));
  const { matched, windowDays } = answer;
  const count = t("appendices.taxAccount.count", {
    count: matched.length,
    written: countText(matched.length),
  });
  const title = t("appendices.taxAccount.matchedTitle");
  return (
    <Panel
      title={title}
      aside={`${count} · ${t("appendices.taxAccount.window", { days: windowDays })}`}
      flush
    >
      <Scroll label={title} className="part-scroll">
        <table className="dense" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t("appendices.taxAccount.date")}</th>
              <th scope="col">{t("appendices.taxAccount.text")}</th>
              <th scope="col">{t("appendices.taxAccount.bookedOn")}</th>
              <th scope="col">{t("appendices.taxAccount.voucher")}</th>
              <th scope="col" className="r">
                {t("appendices.taxAccount.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {matched.map(({ id, row }) => (
              <tr key={id}>
                <td className="n ink2">{transactionById.get(id)?.date ?? "–"}</td>
                <td className="el">{transactionById.get(id)?.text ?? ""}</td>
                <td className="n ink2">{row.date}</td>
                <td>
                  <Voucher row={row} onVoucher={onVoucher} />
                </td>
                <td className="r">
                  <Amount ore={row.amountOre} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
}
