/**
 * The one definition of an account's figures. The opening balance is what the source states; what the source's
 * vouchers sum to is the movement; the closing balance is the two together. A closing balance that the source
 * states is compared with it in a control and never shown in its place. Source: SIE 4B §5.16–5.18.
 */
import { placeOfAccount } from "../chart/accountPlace.ts";
import { type Ore, ore } from "../money/ore.ts";
import { type Bookkeeping, type SourceAccount, type StatedBalances, struckCode } from "./bookkeeping.ts";

export interface YearFigures {
  readonly opening: Ore | null;
  readonly movement: Ore | null;
  readonly closing: Ore | null;
}

export interface AccountFigures extends YearFigures {
  readonly source: SourceAccount;
  readonly isResultAccount: boolean;
  readonly previousYear: YearFigures;
  /** What the source states of the closing balance, or of the result; null when it is silent of all accounts. */
  readonly stated: Ore | null;
  /** False for an account that stands in the chart only. */
  readonly inUse: boolean;
}

/** Which balances the source has at all: where it has some, an account it leaves out has zero (SIE 4B §5.17). */
interface Known {
  readonly openings: boolean;
  readonly closings: boolean;
  readonly lastOpenings: boolean;
  readonly lastClosings: boolean;
  readonly lastResults: boolean;
  readonly vouchers: boolean;
}

/** Computes the figures of every account, in the order of `bookkeeping.accounts`. */
export function accountFigures(bookkeeping: Bookkeeping): readonly AccountFigures[] {
  const known = whatIsKnown(bookkeeping);
  const sums = bookedSums(bookkeeping);
  return bookkeeping.accounts.map((source, index) => figuresOf(source, known, sums[index]));
}

function figuresOf(source: SourceAccount, known: Known, booked: Ore | undefined): AccountFigures {
  const isResultAccount = isResult(source);
  const opening = openingOf(source, known, isResultAccount);
  const stated = known.closings ? (statedClosing(source.year, isResultAccount) ?? ore(0n)) : null;
  const movement = known.vouchers
    ? ore(booked ?? 0n)
    : stated === null
      ? null
      : ore(stated - (opening ?? 0n));
  return {
    source,
    isResultAccount,
    opening,
    movement,
    closing: opening === null || movement === null ? null : ore(opening + movement),
    previousYear: previousFigures(source, known, isResultAccount),
    stated,
    inUse: booked !== undefined || isStated(source.year) || isStated(source.previousYear),
  };
}

function openingOf(source: SourceAccount, known: Known, isResultAccount: boolean): Ore | null {
  if (known.openings) return source.year.opening ?? ore(0n);
  // SIE 4B §5.16: a source that leaves out the openings states last year's closings, which are the same.
  if (known.lastClosings) return isResultAccount ? ore(0n) : (source.previousYear.closing ?? ore(0n));
  return known.closings ? ore(0n) : null;
}

function previousFigures(source: SourceAccount, known: Known, isResultAccount: boolean): YearFigures {
  const isKnown = isResultAccount ? known.lastResults : known.lastClosings;
  const closing = isKnown ? (statedClosing(source.previousYear, isResultAccount) ?? ore(0n)) : null;
  const opening = known.lastOpenings || isResultAccount ? (source.previousYear.opening ?? ore(0n)) : null;
  const movement = opening === null || closing === null ? null : ore(closing - opening);
  return { opening, movement, closing };
}

function isResult({ account, type, year }: SourceAccount): boolean {
  const { statement } = placeOfAccount(account, type ?? undefined);
  return statement === "none" ? year.result !== null : statement === "result";
}

function statedClosing(stated: StatedBalances, isResultAccount: boolean): Ore | null {
  return isResultAccount ? (stated.result ?? stated.closing) : (stated.closing ?? stated.result);
}

function isStated({ opening, closing, result }: StatedBalances): boolean {
  return opening !== null || closing !== null || result !== null;
}

function whatIsKnown({ accounts, vouchers }: Bookkeeping): Known {
  return {
    openings: accounts.some(({ year }) => year.opening !== null),
    closings: accounts.some(({ year }) => year.closing !== null || year.result !== null),
    lastOpenings: accounts.some(({ previousYear }) => previousYear.opening !== null),
    lastClosings: accounts.some(({ previousYear }) => previousYear.closing !== null),
    lastResults: accounts.some(({ previousYear }) => previousYear.result !== null),
    vouchers: vouchers.count > 0,
  };
}

/** Sums the booked rows per account; undefined where there is no row, struck ones not counted. */
function bookedSums({ accounts, vouchers }: Bookkeeping): readonly (Ore | undefined)[] {
  const sums = new Array<bigint | undefined>(accounts.length).fill(undefined);
  for (let row = 0; row < vouchers.rowCount; row++) {
    if (vouchers.corrections[row] === struckCode) continue;
    const account = vouchers.accountIndexes[row] ?? 0;
    sums[account] = (sums[account] ?? 0n) + (vouchers.amounts[row] ?? 0n);
  }
  return sums.map((sum) => (sum === undefined ? undefined : ore(sum)));
}
