/** Dates as people type and read them. Dates are `YYYY-MM-DD` text; moments are shown in the reader's time zone. */
import type { FiscalYear } from "#wire/values.ts";

/** Reads `2025-01-01`, `20250101` or `250101` as a plain date, or null when there is no such day. */
export function parseDate(typed: string): string | null {
  const match = /^(\d{4}|\d{2})-?(\d{2})-?(\d{2})$/.exec(typed.trim());
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const isDay = Number(day) >= 1 && Number(day) <= daysInMonth(Number(fullYear), Number(month));
  return isDay && Number(fullYear) >= 1 ? `${fullYear}-${month}-${day}` : null;
}

/** Writes a fiscal year as its first and last day with an en dash. */
export function fiscalYearText(year: FiscalYear): string {
  return `${year.start} – ${year.end}`;
}

/** Writes a fiscal year in short: `2025` for a calendar year, else `2024-07 – 2025-06`. */
export function fiscalYearShort(year: FiscalYear): string {
  if (year.start.slice(4) === "-01-01" && year.end === `${year.start.slice(0, 4)}-12-31`) {
    return year.start.slice(0, 4);
  }
  return fiscalYearMonths(year);
}

/** Writes a fiscal year as its first and last month: `2025-01 – 2025-12`. */
export function fiscalYearMonths(year: FiscalYear): string {
  return `${year.start.slice(0, 7)} – ${year.end.slice(0, 7)}`;
}

/** Counts the calendar months that a fiscal year touches. */
export function monthsIn(year: FiscalYear): number {
  const [startYear = 0, startMonth = 0] = year.start.split("-").map(Number);
  const [endYear = 0, endMonth = 0] = year.end.split("-").map(Number);
  return (endYear - startYear) * 12 + endMonth - startMonth + 1;
}

/** The last calendar year that ended before `today`: what a new closing most often is about. */
export function lastEndedCalendarYear(today: string): FiscalYear {
  const year = String(Number(today.slice(0, 4)) - 1);
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/** The twelve months that follow a fiscal year. */
export function yearAfter(year: FiscalYear): FiscalYear {
  const start = dayAfter(year.end);
  const [startYear = 0, startMonth = 1] = start.split("-").map(Number);
  const endMonth = startMonth === 1 ? 12 : startMonth - 1;
  const endYear = startMonth === 1 ? startYear : startYear + 1;
  const lastDay = daysInMonth(endYear, endMonth);
  return { start, end: `${endYear}-${twoDigits(endMonth)}-${twoDigits(lastDay)}` };
}

/** Today in the reader's time zone. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

const monthNames =
  "januari februari mars april maj juni juli augusti september oktober november december".split(" ");

/** Writes a date in words, `1 december`; with its year unless that is the one spoken of. */
export function dayText(date: string, spokenOf: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const written = `${day} ${monthNames[month - 1] ?? ""}`;
  return year === spokenOf ? written : `${written} ${year}`;
}

/** Writes a moment as `2026-02-03 14:02` in the reader's time zone, with seconds for logs and receipts. */
export function momentText(moment: string, { seconds = false } = {}): string {
  const at = new Date(moment);
  const time = [at.getHours(), at.getMinutes(), ...(seconds ? [at.getSeconds()] : [])];
  return `${today(at)} ${time.map(twoDigits).join(":")}`;
}

function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (day < daysInMonth(year, month)) return `${year}-${twoDigits(month)}-${twoDigits(day + 1)}`;
  return month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
