/** The open invoices that the cash method books, each with why it cannot be where it cannot. */
import type { JSX } from "react";
import type { CashMethodSide } from "#wire/entries.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the table, folded until it is asked for. */
export function InvoiceTable({ side, items }: Pick<CashMethodSide, "side" | "items">): JSX.Element {
  const hasProblem = items.some(({ problem }) => problem !== null);
  return (
    <details open={hasProblem}>
      <summary>
        {t("entries.cash.items")} <span className="n ink2">{items.length}</span>
      </summary>
      <div className="in-dialog">
        <table className="dense" aria-label={t("entries.cash.items")}>
          <thead>
            <tr>
              <th scope="col">{t("entries.cash.invoice")}</th>
              <th scope="col">{t(`entries.cash.party.${side}`)}</th>
              <th scope="col">{t("entries.cash.invoiceDate")}</th>
              <th scope="col" className="r">
                {t("entries.cash.open")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ number, party, invoiceDate, openOre, problem }, index) => (
              <tr key={index}>
                <td className="n">{number}</td>
                <td className="said">
                  {party}
                  {problem !== null && (
                    <p className="sm">
                      <StatusSign sign="attention" wordless /> {problemText(problem)}
                    </p>
                  )}
                </td>
                <td className="n">{invoiceDate ?? "–"}</td>
                <td className="r">
                  <Amount ore={openOre} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
