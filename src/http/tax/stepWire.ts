/** The steps of Dispositioner & skatt in the form of the contract: each with its figure, last year's, and how it stands. */
import { statusOfStep } from "#app/tax/stepStatus.ts";
import type { TaxView } from "#app/tax/readTax.ts";
import type { TaxReturn, TaxStepFigure } from "#domain/tax/taxReturn.ts";
import { type TaxStep, taxSteps } from "#domain/tax/taxStep.ts";
import type { TaxStepLine } from "#wire/tax.ts";
import { wireTrace } from "../reconciliation/traceWire.ts";
import { oreText } from "./figureWire.ts";

/** Writes all fourteen, also where nothing can be computed. */
export function wireSteps({ ground }: TaxView, made: TaxReturn | null): TaxStepLine[] {
  return taxSteps.map((step) => {
    const figure = made?.steps.find((one) => one.step === step) ?? unknown(step);
    const last = ground.lastYear?.steps.find((one) => one.step === step)?.amount ?? null;
    return {
      step,
      amountOre: oreText(figure.amount),
      lastYearOre: oreText(last),
      status: statusOfStep(figure, { findings: made?.findings ?? [], done: ground.content.done }),
      trace: wireTrace(figure.trace),
      rules: [...figure.rules],
    };
  });
}

function unknown(step: TaxStep): TaxStepFigure {
  const trace = { formula: step, terms: [], result: null, rounding: null };
  return { step, amount: null, trace, rules: [], isNothing: false };
}
