/** The small bridge from Skatteverket's balance to the ledger's, and what no transaction explains. */
import type { JSX, ReactNode } from "react";
import type { AppendixAnswer, AppendixView } from "#wire/appendices.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { addOre } from "../shared/addOre.ts";

export type TaxAccountAnswer = Extract<AppendixAnswer, { readonly kind: "tax-account" }>;

export interface TaxBridgeProps {
  readonly view: AppendixView;
  readonly answer: TaxAccountAnswer;
  readonly action: ReactNode;
}

/** Draws the bridge. */
export function TaxBridge({ view, answer, action }: TaxBridgeProps): JSX.Element {
  const { statementOre, onlyOnStatement, onlyBooked, unexplainedOre } = answer;
  const notBooked = addOre(onlyOnStatement.map(({ amountOre }) => amountOre));
  const lines = [
    { name: "statement", ore: statementOre, sign: "" },
    { name: "notBooked", ore: notBooked, sign: "\u2212" },
    { name: "onlyBooked", ore: addOre(onlyBooked.map(({ amountOre }) => amountOre)), sign: "+" },
    { name: "should", ore: view.totalOre, sign: "=" },
    { name: "balance", ore: view.balanceOre, sign: "" },
  ] as const;
  const [sum] = view.sums;
  return (
    <Panel title={t("appendices.taxAccount.bridge")} aside={action} flush>
      <table className="dense bridge" aria-label={t("appendices.taxAccount.bridge")}>
        <tbody>
          {lines.map(({ name, ore, sign }) => (
            <tr key={name} className={name === "should" ? "sub" : ""}>
              <td className="c ink2">{sign}</td>
              <th scope="row">{t(`appendices.taxAccount.${name}`)}</th>
              <td className="r">
                {name === "should" && sum !== undefined ? (
                  <Trace trace={sum.figure.trace}>
                    <Amount ore={ore} />
                  </Trace>
                ) : (
                  <Amount ore={ore} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t("appendices.taxAccount.rest")}</th>
            <td className="r">
              {unexplainedOre === null ? (
                <Amount ore={null} />
              ) : (
                <ProvedTotal proved={unexplainedOre === "0"}>
                  <Amount ore={unexplainedOre} />
                </ProvedTotal>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}
