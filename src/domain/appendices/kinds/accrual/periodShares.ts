/**
 * How a period's amount is shared between before and after a day. The two parts always sum to the whole: one is rounded
 * and the other is what is left.
 */
import { monthsOf } from "../../../calendar/fiscalYear.ts";
import {
  type PlainDate,
  addDays,
  addMonths,
  daysBetween,
  isLastOfMonth,
} from "../../../calendar/plainDate.ts";
import { type Ore, ore } from "../../../money/ore.ts";
import type { AccrualBasis } from "./content.ts";

export interface Period {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

export interface PeriodShare {
  readonly basis: AccrualBasis;
  /** Months or days after the day, and in all. */
  readonly unitsAfter: number;
  readonly units: number;
  readonly before: Ore;
  readonly after: Ore;
}

/** The name of the rounding, for Varifrån. */
export const shareRounding = "half-away-from-zero-to-ore";

/** Months when the period is made of whole ones, else days. */
export function usualBasis({ start, end }: Period): AccrualBasis {
  return start.endsWith("-01") && isLastOfMonth(end) ? "months" : "days";
}

/** Shares an amount by the part of the period that lies after the end of a day. */
export function shareAt(
  asOf: PlainDate,
  amount: Ore,
  { period, basis }: { readonly period: Period; readonly basis: AccrualBasis },
): PeriodShare {
  const count = basis === "months" ? monthsOf : daysOf;
  const units = count(period);
  const unitsAfter = count({ start: laterOf(period.start, firstAfter(asOf, basis)), end: period.end });
  const clamped = Math.max(0, Math.min(unitsAfter, units));
  const after = divideHalfAwayFromZero(amount * BigInt(clamped), BigInt(units));
  return { basis, unitsAfter: clamped, units, before: ore(amount - after), after };
}

/** By months the whole month of the day counts as before it, as a balance date is the end of one. */
function firstAfter(asOf: PlainDate, basis: AccrualBasis): PlainDate {
  const next = addDays(asOf, 1);
  if (basis === "days" || next.endsWith("-01")) return next;
  return addMonths(addDays(next, 1 - Number(next.slice(8))), 1);
}

function daysOf({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}

function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** To whole öre; halves away from zero, so that a credit is shared as a debit is. */
function divideHalfAwayFromZero(dividend: bigint, divisor: bigint): Ore {
  const doubled = 2n * dividend + (dividend < 0n ? -divisor : divisor);
  return ore(doubled / (2n * divisor));
}
