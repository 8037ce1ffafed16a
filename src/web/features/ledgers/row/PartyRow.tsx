/** One customer or supplier of a ledger, with its sums. */
import { type JSX, memo } from "react";
import type { LedgerPartyRow } from "#wire/ledgers.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { plainAmount } from "#web/components/table/copyCells.ts";
import { countText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { columnsAfterSums, columnsBeforeAmounts } from "../table/columns.ts";

export interface PartyRowProps {
  readonly row: LedgerPartyRow;
  readonly isCurrent: boolean;
}

/** Draws the row. */
export const PartyRow = memo(function PartyRow({ row, isCurrent }: PartyRowProps): JSX.Element {
  const { partyName, partyNumber, items, totalOre, settledOre, openOre } = row;
  return (
    <tr
      className="party-row"
      data-row={row.position}
      aria-rowindex={row.position + 2}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={isCurrent ? 0 : -1}
    >
      <th scope="row" colSpan={columnsBeforeAmounts} className="stick">
        {partyName === "" ? partyNumber : partyName}{" "}
        <span className="n">
          {partyName === "" || partyNumber === "" ? "" : `${partyNumber} · `}
          {t("ledgers.table.items", { count: items, written: countText(items) })}
        </span>
      </th>
      {[totalOre, settledOre, openOre].map((ore, index) => (
        <td key={index} className="r" data-plain={plainAmount(ore)}>
          <Amount ore={ore} />
        </td>
      ))}
      <td colSpan={columnsAfterSums} />
    </tr>
  );
});
