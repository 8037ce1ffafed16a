/** The sums of a ledger under its rows. */
import type { JSX } from "react";
import type { LedgerView } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { amountText, countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { columnsAfterSums, columnsBeforeAmounts } from "./columns.ts";

/** Draws the foot. */
export function LedgerFoot({ ledger }: { ledger: LedgerView }): JSX.Element {
  const { totalOre, settledOre, openOre } = ledger.sums;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={columnsBeforeAmounts} className="stick">
          {sumText(ledger)}
        </th>
        {[totalOre, settledOre, openOre].map((ore, index) => (
          <td key={index} className="r" data-plain={plainAmount(ore)}>
            <Amount ore={ore} />
          </td>
        ))}
        <td colSpan={columnsAfterSums} />
      </tr>
    </tfoot>
  );
}

function sumText({ side, sums }: LedgerView): string {
  const { parties, items, unknownItems, knownOpenOre } = sums;
  return [
    t("ledgers.table.sum"),
    t(`ledgers.table.parties.${side}`, { count: parties, written: countText(parties) }),
    t("ledgers.table.items", { count: items, written: countText(items) }),
    ...(unknownItems === 0
      ? []
      : [
          t("ledgers.table.unknown", {
            count: countText(unknownItems),
            amount: amountText(knownOpenOre),
          }),
        ]),
  ].join(", ");
}
