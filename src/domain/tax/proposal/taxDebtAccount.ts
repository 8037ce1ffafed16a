/** Where the tax of the year stands as a debt: the account that the client's own books show, else that of BAS. */
import type { PreparedBooks } from "../books/prepareBooks.ts";

/** 2512, or 2510 where only that moves in the year. */
export function taxDebtAccount({ lookedByNumber }: PreparedBooks): string {
  const moves = (wanted: string): boolean => {
    const account = lookedByNumber.get(wanted);
    return account !== undefined && account.opening !== account.closing;
  };
  return moves("2512") || !moves("2510") ? "2512" : "2510";
}
