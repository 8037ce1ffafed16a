/** The three forms of a limited company, filled from books as they are. */
import { type Ink2rProblem, fillInk2r } from "../../forms/fillInk2r.ts";
import { fillInk2, fillInk2s, isTypedField } from "../../forms/fillInk2s.ts";
import { type Result, ok } from "#lib/result.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import { reservesOf, standardIncomeOf } from "../reserves/reserveTable.ts";
import type { TaxBooks } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { Forms } from "../taxReturn.ts";

/** Fills the three forms from books as they are. */
export function fillForms(
  books: TaxBooks,
  { typed, reserveYears }: Pick<TaxChoice, "typed" | "reserveYears">,
  rules: TaxRules,
): Result<Forms, Ink2rProblem> {
  const ink2r = fillInk2r(books.accounts);
  if (!ink2r.ok) return ink2r;
  const standard = standardIncomeOf(reservesOf(books, reserveYears), rules, books.fiscalYear);
  const adjustments = new Map([["7654", standard], ...typed]);
  const ink2s = fillInk2s(ink2r.value.fields, adjustments);
  const others = new Map(Array.from(typed).filter(([code]) => !isTypedField(code)));
  return ok({ ink2r: ink2r.value, ink2s, ink2: fillInk2(ink2s, others) });
}
