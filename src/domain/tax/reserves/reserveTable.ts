/** The reserves of a trial balance, and what is to be said of each. */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { type Ore, negateOre, ore, sumOre } from "../../money/ore.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import type { TaxAccount, TaxBooks } from "../taxBooks.ts";
import { type Reserve, isReserveAccount, reserveOf, standardIncome } from "./taxReserves.ts";

/** Lists them in the order of their accounts. */
export function reservesOf(books: TaxBooks, saidYears: ReadonlyMap<string, number>): readonly Reserve[] {
  return reservesMoved([], books, saidYears);
}

function held({ accounts }: TaxBooks): readonly TaxAccount[] {
  return accounts
    .filter(
      ({ account, opening, closing }) => isReserveAccount(account) && (opening !== 0n || closing !== 0n),
    )
    .toSorted((a, b) => (a.account < b.account ? -1 : 1));
}

/** Gives reserves as they stand when entries have moved some of them: their years and ages stay. */
export function reservesMoved(
  before: readonly Reserve[],
  books: TaxBooks,
  saidYears: ReadonlyMap<string, number>,
): readonly Reserve[] {
  const known = new Map(before.map((reserve) => [reserve.account, reserve]));
  const { fiscalYear, knownYears } = books;
  return held(books).map(({ account, name, opening, closing }) => {
    const amounts = { opening: negateOre(opening), closing: negateOre(closing) };
    const reserve = known.get(account);
    return reserve === undefined
      ? reserveOf({ account, name, ...amounts }, { fiscalYear, knownYears, saidYears })
      : { ...reserve, ...amounts };
  });
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
