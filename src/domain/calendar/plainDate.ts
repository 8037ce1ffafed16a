/**
 * Plain dates: a day in the calendar without time or zone, as `YYYY-MM-DD` text so that comparing is comparing
 * text. The clock is a port: nothing here knows what day it is.
 */
import { invariant } from "#lib/invariant.ts";

declare const plainDateBrand: unique symbol;
export type PlainDate = string & { readonly [plainDateBrand]: "PlainDate" };

const daysByMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads `YYYY-MM-DD`; undefined when it is not a day in the Gregorian calendar. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? (text as PlainDate) : undefined;
}

/** Reads `YYYYMMDD` (SIE 4B §5.10, SRU); undefined when it is not a day. */
export function parseCompactDate(text: string): PlainDate | undefined {
  return /^\d{8}$/.test(text)
    ? parsePlainDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
    : undefined;
}

/** Writes `YYYYMMDD`. */
export function renderCompactDate(date: PlainDate): string {
  return date.replaceAll("-", "");
}

/** Makes a date of a literal that is known to be a day. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  invariant(date !== undefined, `${text} is not a day`);
  return date;
}

/** Moves a date by whole days, backwards when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Counts the days from one date to another: 0 for the same day. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Tells whether the date is the last day of its month. */
export function isLastOfMonth(date: PlainDate): boolean {
  return addDays(date, 1).endsWith("-01");
}

/** Moves a date by whole months and keeps the day, or takes the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return render(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

function parts(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (daysByMonth[month - 1] ?? 0);
}

function render(year: number, month: number, day: number): PlainDate {
  const pad = (value: number, width: number): string => value.toString().padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Days since 0000-03-01, so that the leap day ends the year (Hinnant's civil calendar). */
function toDayNumber(date: PlainDate): number {
  const { year, month, day } = parts(date);
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    dayOfYear
  );
}

function fromDayNumber(dayNumber: number): PlainDate {
  const era = Math.floor(dayNumber / 146_097);
  const dayOfEra = dayNumber - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return render(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}
