/** Invoices that were read and are in no sum: not booked, cancelled, paid at once. */
import { type JSX, useId } from "react";
import type { LedgerView } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the card, or nothing when there are none. */
export function OutsidePanel({ ledger }: { ledger: LedgerView }): JSX.Element | null {
  const { count, items } = ledger.outside;
  const heading = useId();
  if (count === 0) return null;
  const title = t("ledgers.outside.title", { count, written: countText(count) });
  return (
    <section className="card" aria-labelledby={heading}>
      <details className="outside">
        <summary>
          <h2 id={heading}>{title}</h2>
          <span className="sm ink2">{t("ledgers.outside.text")}</span>
        </summary>
        <Scroll label={title} className="outside-rows">
          <OutsideTable ledger={ledger} title={title} />
        </Scroll>
        {items.length < count && (
          <p className="sm ink2 told">
            {t("ledgers.outside.shown", { shown: countText(items.length), total: countText(count) })}
          </p>
        )}
      </details>
    </section>
  );
}

function OutsideTable({ ledger, title }: { ledger: LedgerView; title: string }): JSX.Element {
  return (
    <table className="dense" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t(`ledgers.table.party.${ledger.side}`)}</th>
          <th scope="col">{t("ledgers.table.number")}</th>
          <th scope="col">{t("ledgers.table.invoiceDate")}</th>
          <th scope="col" className="r">
            {t("ledgers.table.total")}
          </th>
          <th scope="col">{t("ledgers.outside.reason")}</th>
        </tr>
      </thead>
      <tbody>
        {ledger.outside.items.map(({ number, partyName, invoiceDate, totalOre, reason }, index) => (
          <tr key={index}>
            <td>{partyName}</td>
            <td className="n">{number}</td>
            <td className="n">{invoiceDate ?? "–"}</td>
            <td className="r" data-plain={plainAmount(totalOre)}>
              <Amount ore={totalOre} />
            </td>
            <td>{t(`ledgers.outside.reasons.${reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
