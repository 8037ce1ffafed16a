/** Steps that books alone give: the result before them, taxes that are costs, appropriations, and the result of the year. */
import { type Ore, ore } from "../../money/ore.ts";
import type { TraceTerm } from "../../trace/trace.ts";
import { ink2rFields } from "../../forms/fields/ink2r.data.ts";
import { traceExcess } from "../equipment/traceExcess.ts";
import { groupContributionRules } from "../groupContribution/groupContribution.ts";
import { payrollTaxRate } from "../payroll/payrollTax.ts";
import type { StepGround } from "./step.ts";
import { type OpenStep, fieldOf, stepOf } from "./step.ts";
import { kronor, percentText, resultTerms, sumTrace, term } from "./terms.ts";

const isPayrollTax = (account: string): boolean => /^753[023]$/.test(account);
const isPropertyTax = (account: string): boolean => account === "5191";
const isExcess = (account: string): boolean => /^885\d$/.test(account);
const isContribution = (account: string): boolean => /^88[23]\d$/.test(account);
const isReserve = (account: string): boolean => /^881\d$/.test(account);
const isTax = (account: string): boolean => /^89[0-8]\d$/.test(account);

/** Fields of the income statement before appropriations that a step of its own books (3.1–3.18, 3.24). */
const before = ink2rFields.filter(
  ({ side, row }) =>
    (side === "income" || side === "cost") && !/^3\.(?:19|2[01235-7])$/.test(row) && row !== "",
);

/** The result as the books have it without what the steps below book, each field as it counts. */
export function bookedResult({ work, filled }: StepGround): OpenStep {
  const { ink2r } = filled.forms;
  const fields = before.flatMap(({ code, row, label }): readonly TraceTerm[] => {
    const accounts = ink2r.accounts.get(code) ?? [];
    const amount = ore(-accounts.reduce((sum, { closing }) => sum + closing, 0n));
    return amount === 0n ? [] : [term("form-field", "+", { amount, name: `${row} ${label}` })];
  });
  const later = resultTerms(filled.accounts, (one) => isPayrollTax(one) || isPropertyTax(one));
  const taken = later.map((one): TraceTerm => ({ ...one, operator: "-" }));
  return stepOf(
    "booked-result",
    sumTrace("booked-result", [...fields, ...taken, ...unplaced({ work, filled })]),
  );
}

/** Accounts of the income statement that are in no field yet. */
function unplaced({ filled }: StepGround): readonly TraceTerm[] {
  return filled.forms.ink2r.findings.flatMap((finding) => {
    if (finding.kind !== "account-without-field" || !/^[3-8]/.test(finding.account)) return [];
    return resultTerms(
      [{ ...finding, closing: finding.amountOre, opening: finding.amountOre, chosen: null, given: null }],
      () => true,
    );
  });
}

/** Special payroll tax: what is booked of it with the entries in the books. */
export function payrollStep({ work: { payrollBase }, filled }: StepGround): OpenStep {
  const terms = resultTerms(filled.accounts, isPayrollTax);
  const base = payrollBase === null ? [] : [term("payroll-base", "=", { amount: kronor(payrollBase) })];
  const rate = term("payroll-rate", "=", { amount: null, name: percentText(payrollTaxRate.value) });
  return stepOf(
    "payroll-tax",
    sumTrace("payroll-tax", [...base, ...(base.length === 0 ? [] : [rate]), ...terms], "whole-kronor"),
    [payrollTaxRate],
  );
}

/** Property tax and fee: the typed bases, and what is booked. */
export function propertyStep({ work: { properties }, filled }: StepGround): OpenStep {
  const lines = properties.lines.map(({ row, base }) =>
    term(`property-${row}`, "=", { amount: kronor(base) }),
  );
  const terms = [...lines, ...resultTerms(filled.accounts, isPropertyTax)];
  return stepOf("property-tax", sumTrace("property-tax", terms, "whole-kronor"), properties.rules);
}

/** Excess depreciation: the change that is booked, and how its rule gives it. */
export function excessStep({ work: { excess, choice }, filled }: StepGround): OpenStep {
  const booked = sumTrace("excess-depreciation", resultTerms(filled.accounts, isExcess), "whole-kronor");
  if (excess === null || choice.excess.rule === "none") return stepOf("excess-depreciation", booked);
  const { equipment, ground, computed } = excess;
  const how = traceExcess(equipment, ground, computed).terms.map((one): TraceTerm => ({
    ...one,
    operator: "=",
  }));
  return stepOf("excess-depreciation", { ...booked, terms: [...how, ...booked.terms] }, computed.rules);
}

/** Group contributions: booked among appropriations, or typed when they are booked against equity (4.4a, 4.6c). */
export function contributionStep({ filled: { accounts, forms } }: StepGround): OpenStep {
  const field = (code: string, name: string, operator: "+" | "-"): readonly TraceTerm[] => {
    const amount = fieldOf(forms.ink2s.fields, code);
    return amount === 0n ? [] : [term("form-field", operator, { amount: kronor(amount), name })];
  };
  const terms = [
    ...resultTerms(accounts, isContribution),
    ...field("7751", "4.4a Lämnade koncernbidrag", "-"),
    ...field("7655", "4.6c Mottagna koncernbidrag", "+"),
  ];
  return stepOf("group-contribution", sumTrace("group-contribution", terms), groupContributionRules);
}

/** The result of the year before it is closed to equity. */
export function yearResult({ filled }: StepGround, steps: readonly OpenStep[]): OpenStep {
  const result = steps.find(({ step }) => step === "booked-result")?.amount ?? ore(0n);
  const own = (wanted: (account: string) => boolean): readonly TraceTerm[] =>
    resultTerms(filled.accounts, wanted);
  const terms = [
    term("booked-result", "+", { amount: result }),
    ...own(isPayrollTax),
    ...own(isPropertyTax),
    ...own(isExcess),
    ...own(isContribution),
    ...own(isReserve),
    ...own(isTax),
  ];
  return stepOf("result", sumTrace("year-result", terms));
}

/** The year's tax as it is booked, cost positive. */
export function bookedTax({ accounts }: StepGround["filled"]): Ore {
  return ore(accounts.reduce((sum, { account, closing }) => (isTax(account) ? sum + closing : sum), 0n));
}
