/** The appendix of tax allocation reserves: each with its year, what happened to it, and until when it may stand. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Panel } from "#web/components/page/Panel.tsx";
import { t } from "#web/lib/texts/translate.ts";
import type { KindProps } from "../kindProps.ts";
import { TaxLink, TracedClosing } from "./TaxRows.tsx";

const columns = ["opening", "reversed", "allocated", "closing"] as const;

/** Draws the table; amounts are credit positive. */
export function TaxReservesBody({ place, state }: KindProps): JSX.Element | null {
  const { view } = state;
  const { answer } = view;
  if (answer.kind !== "tax-reserves") return null;
  const title = t("appendices.kinds.tax-reserves");
  return (
    <Panel title={title} aside={<TaxLink closingId={place.closingId} />} flush>
      <table className="dense" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t("appendices.tax.account")}</th>
            <th scope="col">{t("appendices.tax.year")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="r">
                {t(`appendices.tax.${column}`)}
              </th>
            ))}
            <th scope="col">{t("appendices.tax.lastYear")}</th>
          </tr>
        </thead>
        <tbody>
          {answer.reserves.map((reserve) => (
            <tr key={reserve.account}>
              <th scope="row" className="n">
                {reserve.account} {reserve.name}
              </th>
              <td className="n">{reserve.year ?? "–"}</td>
              {(["openingOre", "reversedOre", "allocatedOre"] as const).map((key) => (
                <td key={key} className="r">
                  <Amount ore={reserve[key]} />
                </td>
              ))}
              <td className="r">
                <TracedClosing view={view} account={reserve.account} ore={reserve.closingOre} />
              </td>
              <td className="n">{reserve.lastYear ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
