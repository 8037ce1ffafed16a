/** Varifrån? of Skattemässigt resultat: the steps that add to it. */
import type { TaxPage, TaxStep } from "#wire/tax.ts";
import type { Trace } from "#wire/trace.ts";
import { t } from "#web/lib/texts/translate.ts";

/** These two are what they are, and add nothing. */
const outcomes: ReadonlySet<TaxStep> = new Set(["tax", "result"]);

/** Puts it together of the steps that have an amount; null while the surplus is not known. */
export function surplusTrace({ steps, foot }: TaxPage): Trace | null {
  if (foot.surplus === null) return null;
  return {
    formula: "tax-surplus",
    terms: steps
      .filter(({ step, amountOre }) => !outcomes.has(step) && amountOre !== null && amountOre !== "0")
      .map(({ step, amountOre }) => ({
        label: "tax-step",
        name: t(`tax.steps.${step}`),
        operator: "+",
        amountOre,
        link: null,
      })),
    resultOre: `${foot.surplus}00`,
    rounding: "whole-kronor",
  };
}
