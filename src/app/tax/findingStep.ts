/** At which step of the work a finding of the return is looked at, and whether it asks for an answer. */
import { ink2sFields } from "#domain/forms/fields/ink2s.data.ts";
import type { TaxFinding } from "#domain/tax/findings/taxFinding.ts";
import type { TaxStep } from "#domain/tax/taxStep.ts";

type StepOf = TaxStep | ((finding: TaxFinding) => TaxStep);

const stepByKind: Partial<Readonly<Record<TaxFinding["kind"], StepOf>>> = {
  "account-without-field": "booked-result",
  "account-field-suggested": "booked-result",
  "account-codes-differ": "booked-result",
  "form-fields-assumed": "booked-result",
  "form-fields-missing": "booked-result",
  "tax-rule-secondary": stepOfRule,
  "adjustment-to-confirm": stepOfField,
  "adjustment-to-ask": stepOfField,
  "uplift-to-confirm": "reserve-reversal",
  "special-payroll-tax-to-confirm": "payroll-tax",
  "reserve-year-unknown": "reserve-reversal",
  "reserve-negative": "reserve-reversal",
  "reserve-overdue": "reserve-reversal",
  "reserve-to-be-reversed": "reserve-reversal",
  "allocation-above-limit": "reserve-allocation",
  "allocation-without-surplus": "reserve-allocation",
  "reversal-above-reserve": "reserve-reversal",
};

/** Tells the step. */
export function stepOfFinding(finding: TaxFinding): TaxStep {
  const step = stepByKind[finding.kind] ?? "booked-result";
  return typeof step === "function" ? step(finding) : step;
}

/** Tells whether somebody has to answer it, or put it right, before the step is done with. */
export function asksForAnswer({ kind, severity }: TaxFinding): boolean {
  return severity === "error" || /-to-(?:ask|confirm)$/.test(kind) || kind === "equipment-sold";
}

function stepOfRule(finding: TaxFinding): TaxStep {
  return "rule" in finding && finding.rule === "borrowing-rate" ? "standard-income" : "tax";
}

/** A cost that is added back, or an income that is taken off. */
function stepOfField(finding: TaxFinding): TaxStep {
  const code = "code" in finding ? finding.code : "";
  return ink2sFields.find((field) => field.code === code)?.sign === "-" ? "non-taxable" : "non-deductible";
}
