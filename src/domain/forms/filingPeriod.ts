/**
 * Which form a fiscal year is declared on: the income year (the calendar year in which it ends), the period P1–P4 by its
 * last day, and the last day to file electronically. Source: Skatteverket's table for period 2025P4 (rule of field 7012)
 * and its filing days for 2025P4 and 2026P1–P3.
 */
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import { type PlainDate, addDays, daysBetween, plainDate } from "../calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";

export type Period = "P1" | "P2" | "P3" | "P4";

export interface FilingPeriod {
  readonly incomeYear: number;
  readonly period: Period;
  /** Skatteverket's own table of fields, or another period's that is assumed to hold. */
  readonly fields: "official" | "assumed-unchanged";
  /** Electronically; moved to Monday from a Saturday or a Sunday. */
  readonly lastDay: PlainDate;
}

export type FilingProblem = {
  readonly kind: "form-fields-missing";
  readonly incomeYear: number;
  readonly period: Period;
};

const official = "2025P4";
const assumed: readonly string[] = ["2024P4", "2025P1", "2025P2", "2025P3", "2026P1", "2026P2", "2026P3"];

/** Tells the period of a fiscal year, whether or not there are fields for it. */
export function periodOf({ end }: FiscalYear): { readonly incomeYear: number; readonly period: Period } {
  const day = end.slice(5);
  const period = day <= "04-30" ? "P1" : day <= "06-30" ? "P2" : day <= "08-31" ? "P3" : "P4";
  return { incomeYear: Number(end.slice(0, 4)), period };
}

/** Tells what is filed and when; refuses a period whose fields are not known. */
export function filingPeriod(year: FiscalYear): Result<FilingPeriod, FilingProblem> {
  const { incomeYear, period } = periodOf(year);
  const name = `${String(incomeYear)}${period}`;
  if (name !== official && !assumed.includes(name)) {
    return refused({ kind: "form-fields-missing", incomeYear, period });
  }
  return ok({
    incomeYear,
    period,
    fields: name === official ? "official" : "assumed-unchanged",
    lastDay: filingDay(incomeYear, period),
  });
}

const dayByPeriod: Readonly<Record<Period, readonly [yearsLater: number, day: string]>> = {
  P1: [0, "12-01"],
  P2: [1, "01-15"],
  P3: [1, "04-01"],
  P4: [1, "08-01"],
};

/** Source: 2025P4 is filed by Monday 3 August 2026, for 1 August is a Saturday. */
function filingDay(incomeYear: number, period: Period): PlainDate {
  const [later, day] = dayByPeriod[period];
  const date = plainDate(`${String(incomeYear + later)}-${day}`);
  // 1 January 2024 was a Monday.
  const weekday = ((daysBetween(plainDate("2024-01-01"), date) % 7) + 7) % 7;
  return weekday < 5 ? date : addDays(date, 7 - weekday);
}
