/** The rows that would be booked, in debit and credit. */
import type { JSX } from "react";
import type { EntryRow } from "#wire/entries.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";

/** Draws the table. */
export function ProposalTable({ rows }: { rows: readonly EntryRow[] }): JSX.Element {
  return (
    <table className="dense" aria-label={t("entries.cash.proposal")}>
      <thead>
        <tr>
          <th scope="col">{t("entries.rows.account")}</th>
          <th scope="col" className="r">
            {t("entries.rows.debit")}
          </th>
          <th scope="col" className="r">
            {t("entries.rows.credit")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ account, amountOre }, index) => {
          const size = amountOre.replace("-", "");
          const isCredit = amountOre.startsWith("-");
          return (
            <tr key={index}>
              <td className="n">{account}</td>
              <td className="r">{!isCredit && <Amount ore={size} />}</td>
              <td className="r">{isCredit && <Amount ore={size} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
