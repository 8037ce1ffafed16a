/** The table of what changed between two imports. */
import type { JSX } from "react";
import type { LedgerChange, OpeningChange } from "#wire/imports.ts";
import { t } from "#web/lib/texts/translate.ts";
import { ChangeAmounts } from "./ChangeAmounts.tsx";
import { ChangeHeads } from "./ChangeHeads.tsx";
import type { ShownDifferences } from "./differences.ts";
import { changeSigns } from "./changeSigns.ts";
import { VoucherChangeRows } from "./VoucherChangeRows.tsx";

export interface DifferenceTableProps {
  readonly shown: ShownDifferences;
  readonly number: number;
  readonly previousNumber: number;
}

/** So many changed vouchers are shown with their accounts from the start. */
const openAtMost = 3;

/** Draws vouchers first, then opening balances, then invoices in the ledgers. */
export function DifferenceTable({ shown, number, previousNumber }: DifferenceTableProps): JSX.Element {
  const imports = {
    before: t("imports.difference.import", { number: previousNumber }),
    after: t("imports.difference.import", { number }),
  };
  const isFew = shown.vouchers.filter(({ change }) => change === "changed").length <= openAtMost;
  return (
    <div
      className="list"
      tabIndex={0}
      role="region"
      aria-label={t("imports.tableOf", { title: t("imports.difference.title", { number: previousNumber }) })}
    >
      <table className="dense difference">
        <thead>
          <tr>
            <th scope="col">{t("imports.difference.kind")}</th>
            <th scope="col">{t("imports.difference.voucher")}</th>
            <th scope="col">{t("imports.difference.date")}</th>
            <th scope="col">{t("imports.difference.text")}</th>
            <ChangeHeads {...imports} />
          </tr>
        </thead>
        {shown.vouchers.map((change, index) => (
          <VoucherChangeRows
            key={index}
            change={change}
            imports={imports}
            startsOpen={isFew && change.change === "changed"}
          />
        ))}
        <tbody>
          {shown.openings.map((change) => (
            <OpeningRow key={change.account} change={change} />
          ))}
          {shown.ledger.map((change) => (
            <LedgerRow key={`${change.side} ${change.number}`} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OpeningRow({ change }: { change: OpeningChange }): JSX.Element {
  return (
    <tr>
      <td>
        <span className="tag">{t("imports.difference.tags.opening")}</span>
      </td>
      <td className="b n">{change.account}</td>
      <td />
      <td className="el text" title={change.name}>
        {change.name}
      </td>
      <ChangeAmounts beforeOre={change.beforeOre} afterOre={change.afterOre} />
    </tr>
  );
}

function LedgerRow({ change }: { change: LedgerChange }): JSX.Element {
  const { side, party, currency } = change;
  const text = t("imports.difference.ledgerText", { ledger: t(`imports.difference.ledgers.${side}`), party });
  return (
    <tr>
      <td>
        <span className="tag">
          <span aria-hidden="true">{changeSigns[change.change]}</span>{" "}
          <span className="sr">{t(`imports.difference.tags.${change.change}`)}</span>{" "}
          {t("imports.difference.tags.ledger")}
        </span>
      </td>
      <td className="b n">{change.number}</td>
      <td className="n">{change.date}</td>
      <td className="el text" title={text}>
        {text} {currency !== "SEK" && <span className="tag">{currency}</span>}
      </td>
      <ChangeAmounts
        beforeOre={change.beforeOre}
        afterOre={change.afterOre}
        unknown={change.change === "changed"}
      />
    </tr>
  );
}
