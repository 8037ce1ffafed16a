/** Steps that books alone give: the result before them, taxes that are costs, appropriations, and the result of the year. */
import { negateOre, zeroOre } from "../../money/ore.ts";
import type { Trace, TraceTerm } from "../../trace/trace.ts";
import { ink2rFields } from "../../forms/fields/ink2r.data.ts";
import { traceExcess } from "../equipment/traceExcess.ts";
import { groupContributionRules } from "../groupContribution/groupContribution.ts";
import { payrollTaxRate } from "../payroll/payrollTax.ts";
import type { StepGround } from "./step.ts";
import { type OpenStep, fieldOf, stepOf } from "./step.ts";
import { accountTerm, kronor, percentText, sumTrace, term } from "./terms.ts";

/** Fields of the income statement before appropriations that a step of its own books (3.1–3.18, 3.24). */
const before = ink2rFields.filter(
  ({ side, row }) =>
    (side === "income" || side === "cost") && !/^3\.(?:19|2[01235-7])$/.test(row) && row !== "",
);

/** The result as the books have it without what the steps below book, each field as it counts. */
export function bookedResult({ filled, terms }: StepGround): OpenStep {
  const { exact, findings } = filled.forms.ink2r;
  const fields = before.flatMap(({ code, row, label }): readonly TraceTerm[] => {
    const amount = negateOre(exact.get(code) ?? zeroOre);
    return amount === 0n ? [] : [term("form-field", "+", { amount, name: `${row} ${label}` })];
  });
  const unplaced = findings.flatMap((finding): readonly TraceTerm[] => {
    if (finding.kind !== "account-without-field" || !/^[3-8]/.test(finding.account)) return [];
    return [accountTerm(finding, negateOre(finding.amountOre))];
  });
  const later = [...terms.payroll, ...terms.property].map((one): TraceTerm => ({ ...one, operator: "-" }));
  return stepOf("booked-result", sumTrace("booked-result", [...fields, ...unplaced, ...later]));
}

/** Special payroll tax: what is booked of it with the entries in the books. */
export function payrollStep({ work: { payrollBase, books }, terms: { payroll } }: StepGround): OpenStep {
  const suggested = books.payroll.terms.map((one): TraceTerm => ({
    ...accountTerm(one, one.amount),
    operator: "=",
  }));
  const base = payrollBase === null ? [] : [term("payroll-base", "=", { amount: kronor(payrollBase) })];
  const rate = term("payroll-rate", "=", { amount: null, name: percentText(payrollTaxRate.value) });
  return stepOf(
    "payroll-tax",
    sumTrace(
      "payroll-tax",
      [...suggested, ...base, ...(base.length === 0 ? [] : [rate]), ...payroll],
      "whole-kronor",
    ),
    [payrollTaxRate],
  );
}

/** Property tax and fee: the typed bases, and what is booked. */
export function propertyStep({ work: { properties }, terms: { property } }: StepGround): OpenStep {
  const lines = properties.lines.map(({ row, base }) =>
    term(`property-${row}`, "=", { amount: kronor(base) }),
  );
  const trace = sumTrace("property-tax", [...lines, ...property], "whole-kronor");
  return stepOf("property-tax", unlessUnknown(trace, properties.tax), properties.rules);
}

/** Excess depreciation: the change that is booked, and how its rule gives it. */
export function excessStep({ work: { excess, choice }, terms }: StepGround): OpenStep {
  const booked = sumTrace("excess-depreciation", terms.excess, "whole-kronor");
  if (excess === null || choice.excess.rule === "none") return stepOf("excess-depreciation", booked);
  const { equipment, ground, computed } = excess;
  const how = traceExcess(equipment, ground, computed).terms.map((one): TraceTerm => ({
    ...one,
    operator: "=",
  }));
  const trace = { ...booked, terms: [...how, ...booked.terms] };
  return stepOf("excess-depreciation", unlessUnknown(trace, computed.change), computed.rules);
}

/** Group contributions: booked among appropriations, or typed when they are booked against equity (4.4a, 4.6c). */
export function contributionStep({ filled: { forms }, terms: { contribution } }: StepGround): OpenStep {
  const field = (code: string, name: string, operator: "+" | "-"): readonly TraceTerm[] => {
    const amount = fieldOf(forms.ink2s.fields, code);
    return amount === 0n ? [] : [term("form-field", operator, { amount: kronor(amount), name })];
  };
  const terms = [
    ...contribution,
    ...field("7751", "4.4a Lämnade koncernbidrag", "-"),
    ...field("7655", "4.6c Mottagna koncernbidrag", "+"),
  ];
  return stepOf("group-contribution", sumTrace("group-contribution", terms), groupContributionRules);
}

/** The result of the year before it is closed to equity. */
export function yearResult({ terms: own }: StepGround, steps: readonly OpenStep[]): OpenStep {
  const amount = steps.find(({ step }) => step === "booked-result")?.amount ?? zeroOre;
  const terms = [
    term("booked-result", "+", { amount }),
    ...own.payroll,
    ...own.property,
    ...own.excess,
    ...own.contribution,
    ...own.reversed,
    ...own.allocated,
    ...own.reserve,
    ...own.tax,
  ];
  return stepOf("result", sumTrace("year-result", terms));
}

/** What is not known is no amount, whatever is booked of it. */
function unlessUnknown(trace: Trace, wanted: bigint | null): Trace {
  return wanted === null ? { ...trace, result: null } : trace;
}
