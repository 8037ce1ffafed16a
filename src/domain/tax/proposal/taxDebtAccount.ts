/** Where the tax of the year stands, as a cost and as a debt: the accounts that the client's own books show, else those of BAS. */
import type { PreparedBooks } from "../books/prepareBooks.ts";
import type { TaxAccount } from "../taxBooks.ts";

/** 2512, or 2510 where only that moves in the year. */
export function taxDebtAccount({ lookedByNumber }: PreparedBooks): string {
  const moves = (wanted: string): boolean => {
    const account = lookedByNumber.get(wanted);
    return account !== undefined && account.opening !== account.closing;
  };
  return moves("2512") || !moves("2510") ? "2512" : "2510";
}

/** Lists what is booked as the year's tax: 8910 and its own accounts, not that of other years (8920) or deferred (8940). */
export function bookedTaxes({ looked }: PreparedBooks): readonly TaxAccount[] {
  return looked.filter(({ account, closing }) => /^891\d$/.test(account) && closing !== 0n);
}

/** 8910, or the one of its own accounts that has all of it. */
export function taxCostAccount(books: PreparedBooks): string {
  const [first, ...others] = bookedTaxes(books);
  return first === undefined || others.length > 0 ? "8910" : first.account;
}
