/**
 * Tax allocation reserves (periodiseringsfonder): which year each was made, when it must be reversed, what standard
 * income they give and how much may be allocated. Source: inkomstskattelagen (1999:1229) 30 kap.
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { monthsOf } from "../../calendar/fiscalYear.ts";
import type { Ore } from "../../money/ore.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
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
  return { ...account, madeYear, age: madeYear === null ? null : ageOf(madeYear, ground) };
}

/** The name states the year, or the last digit of 2121–2129 and 2131–2139 does: the latest year that ends with it. */
function madeYearOf(
  { account, name, opening }: ReserveAccount,
  { fiscalYear }: ReserveGround,
): number | null {
  const incomeYear = incomeYearOf(fiscalYear);
  const named = /\b(?:19|20)\d\d\b/.exec(name)?.[0];
  if (named !== undefined && Number(named) <= incomeYear) return Number(named);
  if (!/^21[23]\d$/.test(account) || (account === "2120" && incomeYear % 10 !== 0)) return null;
  const digit = Number(account.slice(3));
  const back = (incomeYear - digit) % 10;
  // What was there when the year began was not made in it.
  return incomeYear - back - (back === 0 && opening !== 0n ? 10 : 0);
}

function ageOf(madeYear: number, { fiscalYear, knownYears }: ReserveGround): number {
  const incomeYear = incomeYearOf(fiscalYear);
  const known = [fiscalYear, ...knownYears];
  let age = 0;
  for (let year = madeYear + 1; year <= incomeYear; year++) {
    const ended = new Set(known.filter((one) => incomeYearOf(one) === year).map(({ end }) => end)).size;
    // A long year can pass over a calendar year in which none ends.
    const day = String(year);
    const isPassedOver = known.some(({ start, end }) => start <= `${day}-01-01` && end > `${day}-12-31`);
    age += ended > 0 ? ended : isPassedOver ? 0 : 1;
  }
  return age;
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
