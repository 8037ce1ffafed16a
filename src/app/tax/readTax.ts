/** Reads Dispositioner & skatt: what is said, what each option would give, last year's figures, and the entries written. */
import { prepareBooks } from "#domain/tax/books/prepareBooks.ts";
import { type OptionFigures, compareOptions } from "#domain/tax/compareOptions.ts";
import { type TaxProblem, computeTax } from "#domain/tax/computeTax.ts";
import { type TaxRules, taxRulesOf } from "#domain/tax/rules/corporateTax.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import { type TaxGround, type TaxGroundDeps, type TaxGroundProblem, readTaxGround } from "./readTaxGround.ts";
import { isOutdated } from "./taxPlan.ts";

export interface ReadTaxDeps extends TaxGroundDeps {
  readonly inFirm: InFirm;
}

export interface TaxView {
  readonly ground: TaxGround;
  /** What the chosen option gives, or the books as they are while none is chosen. */
  readonly made: Result<TaxReturn, TaxGroundProblem | TaxProblem>;
  readonly options: readonly OptionFigures[];
  /** Null when the year has none. */
  readonly rules: TaxRules | null;
  /** The option now gives other entries than those that are written; not told while something hinders it. */
  readonly isOutdated: boolean;
}

/** Reads it. */
export async function readTax(
  deps: ReadTaxDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<TaxView, { readonly kind: "not-found" }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const ground = await readTaxGround(deps, transaction, closingId);
    if (ground === null) return refused({ kind: "not-found" });
    return ok(viewOf(ground));
  });
}

function viewOf(ground: TaxGround): TaxView {
  const { books, choice, fiscalYear } = ground;
  const rules = taxRulesOf(fiscalYear);
  const shown = { ground, rules: rules.ok ? rules.value : null };
  if (!books.ok) return { ...shown, made: books, options: [], isOutdated: false };
  const base = prepareBooks(books.value.base);
  const made = computeTax(base, choice);
  if (!made.ok) return { ...shown, made, options: [], isOutdated: false };
  return {
    ...shown,
    made,
    options: compareOptions(base, choice),
    isOutdated: isOutdated(made.value, ground),
  };
}
