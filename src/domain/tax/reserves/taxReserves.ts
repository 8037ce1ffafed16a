/**
 * Tax allocation reserves (periodiseringsfonder): which year each was made, when it must be reversed, what standard
 * income they give and how much may be allocated. Source: inkomstskattelagen (1999:1229) 30 kap.
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { monthsOf } from "../../calendar/fiscalYear.ts";
import type { Ore } from "../../money/ore.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import { namedYear } from "./namedYear.ts";
import { leastStandardRate, uplifts } from "../rules/taxYears.data.ts";

export interface ReserveAccount {
  readonly account: string;
  readonly name: string;
  /** Credit positive. */
  readonly opening: Ore;
  readonly closing: Ore;
}

export interface Reserve extends ReserveAccount {
  /** The income year of the allocation; null when nothing tells, and it must be asked for. */
  readonly madeYear: number | null;
  /** Fiscal years since: it is reversed in the sixth at the latest. Null with an unknown year. */
  readonly age: number | null;
}

export interface ReserveGround {
  readonly fiscalYear: FiscalYear;
  /** Fiscal years that are known, the latest first; of older ones each calendar year is taken for one. */
  readonly knownYears: readonly FiscalYear[];
  /** Years that a person has said, by account. */
  readonly saidYears: ReadonlyMap<string, number>;
}

/** Tells whether an account holds a reserve: BAS 2110–2139. */
export function isReserveAccount(account: string): boolean {
  return /^21[123]\d$/.test(account);
}

/** Tells the year and the age of a reserve. */
export function reserveOf(account: ReserveAccount, ground: ReserveGround): Reserve {
  const madeYear = ground.saidYears.get(account.account) ?? madeYearOf(account, ground);
  return { ...account, madeYear, age: madeYear === null ? null : ageOf(account, madeYear, ground) };
}

/**
 * The name states the year, or the last digit of 2121–2129 and 2131–2139 does: the latest year that ends with it. A name
 * that is ten years older than the digit is that of an account which is used again: nothing tells then.
 */
function madeYearOf(account: ReserveAccount, ground: ReserveGround): number | null {
  const incomeYear = incomeYearOf(ground.fiscalYear);
  const byNumber = yearByNumber(account, ground);
  // What was not there when the year began was made in it, whatever an old name says.
  if (byNumber === incomeYear && account.opening === 0n) return incomeYear;
  const named = namedYear(account.name, byNumber === null ? null : account.account.slice(3), incomeYear);
  if (Number.isNaN(named)) return byNumber;
  const isUsedAgain = byNumber !== null && byNumber > named && (byNumber - named) % 10 === 0;
  return isUsedAgain ? null : named;
}

function yearByNumber({ account, opening }: ReserveAccount, ground: ReserveGround): number | null {
  const incomeYear = incomeYearOf(ground.fiscalYear);
  if (!/^21[23]\d$/.test(account) || (account === "2120" && incomeYear % 10 !== 0)) return null;
  const back = (incomeYear - Number(account.slice(3))) % 10;
  // What was there when the year began was not made in it, but perhaps in another that ended in the same calendar year.
  const isOlder = back === 0 && opening !== 0n && endsIn(incomeYear, ground).length === 1;
  return incomeYear - back - (isOlder ? 10 : 0);
}

function ageOf(account: ReserveAccount, madeYear: number, ground: ReserveGround): number {
  const known = [ground.fiscalYear, ...ground.knownYears];
  let age = laterInYear(account, endsIn(madeYear, ground), ground);
  for (let year = madeYear + 1; year <= incomeYearOf(ground.fiscalYear); year++) {
    const ended = endsIn(year, ground).length;
    // A long year can pass over a calendar year in which none ends.
    const day = String(year);
    const isPassedOver = known.some(({ start, end }) => start <= `${day}-01-01` && end > `${day}-12-31`);
    age += ended > 0 ? ended : isPassedOver ? 0 : 1;
  }
  return age;
}

/** Counts the fiscal years that ended after the one it was made in, in the same calendar year: 213x is that of the last. */
function laterInYear(
  { account, opening }: ReserveAccount,
  ends: readonly string[],
  { fiscalYear }: ReserveGround,
): number {
  const possible = ends.filter((end) => (end === fiscalYear.end) === (opening === 0n));
  const made = account.startsWith("213") ? possible.at(-1) : possible[0];
  return made === undefined ? 0 : ends.filter((end) => end > made).length;
}

/** The last days of known fiscal years that ended in a calendar year, in order. */
function endsIn(year: number, { fiscalYear, knownYears }: ReserveGround): readonly string[] {
  const ended = [fiscalYear, ...knownYears].filter(
    (one) => incomeYearOf(one) === year && one.end <= fiscalYear.end,
  );
  return Array.from(new Set(ended.map(({ end }) => end))).toSorted();
}

function incomeYearOf({ end }: FiscalYear): number {
  return Number(end.slice(0, 4));
}

/** Source: inkomstskattelagen (1999:1229) 30 kap. 7 §. */
const mostYears = 6;

/** Tells whether the reserve must be reversed this year. */
export function mustBeReversed({ age }: Reserve): boolean {
  return age !== null && age >= mostYears;
}

/** Tells the last income year in which it may be reversed, when later years are of twelve months; null with an unknown year. */
export function lastYearOf(
  { madeYear, age }: Reserve,
  { fiscalYear }: Pick<ReserveGround, "fiscalYear">,
): number | null {
  if (madeYear === null || age === null) return null;
  return age > mostYears ? madeYear + mostYears : incomeYearOf(fiscalYear) + mostYears - age;
}

/** Tells whether it should have been reversed in an earlier year. */
export function isOverdue({ age }: Reserve): boolean {
  return age !== null && age > mostYears;
}

/** Schablonintäkt on what stood when the year began, in whole kronor (rule `whole-kronor`). Source: IL 30 kap. 6 a §. */
export function standardIncome(
  opening: Ore,
  { borrowingRate }: Pick<TaxRules, "borrowingRate">,
  year: FiscalYear,
): bigint {
  const rate = borrowingRate.value < leastStandardRate ? leastStandardRate : borrowingRate.value;
  return (opening * rate * BigInt(monthsOf(year))) / (100n * 10_000n * 12n);
}

/** What a reversal is raised by in the return (4.6d), in whole kronor; null when the year it was made is unknown. */
export function upliftOf(
  { madeYear }: Reserve,
  reversed: Ore,
  { start, end }: FiscalYear,
): { readonly kronor: bigint; readonly percent: bigint } | null {
  if (madeYear === null) return null;
  // A fiscal year of twelve months that ends as this one does.
  const wasSplit = start.slice(0, 4) !== end.slice(0, 4);
  const madeStart = wasSplit
    ? `${String(madeYear - 1)}${start.slice(4)}`
    : `${String(madeYear)}${start.slice(4)}`;
  const percent = uplifts.find(({ madeFrom }) => madeStart >= madeFrom)?.percent.value ?? 0n;
  return { kronor: (reversed * percent) / 10_000n, percent };
}

/** The most that may be allocated: a fourth of the surplus before it, in whole kronor (rule `whole-kronor`). IL 30 kap. 5 §. */
export function mostAllocation(surplusBefore: bigint): bigint {
  return surplusBefore <= 0n ? 0n : surplusBefore / 4n;
}
