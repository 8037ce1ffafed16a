/** What the rows come to while they are typed: debit, credit, and what is lacking for the entry to balance. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { type DraftRow, type DraftSums, sumRows } from "../draft/draftRows.ts";

export interface BalanceFootProps {
  readonly rows: readonly DraftRow[];
  /** The columns after credit. */
  readonly after: number;
}

/** Draws the foot; the balance is announced as it changes. */
export function BalanceFoot({ rows, after }: BalanceFootProps): JSX.Element {
  const sums = sumRows(rows);
  const isEmpty = sums.debit === 0n && sums.credit === 0n;
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row" colSpan={2}>
          {t("entryEditor.sum")}
        </th>
        {[sums.debit, sums.credit].map((ore, index) => (
          <td key={index} className="r">
            {isEmpty ? (
              <Amount ore="0" />
            ) : (
              <ProvedTotal proved={sums.difference === 0n}>
                <Amount ore={String(ore)} />
              </ProvedTotal>
            )}
          </td>
        ))}
        <td colSpan={after} role="status">
          <Balance sums={sums} isEmpty={isEmpty} />
        </td>
      </tr>
    </tfoot>
  );
}

function Balance({ sums, isEmpty }: { sums: DraftSums; isEmpty: boolean }): JSX.Element {
  const { difference } = sums;
  if (isEmpty) return <span className="mut">{t("entryEditor.empty")}</span>;
  if (difference === 0n) return <StatusSign sign="agrees" word={t("entryEditor.balances")} />;
  const amount = amountText(String(difference < 0n ? -difference : difference));
  return (
    <StatusSign
      sign="different"
      word={t(difference < 0n ? "entryEditor.lacksDebit" : "entryEditor.lacksCredit", { amount })}
    />
  );
}
