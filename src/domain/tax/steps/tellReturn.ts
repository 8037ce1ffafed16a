/** What a tax return tells beside its forms and entries: the steps, the reserves, what is asked of accounts, tax to pay. */
import { negateOre, ore, sumOre, zeroOre } from "../../money/ore.ts";
import { treatmentsOf } from "../adjustments/treatments.ts";
import { stepOfFinding } from "../findings/findingStep.ts";
import type { TaxFinding } from "../findings/taxFinding.ts";
import { reversedOf } from "../reserves/reserveTable.ts";
import { type Reserve, lastYearOf, mustBeReversed } from "../reserves/taxReserves.ts";
import { corporateTax } from "../rules/corporateTax.ts";
import { type TaxEntry, post } from "../taxBooks.ts";
import type { ExcessFigures, ReserveFigures, TaxReturn, TaxStepFigure } from "../taxReturn.ts";
import { taxToPay } from "../taxToPay/taxToPay.ts";
import type { FilledForms } from "../books/fillForms.ts";
import type { TaxWork } from "../books/openWork.ts";
import { lossStep, nonDeductibleStep, nonTaxableStep, otherStep } from "./adjustmentSteps.ts";
import { allocationStep, reversalStep, standardStep } from "./reserveSteps.ts";
import {
  bookedResult,
  contributionStep,
  excessStep,
  payrollStep,
  propertyStep,
  yearResult,
} from "./resultSteps.ts";
import { type OpenStep, type StepGround, sortTerms, stepOf } from "./step.ts";
import { kronor, percentText, sumTrace, term } from "./terms.ts";

type Told = Pick<TaxReturn, "steps" | "reserves" | "excess" | "treatments" | "toPay" | "proposed">;

/** Tells it. */
export function tellReturn(
  work: TaxWork,
  filled: FilledForms,
  { entries, findings }: { readonly entries: readonly TaxEntry[]; readonly findings: readonly TaxFinding[] },
): Told {
  const { books, choice } = work;
  const open = stepsOf({ work, filled, terms: sortTerms(filled.accounts) });
  const asked = new Set(findings.map(stepOfFinding));
  // What is moved to 2510 is told where it stood.
  const ungathered = entries.filter(({ step, key }) => step !== "tax" || key === null);
  return {
    steps: open.map((step): TaxStepFigure => ({ ...step, isNothing: isNothing(step, asked) })),
    reserves: filled.reserves.map((reserve) => reserveFigures(reserve, work)),
    excess: excessFigures(work),
    treatments: treatmentsOf(books, choice),
    toPay: taxToPay(post(books.looked, ungathered), books.fiscalYear),
    proposed: {
      payrollBase: work.books.payroll.base,
      acquired: work.excess?.equipment.acquired ?? null,
      sold: work.excess?.equipment.sold ?? null,
    },
  };
}

function stepsOf(ground: StepGround): readonly OpenStep[] {
  const steps = [
    bookedResult(ground),
    payrollStep(ground),
    propertyStep(ground),
    nonDeductibleStep(ground),
    nonTaxableStep(ground),
    excessStep(ground),
    contributionStep(ground),
    reversalStep(ground),
    standardStep(ground),
    otherStep(ground),
    lossStep(ground),
    allocationStep(ground),
    taxStep(ground),
  ];
  return [...steps, yearResult(ground, steps)];
}

/** The tax that is booked, and how the surplus gives it. */
function taxStep({ work: { rules }, filled, terms: own }: StepGround): OpenStep {
  const { surplus } = filled.forms.ink2s;
  const { taxable, tax } = corporateTax(surplus, rules);
  const { value, source, certainty } = rules.corporateRate;
  const terms = [
    term("taxable-surplus", "=", { amount: kronor(surplus) }),
    term("taxable-income", "=", { amount: kronor(taxable) }),
    term("corporate-rate", "=", { amount: null, name: percentText(value * 10n) }),
    term("tax-computed", "=", { amount: kronor(tax) }),
    ...own.tax,
  ];
  const trace = {
    ...sumTrace("tax", terms, "tens-of-kronor"),
    result: negateOre(sumOre(own.tax.map(({ amount }) => amount))),
  };
  return stepOf("tax", trace, [
    { source: "IL 1 kap. 7 §", certainty: "law" },
    { source, certainty },
  ]);
}

function isNothing({ step, amount }: OpenStep, asked: ReadonlySet<string>): boolean {
  return amount === 0n && !asked.has(step) && step !== "booked-result" && step !== "result";
}

function reserveFigures(reserve: Reserve, { choice, books }: TaxWork): ReserveFigures {
  const isForced = mustBeReversed(reserve) && reserve.opening > 0n;
  const reversed = reversedOf(reserve);
  return {
    ...reserve,
    yearIsTyped: choice.reserveYears.has(reserve.account),
    forced: isForced ? reversed : zeroOre,
    voluntary: isForced ? zeroOre : reversed,
    allocation: ore(reserve.closing > reserve.opening ? reserve.closing - reserve.opening : 0n),
    lastYear: lastYearOf(reserve, books),
    isForced,
  };
}

function excessFigures({ excess }: TaxWork): ExcessFigures | null {
  if (excess === null) return null;
  const { ground, computed } = excess;
  return {
    opening: ground.opening,
    bookValue: ground.bookValue,
    main: computed.main,
    supplementary: computed.supplementary,
    reserve: computed.reserve,
    change: computed.change,
  };
}
