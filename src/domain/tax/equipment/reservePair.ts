/**
 * Where the excess depreciation of equipment stands: 2153 with 8853, or the pair that the client has always used. 2151
 * and 2152 belong to intangible assets and to buildings, and are not equipment's.
 */
import { minOre, negateOre } from "../../money/ore.ts";
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
  const inChart = (wanted: string): boolean => accounts.some(({ account }) => account === wanted);
  const own = held?.account ?? (inChart("2153") || !inChart("2150") ? "2153" : "2150");
  const beside = `885${own.slice(3)}`;
  return { reserve: own, change: inChart(beside) || !inChart("8850") ? beside : "8850" };
}

function sizeOfReserve({ opening, closing }: TaxAccount): bigint {
  return negateOre(minOre(opening, closing));
}
