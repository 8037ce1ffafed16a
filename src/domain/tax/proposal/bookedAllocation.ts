/** The year's allocation as it is booked, and the accounts that it is booked on when nothing is: BAS 8811 and 212x. */
import { type Ore, ore, sumOre, zeroOre } from "../../money/ore.ts";
import type { PreparedBooks } from "../books/prepareBooks.ts";
import { type Reserve, mustBeReversed } from "../reserves/taxReserves.ts";

export interface BookedAllocation {
  /** 8811; 8810 where the client has all of it there. */
  readonly cost: string;
  /** Where a new one goes. */
  readonly reserve: string;
  readonly booked: readonly { readonly account: string; readonly amount: Ore }[];
}

/** Reads it: all reserves that grew, when together they are what is booked as cost, else only that of the year. */
export function readAllocation(books: PreparedBooks, reserves: readonly Reserve[]): BookedAllocation {
  const cost = closingAt(books, "8811") === 0n && closingAt(books, "8810") > 0n ? "8810" : "8811";
  const grown = reserves
    .filter(({ opening, closing }) => closing > opening)
    .map((reserve) => ({ ...reserve, amount: ore(reserve.closing - reserve.opening) }));
  const isAll = sumOre(grown.map(({ amount }) => amount)) === closingAt(books, cost);
  const hasCost = closingAt(books, "8811") !== 0n || closingAt(books, "8810") !== 0n;
  const booked = isAll ? grown : grown.filter((one) => hasCost && isOfYear(one, books));
  // An old reserve that is reversed this year is not mixed with the new one.
  const kept = booked.find((one) => !mustBeReversed(one) || one.opening === 0n);
  return { cost, reserve: kept?.account ?? newReserve(books), booked };
}

/** What stands on an account that tax looks at, debit positive. */
export function closingAt({ lookedByNumber }: PreparedBooks, account: string): Ore {
  return lookedByNumber.get(account)?.closing ?? zeroOre;
}

function isOfYear({ madeYear, opening }: Reserve, { fiscalYear }: PreparedBooks): boolean {
  return opening === 0n && madeYear === Number(fiscalYear.end.slice(0, 4));
}

/** 212x by the last digit of the year, or 213x where an older reserve stands on that when the year began. */
function newReserve({ fiscalYear, lookedByNumber }: PreparedBooks): string {
  const digit = fiscalYear.end.slice(3, 4);
  const isTaken = (lookedByNumber.get(`212${digit}`)?.opening ?? zeroOre) !== 0n;
  return `21${isTaken ? "3" : "2"}${digit}`;
}
