/** What both rules allow, side by side, and the reserve that the chosen one gives. */
import type { JSX } from "react";
import { Scroll } from "#web/components/page/Scroll.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Figure } from "../../fields/Figure.tsx";
import { type PartProps, lineOf } from "../../taxWork.ts";

const columns = ["opening", "bookValue", "main", "supplementary", "reserve"] as const;

/** Draws the table, where there is equipment or such a reserve. */
export function ExcessTable({ work }: PartProps): JSX.Element | null {
  const { excess } = work.page;
  if (excess === null) return null;
  const trace = lineOf(work.page, "excess-depreciation")?.trace ?? null;
  return (
    <Scroll label={t("tax.parts.excess-depreciation.compared")} className="tw">
      <table className="dense roomy" aria-label={t("tax.parts.excess-depreciation.compared")}>
        <thead>
          <tr>
            {[...columns, "change" as const].map((column) => (
              <th key={column} scope="col" className="r">
                {t(`tax.parts.excess-depreciation.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {columns.map((column) => (
              <td key={column} className="r">
                <Figure ore={excess[`${column}Ore`]} trace={trace} />
              </td>
            ))}
            <td className="r b">
              <Figure
                ore={excess.changeOre}
                trace={lineOf(work.page, "excess-depreciation")?.trace ?? null}
              />
            </td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}
