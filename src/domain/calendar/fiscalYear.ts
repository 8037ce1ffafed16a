/**
 * Fiscal years (räkenskapsår): twelve months as a rule, shorter when a company starts, ends or changes its year,
 * and at most eighteen months. Source: bokföringslagen (1999:1078) 3 kap. 1–3 §§.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { type PlainDate, addDays, addMonths, isLastOfMonth } from "./plainDate.ts";

/** Both days belong to the year. */
export interface FiscalYear {
  readonly start: PlainDate;
  readonly end: PlainDate;
}

export type FiscalYearProblem =
  | { readonly kind: "fiscal-year-ends-before-it-starts"; readonly start: PlainDate; readonly end: PlainDate }
  | {
      readonly kind: "fiscal-year-too-long";
      readonly start: PlainDate;
      readonly end: PlainDate;
      readonly latestEnd: PlainDate;
    }
  | { readonly kind: "fiscal-year-ends-inside-month"; readonly end: PlainDate }
  | { readonly kind: "fiscal-year-mistyped"; readonly start: PlainDate };

const longestMonths = 18;
/** Centuries of bookkeeping that anyone closes here: 0205 or 2502 is a slip of the hand. */
const plausibleStart = /^(19|20|21)/;

/** Makes a fiscal year, or says why the law does not know such a one. A first year may start on any day. */
export function fiscalYear(start: PlainDate, end: PlainDate): Result<FiscalYear, FiscalYearProblem> {
  if (!plausibleStart.test(start)) return refused({ kind: "fiscal-year-mistyped", start });
  if (end < start) return refused({ kind: "fiscal-year-ends-before-it-starts", start, end });
  const latestEnd = latestEndOf(start);
  if (end > latestEnd) return refused({ kind: "fiscal-year-too-long", start, end, latestEnd });
  if (!isLastOfMonth(end)) return refused({ kind: "fiscal-year-ends-inside-month", end });
  return ok({ start, end });
}

/** Tells whether a day lies in the year. */
export function contains(year: FiscalYear, date: PlainDate): boolean {
  return year.start <= date && date <= year.end;
}

/** Tells whether two years share a day. */
export function overlaps(a: FiscalYear, b: FiscalYear): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Counts calendar months, a begun month as a whole one: what rules of tax mean by the months of a year. */
export function monthsOf(year: FiscalYear): number {
  const months = (date: PlainDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(year.end) - months(year.start) + 1;
}

/** Proposes the year after: twelve months from the day after this one's end. */
export function nextFiscalYear(year: FiscalYear): FiscalYear {
  const start = addDays(year.end, 1);
  return { start, end: addDays(addMonths(start, 12), -1) };
}

/** The eighteenth month of a year that starts inside a month is its last, whole. */
function latestEndOf(start: PlainDate): PlainDate {
  const firstOfMonth = addDays(start, 1 - Number(start.slice(8)));
  return addDays(addMonths(firstOfMonth, longestMonths), -1);
}
