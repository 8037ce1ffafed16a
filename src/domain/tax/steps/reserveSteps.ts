/** Steps of reserves: reversal with its uplift, standard income, allocation. */
import { monthsOf } from "../../calendar/fiscalYear.ts";
import type { TraceTerm } from "../../trace/trace.ts";
import { wholeUplift } from "../adjustments/ink2sAdjustments.ts";
import { leastStandardRate, uplifts } from "../rules/taxYears.data.ts";
import type { TaxRule } from "../rules/taxRule.ts";
import { type OpenStep, type StepGround, fieldOf, stepOf } from "./step.ts";
import { accountTerm, kronor, percentText, sumTrace, term } from "./terms.ts";

/** What is reversed, and what it is raised by for tax. */
export function reversalStep({ work, filled, terms: own }: StepGround): OpenStep {
  const { reserves, forms } = filled;
  const uplift = fieldOf(forms.ink2s.fields, "7673");
  const mayBeRaised = wholeUplift({ reserves, fiscalYear: work.books.fiscalYear }) !== 0n;
  const terms = [
    ...own.reversed,
    ...own.reserve.filter(({ amount }) => amount > 0n),
    ...(uplift === 0n ? [] : [term("uplift", "+", { amount: kronor(uplift) })]),
  ];
  const rules: readonly TaxRule[] = [
    { source: "IL 30 kap. 7 §", certainty: "law" },
    ...(uplift === 0n && !mayBeRaised ? [] : uplifts.slice(1).map(({ percent }) => percent)),
  ];
  return stepOf("reserve-reversal", sumTrace("reserve-reversal", terms, "whole-kronor"), rules.map(ruleOf));
}

/** Standard income on what stood when the year began, whether it is computed or typed. */
export function standardStep({ work, filled }: StepGround): OpenStep {
  const { borrowingRate } = work.rules;
  const rate = borrowingRate.value < leastStandardRate ? leastStandardRate : borrowingRate.value;
  const income = kronor(fieldOf(filled.forms.ink2s.fields, "7654"));
  const opened = filled.reserves.filter(({ opening }) => opening !== 0n);
  const how: readonly TraceTerm[] =
    opened.length === 0
      ? []
      : [
          ...opened.map((reserve): TraceTerm => ({
            ...accountTerm(reserve, reserve.opening),
            operator: "=",
          })),
          term("borrowing-rate", "=", { amount: null, name: percentText(rate) }),
          term("months", "=", { amount: null, name: String(monthsOf(work.books.fiscalYear)) }),
        ];
  const sum = income === 0n ? [] : [term("standard-income", "+", { amount: income })];
  return stepOf("standard-income", sumTrace("standard-income", [...how, ...sum], "whole-kronor"), [
    { source: "IL 30 kap. 6 a §", certainty: "law" },
    ruleOf(borrowingRate),
  ]);
}

/** What is allocated, and what it may be at most. */
export function allocationStep({ filled, terms: own }: StepGround): OpenStep {
  const { forms, allocation, mostAllocation } = filled;
  const terms = [
    term("surplus-before-allocation", "=", { amount: kronor(forms.ink2s.surplus + allocation) }),
    term("allocation-most", "=", { amount: kronor(mostAllocation) }),
    ...own.allocated,
    ...own.reserve.filter(({ amount }) => amount < 0n),
  ];
  return stepOf("reserve-allocation", sumTrace("reserve-allocation", terms, "whole-kronor"), [
    { source: "IL 30 kap. 5 §", certainty: "law" },
  ]);
}

function ruleOf({ source, certainty }: TaxRule): TaxRule {
  return { source, certainty };
}
