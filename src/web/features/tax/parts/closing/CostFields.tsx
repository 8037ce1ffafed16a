/** For the supplementary rule: what the equipment that is still held once cost, by the years since it was bought. */
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";
import { typeCost } from "../../content/changeContent.ts";
import { FigureField } from "../../fields/FigureField.tsx";
import type { PartProps } from "../../taxWork.ts";

/** After five years nothing is left by the rule (IL 18 kap. 17 §). */
const years = [0, 1, 2, 3, 4];

/** Draws the fields, where the rule needs them. */
export function CostFields({ work }: PartProps): JSX.Element | null {
  const { rule, costsOre } = work.content.excess;
  if (rule === "none" || rule === "main") return null;
  return (
    <fieldset className="costs">
      <legend>{t("tax.parts.excess-depreciation.costs")}</legend>
      <p className="sm ink2">{t("tax.parts.excess-depreciation.costsHelp")}</p>
      <div className="field-row">
        {years.map((yearsAgo) => (
          <FigureField
            key={yearsAgo}
            work={work}
            field={`excess-cost-${String(yearsAgo)}`}
            label={
              yearsAgo === 0
                ? t("tax.parts.excess-depreciation.costThis")
                : t("tax.parts.excess-depreciation.costBefore", { count: yearsAgo })
            }
            value={costsOre[yearsAgo] ?? null}
            unit="ore"
            onCommit={(ore) => {
              work.change(typeCost(yearsAgo, ore ?? "0"));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
