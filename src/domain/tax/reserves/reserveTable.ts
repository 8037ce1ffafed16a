/** The reserves of a trial balance, and what is to be said of each. */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { type Ore, negateOre, ore, sumOre } from "../../money/ore.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import type { TaxBooks } from "../taxBooks.ts";
import { type Reserve, isReserveAccount, reserveOf, standardIncome } from "./taxReserves.ts";

/** Lists them in the order of their accounts. */
export function reservesOf(
  { accounts, fiscalYear, knownYears }: TaxBooks,
  saidYears: ReadonlyMap<string, number>,
): readonly Reserve[] {
  return accounts
    .filter(
      ({ account, opening, closing }) => isReserveAccount(account) && (opening !== 0n || closing !== 0n),
    )
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
    .map(({ account, name, opening, closing }) =>
      reserveOf(
        { account, name, opening: negateOre(opening), closing: negateOre(closing) },
        { fiscalYear, knownYears, saidYears },
      ),
    );
}

/** Computes the standard income on what stood when the year began, in whole kronor. */
export function standardIncomeOf(reserves: readonly Reserve[], rules: TaxRules, year: FiscalYear): bigint {
  const opening = sumOre(reserves.map((reserve) => reserve.opening));
  return opening <= 0n ? 0n : standardIncome(opening, rules, year);
}

/** What was reversed of a reserve in the year. */
export function reversedOf({ opening, closing }: Reserve): Ore {
  return ore(opening > closing ? opening - closing : 0n);
}
