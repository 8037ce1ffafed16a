/** The three forms of a limited company, filled from books with the entries of a proposal in them. */
import type { Ink2rProblem } from "../../forms/fillInk2r.ts";
import { fillInk2, fillInk2s } from "../../forms/fillInk2s.ts";
import { type Result, ok } from "#lib/result.ts";
import { ink2sAdjustments } from "../adjustments/ink2sAdjustments.ts";
import { firstPage } from "../adjustments/firstPage.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import type { TaxEntry } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { Forms } from "../taxReturn.ts";
import { type PreparedBooks, fillPosted } from "./prepareBooks.ts";

/** Fills the three. */
export function fillForms(
  books: PreparedBooks,
  entries: readonly TaxEntry[],
  { choice, rules }: { readonly choice: TaxChoice; readonly rules: TaxRules },
): Result<Forms, Ink2rProblem> {
  const ink2r = fillPosted(books, entries);
  if (!ink2r.ok) return ink2r;
  const ink2s = fillInk2s(ink2r.value.fields, ink2sAdjustments(books, entries, { choice, rules }));
  return ok({ ink2r: ink2r.value, ink2s, ink2: fillInk2(ink2s, firstPage(choice)) });
}
