/**
 * The tax return of a limited company, and the entries that lead to it, in the order of work: special payroll tax,
 * property tax, excess depreciation, group contribution, reversals, allocation, tax, result. `booked` leaves the books as
 * they are and only fills the forms.
 */
import type { Ink2rProblem } from "../forms/fillInk2r.ts";
import { periodOf } from "../forms/filingPeriod.ts";
import { type Result, ok } from "#lib/result.ts";
import { isPrepared, prepareBooks } from "./books/prepareBooks.ts";
import { findingsOf } from "./findings/findingsOf.ts";
import { proposeEntries } from "./proposal/proposeEntries.ts";
import { type TaxYearProblem, taxRulesOf } from "./rules/corporateTax.ts";
import { tellReturn } from "./steps/tellReturn.ts";
import type { TaxBooks } from "./taxBooks.ts";
import type { TaxChoice } from "./taxChoice.ts";
import type { TaxReturn } from "./taxReturn.ts";
import { fillForms } from "./books/fillForms.ts";
import { openWork } from "./books/openWork.ts";

export type TaxProblem = TaxYearProblem | Ink2rProblem;

/** Computes it; of books that are prepared (`prepareBooks`) without a pass over all accounts. */
export function computeTax(books: TaxBooks, choice: TaxChoice): Result<TaxReturn, TaxProblem> {
  const rules = taxRulesOf(books.fiscalYear);
  if (!rules.ok) return rules;
  const work = openWork(isPrepared(books) ? books : prepareBooks(books), choice, rules.value);
  const entries = proposeEntries(work);
  if (!entries.ok) return entries;
  const filled = fillForms(work, entries.value);
  if (!filled.ok) return filled;
  const findings = findingsOf(work, filled.value);
  return ok({
    ...periodOf(books.fiscalYear),
    ...filled.value.forms,
    tax: filled.value.forms.ink2r.fields.get("7528") ?? 0n,
    entries: entries.value,
    findings,
    mostAllocation: filled.value.mostAllocation > 0n ? filled.value.mostAllocation : 0n,
    ...tellReturn(work, filled.value, { entries: entries.value, findings }),
  });
}
