/**
 * The accounts that appropriations and tax look at, by their first three digits. A trial balance is sorted once, and what
 * follows reads these alone.
 */
import { numberOf } from "../../forms/placeAccount.ts";
import type { TaxAccount } from "../taxBooks.ts";

const groups = [
  // Equipment, tax account, claims on group companies.
  ["120", "129"],
  ["163", "166"],
  // The result of the year; untaxed reserves.
  ["209", "209"],
  ["211", "215"],
  // The debt of pensions.
  ["221", "221"],
  // Taxes, debts to group companies.
  ["251", "251"],
  ["285", "286"],
  // Sales and disposal of equipment, property tax.
  ["397", "397"],
  ["519", "519"],
  // Pensions, special payroll tax, depreciation, losses on equipment.
  ["739", "758"],
  ["783", "783"],
  ["797", "797"],
  // Appropriations, tax and result.
  ["881", "899"],
] as const;

const isLooked = new Array<boolean>(10_000).fill(false);
for (const [from, through] of groups) isLooked.fill(true, Number(from) * 10, Number(through) * 10 + 10);

/** Tells whether appropriations and tax look at an account. */
export function isLookedAt({ account }: Pick<TaxAccount, "account">): boolean {
  return isLooked[numberOf(account)] === true;
}
