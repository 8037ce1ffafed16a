/** How a step of Dispositioner & skatt stands, by what is found in it and what a person has said of it. */
import { stepOfFinding } from "#domain/tax/findings/findingStep.ts";
import type { TaxFinding } from "#domain/tax/findings/taxFinding.ts";
import type { TaxStepFigure } from "#domain/tax/taxReturn.ts";

/** How a step stands: `nothing` has nothing to do, `attention` has something that must be answered or put right. */
export type StepStatus = "done" | "open" | "nothing" | "attention";

/** Tells it. An error is to be seen to though somebody has gone through the step; a question may be left. */
export function statusOfStep(
  { step, isNothing }: Pick<TaxStepFigure, "step" | "isNothing">,
  { findings, done }: { readonly findings: readonly TaxFinding[]; readonly done: readonly string[] },
): StepStatus {
  const own = findings.filter((finding) => stepOfFinding(finding) === step);
  if (own.some(({ severity }) => severity === "error")) return "attention";
  if (done.includes(step)) return "done";
  if (own.some(asksForAnswer)) return "attention";
  return isNothing ? "nothing" : "open";
}

/** Tells whether somebody has to answer it, or put it right, before the step is done with. */
function asksForAnswer({ kind, severity }: TaxFinding): boolean {
  return severity === "error" || /-to-(?:ask|confirm)$/.test(kind) || kind === "equipment-sold";
}
