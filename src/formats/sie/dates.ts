/** Dates as the number YYYYMMDD: what columns hold and compare; `PlainDate` is made at the edge. */
import { type PlainDate, parseCompactDate } from "#domain/calendar/plainDate.ts";

const daysByMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether the number YYYYMMDD is a day in the calendar. */
export function isDay(date: number): boolean {
  const day = date % 100;
  const month = ((date - day) / 100) % 100;
  const year = (date - month * 100 - day) / 10_000;
  if (day < 1 || day > (daysByMonth[month - 1] ?? 0) || year < 1 || year > 9999) return false;
  return !(month === 2 && day === 29) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/** Makes a date of YYYYMMDD; null of 0. */
export function plainDateOf(date: number): PlainDate | null {
  if (date === 0) return null;
  const known = plainDateByNumber.get(date);
  if (known !== undefined) return known;
  const made = parseCompactDate(date.toString().padStart(8, "0")) ?? null;
  remember(plainDateByNumber, date, made);
  return made;
}

/** The days of a year recur on a million rows; a file of other days than that must not fill the memory. */
const mostRemembered = 2000;
const plainDateByNumber = new Map<number, PlainDate | null>();
const readDateByText = new Map<string, ReadDate>();

function remember<K, V>(known: Map<K, V>, key: K, value: V): void {
  if (known.size >= mostRemembered) known.clear();
  known.set(key, value);
}

/** The number YYYYMMDD of a date. */
export function dateNumberOf(date: PlainDate): number {
  return Number(date.replaceAll("-", ""));
}

/** Two-digit years from here are of the nineteen hundreds. */
const firstYearOf1900 = 70;

export interface ReadDate {
  readonly date: number;
  /** Whether the text is as SIE 4B §5.10 says: YYYYMMDD. */
  readonly isRegular: boolean;
}

/** Reads YYYYMMDD, and tolerates YYYY-MM-DD and YYMMDD; undefined when it is no day. */
export function readDate(text: string): ReadDate | undefined {
  if (text === "") return undefined;
  const known = readDateByText.get(text);
  if (known !== undefined) return known;
  const read = parseDate(text);
  if (read !== undefined) remember(readDateByText, text, read);
  return read;
}

function parseDate(text: string): ReadDate | undefined {
  const match = /^(\d{2})?(\d{2})(-?)(\d{2})\3(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, century, year = "", hyphen, month = "", day = ""] = match;
  const assumed = Number(year) < firstYearOf1900 ? "20" : "19";
  const date = Number((century ?? assumed) + year + month + day);
  if (!isDay(date)) return undefined;
  return { date, isRegular: century !== undefined && hyphen === "" };
}
