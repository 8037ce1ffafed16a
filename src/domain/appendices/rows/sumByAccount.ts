/** Sums rows per account of the appendix. An account without rows is unknown, and so is one with an untyped row. */
import { negateOre, type Ore } from "../../money/ore.ts";
import { sumKnown } from "../../reconciliation/figures.ts";
import type { TraceLink, TraceTerm } from "../../trace/trace.ts";
import type { AccountSum } from "../figure.ts";
import type { AppendixContext } from "../kindRules.ts";
import { makeFigure, sumKey } from "./makeFigure.ts";

export interface CountedRow {
  /** Null when it is on none of the appendix's accounts: then it counts nowhere. */
  readonly account: string | null;
  readonly label: string;
  readonly name: string;
  readonly operator: "+" | "-";
  readonly amount: Ore | null;
  readonly link: TraceLink | null;
}

/** More rows than these are told as one term: nobody reads more in a popover. */
export const mostTerms = 50;

/** Sums the rows of each account, by its order in the appendix. */
export function sumByAccount(
  rows: readonly CountedRow[],
  formula: string,
  context: Pick<AppendixContext, "accounts" | "overrides">,
): readonly AccountSum[] {
  const byAccount = Map.groupBy(rows, ({ account }) => account);
  return context.accounts.map((account) => {
    const own = byAccount.get(account) ?? [];
    const result = own.length === 0 ? null : sumKnown(own.map(signedAmount));
    const trace = { formula, terms: termsOf(own), result, rounding: null };
    return { account, figure: makeFigure(sumKey(account), trace, context.overrides) };
  });
}

/** Writes rows as the terms of a trace; many of the same label and operator as one. */
export function termsOf(rows: readonly CountedRow[]): readonly TraceTerm[] {
  if (rows.length <= mostTerms) return rows.map(termOf);
  const groups = Map.groupBy(rows, ({ label, operator }) => `${label} ${operator}`);
  return Array.from(groups.values()).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return group.length === 1 ? termOf(first) : manyTerm(group, first);
  });
}

function signedAmount({ amount, operator }: CountedRow): Ore | null {
  return amount === null || operator === "+" ? amount : negateOre(amount);
}

function termOf({ label, name, operator, amount, link }: CountedRow): TraceTerm {
  return { label, name: name === "" ? null : name, operator, amount, link };
}

function manyTerm(group: readonly CountedRow[], { label, operator }: CountedRow): TraceTerm {
  const amount = sumKnown(group.map((row) => row.amount));
  return { label: `${label}-many`, name: group.length.toString(), operator, amount, link: null };
}
