/** What both rules allow, side by side, and the reserve that the chosen one gives. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Figure } from "../../fields/Figure.tsx";
import { type PartProps, lineOf } from "../../taxWork.ts";

const rows = ["opening", "bookValue", "main", "supplementary", "reserve"] as const;

/** Draws the table, where there is equipment or such a reserve. */
export function ExcessTable({ work }: PartProps): JSX.Element | null {
  const { excess } = work.page;
  if (excess === null) return null;
  return (
    <div className="tw">
      <table className="dense roomy narrow" aria-label={t("tax.parts.excess-depreciation.compared")}>
        <thead>
          <tr>
            <th scope="col">{t("tax.parts.excess-depreciation.compared")}</th>
            <th scope="col" className="r">
              {t("tax.parts.excess-depreciation.figure")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`tax.parts.excess-depreciation.${row}`)}</th>
              <td className="r">
                <Amount ore={excess[`${row}Ore`]} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("tax.parts.excess-depreciation.change")}</th>
            <td className="r">
              <Figure
                ore={excess.changeOre}
                trace={lineOf(work.page, "excess-depreciation")?.trace ?? null}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
