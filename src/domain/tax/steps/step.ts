/** A step of Dispositioner & skatt before it is known whether anything is to be done in it. */
import { type Ore, negateOre } from "../../money/ore.ts";
import type { Fields } from "../../forms/fillInk2r.ts";
import type { Trace, TraceTerm } from "../../trace/trace.ts";
import type { TaxRule } from "../rules/taxRule.ts";
import type { TaxStepFigure } from "../taxReturn.ts";
import type { TaxStep } from "../taxStep.ts";
import type { FilledForms } from "../books/fillForms.ts";
import type { TaxWork } from "../books/openWork.ts";
import { accountTerm } from "./terms.ts";

export interface StepGround {
  readonly work: TaxWork;
  readonly filled: FilledForms;
  /** Accounts that a step books in the income statement, as terms: credit positive, those without an amount left out. */
  readonly terms: StepTerms;
}

const kinds = {
  payroll: /^753[023]$/,
  property: /^5191$/,
  excess: /^885\d$/,
  contribution: /^88[23]\d$/,
  reversed: /^8819$/,
  allocated: /^8811$/,
  /** Either of the two, by its sign. */
  reserve: /^881[02-8]$/,
  tax: /^89[0-8]\d$/,
} as const;

export type StepTerms = Readonly<
  Record<keyof typeof kinds, readonly (TraceTerm & { readonly amount: Ore })[]>
>;

const kindNames = Object.keys(kinds) as readonly (keyof typeof kinds)[];

/** Sorts the accounts of the income statement by what books them. */
export function sortTerms(accounts: FilledForms["accounts"]): StepTerms {
  const terms: Record<keyof typeof kinds, (TraceTerm & { readonly amount: Ore })[]> = {
    ...{ payroll: [], property: [], excess: [], contribution: [] },
    ...{ reversed: [], allocated: [], reserve: [], tax: [] },
  };
  for (const account of accounts) {
    if (account.closing === 0n || account.account < "5") continue;
    const kind = kindNames.find((name) => kinds[name].test(account.account));
    if (kind === undefined) continue;
    const amount = negateOre(account.closing);
    terms[kind].push({ ...accountTerm(account, amount), amount });
  }
  return terms;
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
