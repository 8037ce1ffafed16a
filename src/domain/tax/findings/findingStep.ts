/** In which step of Dispositioner & skatt somebody looks at a finding. */
import type { TaxStep } from "../taxStep.ts";
import type { TaxFinding } from "./taxFinding.ts";

const steps: Readonly<
  Record<Exclude<TaxFinding["kind"], "adjustment-to-confirm" | "adjustment-to-ask">, TaxStep>
> = {
  "account-without-field": "booked-result",
  "account-field-suggested": "booked-result",
  "account-codes-differ": "booked-result",
  "form-fields-assumed": "booked-result",
  "form-fields-missing": "booked-result",
  "tax-rule-secondary": "tax",
  "uplift-to-confirm": "reserve-reversal",
  "special-payroll-tax-to-confirm": "payroll-tax",
  "payroll-base-account-to-ask": "payroll-tax",
  "payroll-base-pension-debt": "payroll-tax",
  "payroll-base-last-year-negative": "payroll-tax",
  "reserve-year-unknown": "reserve-reversal",
  "reserve-negative": "reserve-reversal",
  "reserve-overdue": "reserve-reversal",
  "reserve-to-be-reversed": "reserve-reversal",
  "reversal-above-reserve": "reserve-reversal",
  "allocation-above-limit": "reserve-allocation",
  "allocation-without-surplus": "reserve-allocation",
  "property-fee-cap-unknown": "property-tax",
  "property-fee-capped": "property-tax",
  "property-rate-missing": "property-tax",
  "property-base-negative": "property-tax",
  "property-tax-year-to-check": "property-tax",
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
  "tax-liability-differs": "tax",
  "losses-negative": "losses",
  "losses-limited-above-whole": "losses",
  "losses-brought-forward-missing": "losses",
  "losses-differ-from-last-year": "losses",
  "losses-barred-with-contribution": "losses",
  "losses-barred-with-allocation": "losses",
};

/** Names it. */
export function stepOfFinding(finding: TaxFinding): TaxStep {
  if (finding.kind !== "adjustment-to-confirm" && finding.kind !== "adjustment-to-ask")
    return steps[finding.kind];
  if (finding.code === "7652" || finding.code === "7653") return "non-deductible";
  return /^775[234]$/.test(finding.code) ? "non-taxable" : "other-adjustments";
}
