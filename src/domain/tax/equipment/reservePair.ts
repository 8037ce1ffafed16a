/**
 * Where the excess depreciation of equipment stands: 2153 with 8853, or the pair that the client has always used. 2151
 * and 2152 belong to intangible assets and to buildings, and are not equipment's.
 */
import { type Ore, minOre, negateOre, ore } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";

const reserve = /^215[03-9]$/;

/** Tells whether an account holds the excess depreciation of equipment. */
export function isEquipmentReserve(account: string): boolean {
  return reserve.test(account);
}

/** Tells whether an account holds excess depreciation of something else than equipment. */
export function isOtherReserve(account: string): boolean {
  return /^215[12]$/.test(account);
}

export interface ReservePair {
  /** 215x, and the account of the change beside it. */
  readonly reserve: string;
  readonly change: string;
}

/** Finds the client's own pair: the reserve that holds most, and its 885x, or 8850 where only that is in the chart. */
export function reservePairOf(accounts: readonly TaxAccount[]): ReservePair {
  const [held] = accounts
    .filter(({ account, opening, closing }) => reserve.test(account) && (opening !== 0n || closing !== 0n))
    .toSorted((a, b) => Number(sizeOfReserve(b) - sizeOfReserve(a)));
  const own = held?.account ?? (inChart(accounts, "2153") || !inChart(accounts, "2150") ? "2153" : "2150");
  return { reserve: own, change: changeBeside(accounts, own) };
}

/**
 * Gives the rows of a change of the reserve: what it grows by goes on the client's pair, and what is dissolved is taken
 * from the largest reserve first, no more than each of them holds. Amounts are debit positive.
 */
export function reserveRows(
  accounts: readonly TaxAccount[],
  change: Ore,
): readonly { readonly account: string; readonly amount: Ore }[] {
  if (change === 0n) return [];
  const pair = reservePairOf(accounts);
  const held = accounts
    .filter(({ account, closing }) => reserve.test(account) && closing < 0n)
    .toSorted((a, b) => Number(a.closing - b.closing));
  const moves = new Map<string, bigint>();
  let left: bigint = negateOre(change);
  for (const { account, closing } of change < 0n ? held : []) {
    const most = negateOre(closing);
    const taken = left < most ? left : most;
    if (taken > 0n) moves.set(account, taken);
    left -= taken;
  }
  if (left !== 0n) moves.set(pair.reserve, (moves.get(pair.reserve) ?? 0n) + left);
  return Array.from(moves).flatMap(([account, amount]) => [
    {
      account: account === pair.reserve ? pair.change : changeBeside(accounts, account),
      amount: ore(-amount),
    },
    { account, amount: ore(amount) },
  ]);
}

function changeBeside(accounts: readonly TaxAccount[], own: string): string {
  const beside = `885${own.slice(3)}`;
  return inChart(accounts, beside) || !inChart(accounts, "8850") ? beside : "8850";
}

function inChart(accounts: readonly TaxAccount[], wanted: string): boolean {
  return accounts.some(({ account }) => account === wanted);
}

function sizeOfReserve({ opening, closing }: TaxAccount): bigint {
  return negateOre(minOre(opening, closing));
}
