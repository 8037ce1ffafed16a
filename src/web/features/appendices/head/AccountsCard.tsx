/** The accounts of an appendix that has several, each with its own part, its other appendices and its difference. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { FigureCell } from "./FigureCell.tsx";
import type { KindProps } from "../kinds/kindProps.ts";
import { Difference } from "./Difference.tsx";
import { AccountLink } from "./HeadCard.tsx";

const amounts = ["balance", "amount", "others", "difference"] as const;

/** Draws the table; of one account, and of a group, whose table says it all, nothing. */
export function AccountsCard({ place, editor, state, readOnly }: KindProps): JSX.Element | null {
  const { accounts, sums, typed } = state.view;
  if (accounts.length < 2 || typed.kind === "main") return null;
  const label = t("appendices.head.perAccount");
  return (
    <Panel title={label} flush>
      <Scroll label={label} className="wide">
        <table className="dense" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t("appendices.head.account")}</th>
              {amounts.map((column) => (
                <th key={column} scope="col" className="r">
                  {t(`appendices.head.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ account, name, balanceOre, othersOre, differenceOre }) => (
              <tr key={account}>
                <th scope="row">
                  <AccountLink closingId={place.closingId} account={account} name={name} />
                </th>
                <td className="r">
                  <Amount ore={balanceOre} />
                </td>
                <td className="r own-part">
                  <FigureCell
                    figure={sums.find((sum) => sum.account === account)?.figure}
                    label={`${t("appendices.head.amount")}, ${account}`}
                    column="amount"
                    readOnly={readOnly}
                    onOverride={(figure, amountOre) => void editor.override(figure, amountOre)}
                  />
                </td>
                <td className="r">
                  <Amount ore={othersOre} />
                </td>
                <td className="r">
                  <Difference ore={differenceOre} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  );
}
