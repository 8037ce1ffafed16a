/** At which step of Dispositioner & skatt somebody looks at a finding of the return. */
import { ink2Fields } from "../../forms/fields/ink2.data.ts";
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import type { TaxStep } from "../taxStep.ts";
import type { TaxFinding } from "./taxFinding.ts";

type StepOf = TaxStep | ((finding: TaxFinding) => TaxStep);

const stepByKind: Readonly<Record<TaxFinding["kind"], StepOf>> = {
  "account-without-field": "booked-result",
  "account-field-suggested": "booked-result",
  "account-codes-differ": "booked-result",
  "filled-field-negative": stepOfCode,
  "filled-field-too-large": stepOfCode,
  "fields-exclude-each-other": "payroll-tax",
  "form-fields-assumed": "booked-result",
  "form-fields-missing": "booked-result",
  "tax-rule-secondary": stepOfRule,
  "special-payroll-tax-to-confirm": "payroll-tax",
  "payroll-base-account-to-ask": "payroll-tax",
  "payroll-base-pension-debt": "payroll-tax",
  "payroll-base-last-year-negative": "payroll-tax",
  "property-fee-cap-unknown": "property-tax",
  "property-fee-capped": "property-tax",
  "property-rate-missing": "property-tax",
  "property-base-negative": "property-tax",
  "property-tax-year-to-check": "property-tax",
  "adjustment-to-confirm": stepOfField,
  "adjustment-to-ask": stepOfField,
  "equipment-sold": "excess-depreciation",
  "equipment-sale-suspected": "excess-depreciation",
  "equipment-left-out": "excess-depreciation",
  "excess-amount-negative": "excess-depreciation",
  "excess-costs-missing": "excess-depreciation",
  "excess-years-unsupported": "excess-depreciation",
  "excess-costs-differ": "excess-depreciation",
  "excess-costs-above-books": "excess-depreciation",
  "excess-reserve-negative": "excess-depreciation",
  "excess-reserve-to-dissolve": "excess-depreciation",
  "excess-reserve-dissolved": "excess-depreciation",
  "group-contribution-negative": "group-contribution",
  "group-contribution-to-confirm": "group-contribution",
  "group-contribution-both-ways": "group-contribution",
  "group-contribution-makes-loss": "group-contribution",
  "group-contribution-counted-twice": "group-contribution",
  "uplift-to-confirm": "reserve-reversal",
  "reserve-year-unknown": "reserve-reversal",
  "reserve-negative": "reserve-reversal",
  "reserve-change-unexplained": "reserve-reversal",
  "reserve-overdue": "reserve-reversal",
  "reserve-to-be-reversed": "reserve-reversal",
  "reversal-above-reserve": "reserve-reversal",
  "losses-negative": "losses",
  "losses-limited-above-whole": "losses",
  "losses-brought-forward-missing": "losses",
  "losses-differ-from-last-year": "losses",
  "losses-barred-with-contribution": "losses",
  "losses-barred-with-allocation": "losses",
  "allocation-above-limit": "reserve-allocation",
  "allocation-without-surplus": "reserve-allocation",
  "tax-liability-differs": "tax",
};

/** Tells the step. */
export function stepOfFinding(finding: TaxFinding): TaxStep {
  const step = stepByKind[finding.kind];
  return typeof step === "function" ? step(finding) : step;
}

function stepOfRule(finding: TaxFinding): TaxStep {
  return "rule" in finding && finding.rule === "borrowing-rate" ? "standard-income" : "tax";
}

/** A field of the books is put right there. */
function stepOfCode(finding: TaxFinding): TaxStep {
  const isTyped =
    "code" in finding && [...ink2Fields, ...ink2sFields].some(({ code }) => code === finding.code);
  return isTyped ? "other-adjustments" : "booked-result";
}

/** A cost that is added back, or an income that is taken off. */
function stepOfField(finding: TaxFinding): TaxStep {
  const code = "code" in finding ? finding.code : "";
  return ink2sFields.find((field) => field.code === code)?.sign === "-" ? "non-taxable" : "non-deductible";
}
