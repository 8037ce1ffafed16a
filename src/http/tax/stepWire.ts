/** The steps of Dispositioner & skatt in the form of the contract: each with its figure, last year's, and how it stands. */
import { asksForAnswer, stepOfFinding } from "#app/tax/findingStep.ts";
import type { TaxView } from "#app/tax/readTax.ts";
import type { TaxReturn, TaxStepFigure } from "#domain/tax/taxReturn.ts";
import { type TaxStep, taxSteps } from "#domain/tax/taxStep.ts";
import type { TaxStepLine } from "#wire/tax.ts";
import { wireTrace } from "../reconciliation/traceWire.ts";
import { oreText } from "./figureWire.ts";

/** Writes all fourteen, also where nothing can be computed. */
export function wireSteps({ ground, lastYear }: TaxView, made: TaxReturn | null): TaxStepLine[] {
  return taxSteps.map((step) => {
    const figure = made?.steps.find((one) => one.step === step) ?? unknown(step);
    const last = lastYear?.steps.find((one) => one.step === step)?.amount ?? null;
    return {
      step,
      amountOre: oreText(figure.amount),
      lastYearOre: oreText(last),
      status: statusOf(figure, { made, isDone: ground.content.done.includes(step) }),
      trace: wireTrace(figure.trace),
      rules: [...figure.rules],
    };
  });
}

/** An error is to be seen to though somebody has gone through the step; a question may be left. */
function statusOf(
  { step, isNothing }: TaxStepFigure,
  { made, isDone }: { readonly made: TaxReturn | null; readonly isDone: boolean },
): TaxStepLine["status"] {
  const own = (made?.findings ?? []).filter((finding) => stepOfFinding(finding) === step);
  if (own.some(({ severity }) => severity === "error")) return "attention";
  if (isDone) return "done";
  if (own.some(asksForAnswer)) return "attention";
  return isNothing ? "nothing" : "open";
}

function unknown(step: TaxStep): TaxStepFigure {
  const trace = { formula: step, terms: [], result: null, rounding: null };
  return { step, amount: null, trace, rules: [], isNothing: false };
}
