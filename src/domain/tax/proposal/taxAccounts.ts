/** Which accounts an entry goes to: those that the client's own books show, else the ones of BAS. */
import type { TaxBooks } from "../taxBooks.ts";

type Accounts = Pick<TaxBooks, "accounts">;

/** The tax of the year: 2512, or 2510 where only that moves in the year. */
export function taxDebtAccount({ accounts }: Accounts): string {
  const moves = (wanted: string): boolean =>
    accounts.some(({ account, opening, closing }) => account === wanted && opening !== closing);
  return moves("2512") || !moves("2510") ? "2512" : "2510";
}

/** This year's reserve: 212x by the last digit of the year, or 213x when ten years ago has left something there. */
export function newReserveAccount({
  accounts,
  fiscalYear,
}: Pick<TaxBooks, "accounts" | "fiscalYear">): string {
  const digit = fiscalYear.end.slice(3, 4);
  const isTaken = accounts.some(({ account, opening }) => account === `212${digit}` && opening !== 0n);
  return `21${isTaken ? "3" : "2"}${digit}`;
}
