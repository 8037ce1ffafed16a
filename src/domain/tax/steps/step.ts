/** A step of Dispositioner & skatt before it is known whether anything is to be done in it. */
import type { Fields } from "../../forms/fillInk2r.ts";
import type { Trace } from "../../trace/trace.ts";
import type { TaxRule, TaxStepFigure } from "../taxReturn.ts";
import type { TaxStep } from "../taxStep.ts";
import type { FilledForms } from "../work/fillForms.ts";
import type { TaxWork } from "../work/openWork.ts";

export interface StepGround {
  readonly work: TaxWork;
  readonly filled: FilledForms;
}

export type OpenStep = Omit<TaxStepFigure, "isNothing">;

/** A step whose amount is what its trace gives. */
export function stepOf(step: TaxStep, trace: Trace, rules: readonly TaxRule[] = []): OpenStep {
  return { step, amount: trace.result, trace, rules };
}

/** What stands in a field, or nothing. */
export function fieldOf(fields: Fields, code: string): bigint {
  return fields.get(code) ?? 0n;
}
