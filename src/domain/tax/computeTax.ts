/**
 * The tax return of a limited company, and the entries that lead to it, in the order of work: special payroll tax,
 * property tax, excess depreciation, group contribution, reversals, allocation, tax, result. `booked` leaves the books as
 * they are and only fills the forms.
 */
import type { Ink2rProblem } from "../forms/fillInk2r.ts";
import { periodOf } from "../forms/filingPeriod.ts";
import { type Result, ok } from "#lib/result.ts";
import { fillForms } from "./books/fillForms.ts";
import { isPrepared, prepareBooks } from "./books/prepareBooks.ts";
import { findingsOf } from "./findings/findingsOf.ts";
import { openReturn } from "./proposal/openReturn.ts";
import { proposeEntries } from "./proposal/proposeEntries.ts";
import { reservesOf } from "./reserves/reserveTable.ts";
import { type TaxYearProblem, taxRulesOf } from "./rules/corporateTax.ts";
import { type TaxBooks, post } from "./taxBooks.ts";
import type { TaxChoice } from "./taxChoice.ts";
import type { TaxReturn } from "./taxReturn.ts";

export type TaxProblem = TaxYearProblem | Ink2rProblem;

/** Computes it; of books that are prepared (`prepareBooks`) without a pass over all accounts. */
export function computeTax(books: TaxBooks, choice: TaxChoice): Result<TaxReturn, TaxProblem> {
  const rules = taxRulesOf(books.fiscalYear);
  if (!rules.ok) return rules;
  const prepared = isPrepared(books) ? books : prepareBooks(books);
  const entries = proposeEntries(prepared, choice, rules.value);
  if (!entries.ok) return entries;
  const forms = fillForms(prepared, entries.value, { choice, rules: rules.value });
  if (!forms.ok) return forms;
  const posted = { ...books, accounts: post(prepared.looked, entries.value) };
  const reserves = reservesOf(posted, choice.reserveYears);
  return ok({
    ...periodOf(books.fiscalYear),
    ...forms.value,
    tax: forms.value.ink2r.fields.get("7528") ?? 0n,
    entries: entries.value,
    ...openReturn(posted, choice, forms.value),
    findings: findingsOf(prepared, choice, { rules: rules.value, forms: forms.value, reserves }),
  });
}
