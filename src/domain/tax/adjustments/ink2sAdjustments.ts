/**
 * What INK2S takes up beside the books: standard income and uplift of reserves, losses of earlier years, accounts that are
 * adjusted, and what is typed. A typed amount goes before a computed one, and is added to that of adjusted accounts.
 */
import { reservesOf, reversedOf, standardIncomeOf } from "../reserves/reserveTable.ts";
import { upliftOf } from "../reserves/taxReserves.ts";
import type { PreparedBooks } from "../books/prepareBooks.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import { type TaxEntry, post } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { treatedAccounts, treatmentFields } from "./treatments.ts";

/** Gives them by field, whole kronor, positive as the form prints their signs. */
export function ink2sAdjustments(
  books: PreparedBooks,
  entries: readonly TaxEntry[],
  { choice, rules }: { readonly choice: TaxChoice; readonly rules: TaxRules },
): ReadonlyMap<string, bigint> {
  const { fiscalYear } = books;
  const reserves = reservesOf({ ...books, accounts: post(books.looked, entries) }, choice.reserveYears);
  const fields = new Map<string, bigint>([["7654", standardIncomeOf(reserves, rules, fiscalYear)]]);
  if (choice.confirmsUplift) {
    const uplift = reserves.reduce(
      (sum, one) => sum + (upliftOf(one, reversedOf(one), fiscalYear)?.kronor ?? 0n),
      0n,
    );
    fields.set("7673", uplift);
  }
  const { broughtForward, forfeited, barred } = choice.losses;
  if (broughtForward !== null) fields.set("7763", broughtForward);
  fields.set("7671", forfeited);
  fields.set("7672", barred);
  for (const [code, amount] of choice.typed) fields.set(code, amount);
  for (const [code, amount] of treatmentFields(treatedAccounts(books, choice))) {
    fields.set(code, (fields.get(code) ?? 0n) + amount);
  }
  return fields;
}
