/** Steps of INK2S that no account books: what may not be deducted, what is not taxed, other adjustments, losses. */
import { ink2sFields } from "../../forms/fields/ink2s.data.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import type { TraceTerm } from "../../trace/trace.ts";
import { lossRules } from "../losses/lossFields.ts";
import type { TaxRule } from "../rules/taxRule.ts";
import type { TaxStep } from "../taxStep.ts";
import { type OpenStep, type StepGround, fieldOf, stepOf } from "./step.ts";
import { accountTerm, kronor, sumTrace, term } from "./terms.ts";

const nonDeductible: readonly string[] = ["7652", "7653"];
const nonTaxable: readonly string[] = ["7752", "7753", "7754"];
const losses: readonly string[] = ["7763", "7671", "7672"];
/** Those of other steps, and of the result itself. */
const elsewhere: readonly string[] = [
  ...["7650", "7750", "7651", "7751", "7655", "7654", "7673", "7670", "7770"],
  ...nonDeductible,
  ...nonTaxable,
  ...losses,
];
const others = ink2sFields.filter(({ code, sign }) => sign !== "*" && !elsewhere.includes(code));

const deductionRules: readonly TaxRule[] = [
  { source: "IL 9 kap. 2, 4, 8 och 9 §§", certainty: "law" },
  { source: "IL 16 kap. 2, 18 och 19 §§", certainty: "law" },
];
const incomeRules: readonly TaxRule[] = [{ source: "IL 24 kap. 35 §", certainty: "law" }];

/** Ej avdragsgilla kostnader: 4.3b and 4.3c. */
export function nonDeductibleStep(ground: StepGround): OpenStep {
  return adjustmentStep(ground, "non-deductible", { codes: nonDeductible, rules: deductionRules });
}

/** Ej skattepliktiga intäkter: 4.5a–4.5c. */
export function nonTaxableStep(ground: StepGround): OpenStep {
  return adjustmentStep(ground, "non-taxable", { codes: nonTaxable, rules: incomeRules });
}

/** Övriga justeringar: every other field of the sum. */
export function otherStep(ground: StepGround): OpenStep {
  return adjustmentStep(ground, "other-adjustments", { codes: others.map(({ code }) => code), rules: [] });
}

/** Underskott: 4.14a–4.14c. */
export function lossStep(ground: StepGround): OpenStep {
  return adjustmentStep(ground, "losses", { codes: losses, rules: lossRules });
}

function adjustmentStep(
  ground: StepGround,
  step: TaxStep,
  { codes, rules }: { readonly codes: readonly string[]; readonly rules: readonly TaxRule[] },
): OpenStep {
  const terms = ink2sFields
    .filter(({ code }) => codes.includes(code))
    .flatMap((field) => fieldTerms(ground, field));
  return stepOf(step, sumTrace(step, terms, "whole-kronor"), rules);
}

/** The accounts that a field takes up, and what is typed in it beside them. */
function fieldTerms(
  { work, filled }: StepGround,
  { code, row, label, sign }: (typeof ink2sFields)[number],
): readonly TraceTerm[] {
  const signed = (amount: Ore): Ore => (sign === "-" ? negateOre(amount) : amount);
  const treated = work.treated.filter((one) => one.code === code);
  const ofAccounts = treated.reduce((sum, { amount }) => sum + amount, 0n);
  const whole = kronor(fieldOf(filled.forms.ink2s.fields, code));
  // Öre that the field cut stay in no term.
  const typed = ore(whole - (ofAccounts - (ofAccounts % 100n)));
  return [
    ...treated.map(({ account, amount }) => accountTerm(account, signed(amount))),
    ...(typed === 0n ? [] : [term("form-field", "+", { amount: signed(typed), name: `${row} ${label}` })]),
  ];
}
