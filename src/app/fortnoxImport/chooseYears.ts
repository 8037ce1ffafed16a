/** Which of Fortnox's years are fetched: those that were chosen, the closing's own among them. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { FortnoxYear } from "../fortnox/books.ts";

export interface ChosenYears {
  /** The latest first. */
  readonly all: readonly FortnoxYear[];
  readonly own: FortnoxYear;
  /** The one that ends the day before the closing's begins, when it was chosen. */
  readonly previous: FortnoxYear | null;
  /** The one that begins the day after the closing's ends, chosen or not. */
  readonly next: FortnoxYear | null;
}

export type YearProblem =
  /** Fortnox has no fiscal year with the dates of the closing. */
  | {
      readonly kind: "fortnox-year-missing";
      readonly closingStart: PlainDate;
      readonly closingEnd: PlainDate;
    }
  | {
      readonly kind: "fortnox-year-not-chosen";
      readonly closingStart: PlainDate;
      readonly closingEnd: PlainDate;
    }
  | { readonly kind: "fortnox-year-unknown"; readonly yearId: string };

/** Chooses by id. */
export function chooseYears(
  years: readonly FortnoxYear[],
  yearIds: readonly string[],
  closing: FiscalYear,
): Result<ChosenYears, YearProblem> {
  const ofClosing = { closingStart: closing.start, closingEnd: closing.end };
  const own = years.find(({ start, end }) => start === closing.start && end === closing.end);
  if (own === undefined) return refused({ kind: "fortnox-year-missing", ...ofClosing });
  const unknown = yearIds.find((yearId) => years.every(({ id }) => id !== yearId));
  if (unknown !== undefined) return refused({ kind: "fortnox-year-unknown", yearId: unknown });
  if (!yearIds.includes(own.id)) return refused({ kind: "fortnox-year-not-chosen", ...ofClosing });
  const all = years.filter(({ id }) => yearIds.includes(id)).toSorted((a, b) => (a.start < b.start ? 1 : -1));
  const before = all.find(({ end }) => end < own.start);
  const previous = before !== undefined && isNext(before, own) ? before : null;
  const next = years.find((year) => isNext(own, year)) ?? null;
  return ok({ all, own, previous, next });
}

function isNext(before: FiscalYear, after: FiscalYear): boolean {
  return addDays(before.end, 1) === after.start;
}
