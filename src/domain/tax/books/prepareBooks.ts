/**
 * A trial balance made ready for tax: accounts in their places of INK2R, and those that appropriations and tax look at.
 * It is done once, and every choice is then computed without a pass over all accounts.
 */
import { type Ink2r, type Ink2rProblem, fillPlaced } from "../../forms/fillInk2r.ts";
import {
  type PlacedAccounts,
  isOfResult as isPlaceOfResult,
  moveAccounts,
  placeAccounts,
} from "../../forms/placedAccounts.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import type { Result } from "#lib/result.ts";
import { type AskedAccount, askedAccount } from "../adjustments/askedAccounts.ts";
import { type Equipment, readEquipment } from "../equipment/readEquipment.ts";
import { type PayrollBaseProposal, proposePayrollBase } from "../payroll/proposePayrollBase.ts";
import { type TaxAccount, type TaxBooks, type TaxEntry, bareAccount, movedBy } from "../taxBooks.ts";
import { isLookedAt } from "./lookedAt.ts";

export interface PreparedBooks extends TaxBooks {
  readonly placed: PlacedAccounts;
  /** Those that appropriations and tax look at, by number. */
  readonly looked: readonly TaxAccount[];
  readonly lookedByNumber: ReadonlyMap<string, TaxAccount>;
  /** Null when the company has neither equipment nor a reserve of it. */
  readonly equipment: Equipment | null;
  readonly payroll: PayrollBaseProposal;
  /** Those whose name or number tells that they may be adjusted for tax. */
  readonly asked: readonly AskedAccount[];
  /** What the accounts of the income statement sum to, its closing included; profit positive. */
  readonly result: Ore;
}

/** Prepares it. */
export function prepareBooks(books: TaxBooks): PreparedBooks {
  const looked: TaxAccount[] = [];
  const asked: AskedAccount[] = [];
  for (const account of books.accounts) {
    if (isLookedAt(account)) looked.push(account);
    const ask = isOfResult(account.account) ? askedAccount(account) : null;
    if (ask !== null) asked.push(ask);
  }
  const placed = placeAccounts(books.accounts);
  const byNumber = (one: TaxAccount, other: TaxAccount): number => (one.account < other.account ? -1 : 1);
  return {
    ...books,
    placed,
    ...readLooked(looked.toSorted(byNumber), books.lastYear),
    asked: asked.toSorted((one, other) => byNumber(one.account, other.account)),
    result: resultOf(placed),
  };
}

/** By where accounts stand in the form: one outside the classes may have a field of the income statement. */
function resultOf({ heaps }: PlacedAccounts): Ore {
  let result = 0n;
  for (const [place, { sum }] of heaps) if (isPlaceOfResult(place)) result -= sum;
  return ore(result);
}

function readLooked(
  looked: readonly TaxAccount[],
  lastYear: TaxBooks["lastYear"],
): Pick<PreparedBooks, "looked" | "lookedByNumber" | "equipment" | "payroll"> {
  return {
    looked,
    lookedByNumber: new Map(looked.map((account) => [account.account, account])),
    equipment: readEquipment(looked),
    payroll: proposePayrollBase(looked, lastYear?.negativePayrollBase ?? null),
  };
}

/** Tells whether books are prepared. */
export function isPrepared(books: TaxBooks): books is PreparedBooks {
  return "placed" in books;
}

/** Fills INK2R as it is when entries are posted. */
export function fillPosted(
  { placed, lookedByNumber }: PreparedBooks,
  entries: readonly TaxEntry[],
): Result<Ink2r, Ink2rProblem> {
  const moves = Array.from(movedBy(entries), ([account, amount]) => ({
    account: lookedByNumber.get(account) ?? bareAccount(account),
    amount,
  }));
  return fillPlaced(moveAccounts(placed, moves));
}

/** Gives the result of the year when entries are posted, its own closing counted: zero when that is booked. */
export function resultPosted({ result }: PreparedBooks, entries: readonly TaxEntry[]): Ore {
  let moved = 0n;
  for (const [account, amount] of movedBy(entries)) if (isOfResult(account)) moved += amount;
  return ore(result + negateOre(ore(moved)));
}

function isOfResult(account: string): boolean {
  return account >= "3" && account < "9";
}
