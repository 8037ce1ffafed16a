/** The order of work: which step comes before and after, and where to go next. */
import { type TaxContent, type TaxStep, type TaxStepLine, taxStep } from "#wire/tax.ts";

export const stepOrder: readonly TaxStep[] = taxStep.options;

/** The step so many places away; the first and the last stay. */
export function stepBeside(step: TaxStep, places: number): TaxStep {
  const index = Math.min(Math.max(stepOrder.indexOf(step) + places, 0), stepOrder.length - 1);
  return stepOrder[index] ?? step;
}

/** The next step that is left, after the current one and then from the start; null when all are done. */
export function nextStep(
  lines: readonly TaxStepLine[],
  done: TaxContent["done"],
  from: TaxStep,
): TaxStep | null {
  const isLeft = (step: TaxStep): boolean => {
    const status = lines.find((line) => line.step === step)?.status;
    return step !== from && status !== "nothing" && !done.includes(step);
  };
  const index = stepOrder.indexOf(from);
  return [...stepOrder.slice(index + 1), ...stepOrder.slice(0, index)].find(isLeft) ?? null;
}

/** How a step is shown: what was just marked is so at once; what must be answered is never done. */
export function shownStatus(line: TaxStepLine, done: TaxContent["done"]): TaxStepLine["status"] {
  if (line.status === "attention") return "attention";
  if (done.includes(line.step)) return "done";
  return line.status === "done" ? "open" : line.status;
}
