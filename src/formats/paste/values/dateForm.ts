/**
 * One date as people and programs write it. `03/04/2025` is told as both of its days; a serial number is told as the
 * day that spreadsheets mean by it.
 */
import {
  type PlainDate,
  addDays,
  parseCompactDate,
  parsePlainDate,
  plainDate,
} from "#domain/calendar/plainDate.ts";

export type DateForm =
  | { readonly kind: "sure"; readonly date: PlainDate; readonly order: DayOrder | null }
  | { readonly kind: "either"; readonly dayFirst: PlainDate; readonly monthFirst: PlainDate }
  | { readonly kind: "serial"; readonly date: PlainDate }
  | { readonly kind: "unreadable" };

export type DayOrder = "day-first" | "month-first";

/** Day 0 of the serials of spreadsheets, which count a 29 February 1900 that never was; right from 1900-03-01 on. */
const serialEpoch = plainDate("1899-12-30");
/** 1954 to 2119: what is a day in somebody's books, and not an amount or an account. */
const serial = /^[2-7]\d{4}(?:[.,]\d+)?$/;

/** A date with a time and its zone. */
const longestText = 40;

/** Reads one date. */
export function dateForm(text: string): DateForm {
  if (text.length > longestText) return { kind: "unreadable" };
  const bare = text.replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?$/, "").trim();
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare);
  if (yearFirst !== null) return sure(day(yearFirst[1], yearFirst[3], yearFirst[4]));
  const compact = parseCompactDate(bare) ?? parseCompactDate(`20${/^\d{6}$/.test(bare) ? bare : ""}`);
  if (compact !== undefined) return sure(compact);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(bare);
  if (yearLast !== null) return yearLastForm(yearLast);
  if (serial.test(bare)) return { kind: "serial", date: addDays(serialEpoch, Number(bare.slice(0, 5))) };
  return { kind: "unreadable" };
}

/** With points it is the day that comes first; with strokes it may be the month, as in America. */
function yearLastForm([, first, mark, second, year]: RegExpExecArray): DateForm {
  const fullYear = year?.length === 2 ? `20${year}` : year;
  const dayFirst = day(fullYear, second, first);
  const monthFirst = mark === "." ? undefined : day(fullYear, first, second);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    const order =
      first === second || mark === "." ? null : dayFirst === undefined ? "month-first" : "day-first";
    return sure(dayFirst ?? monthFirst, order);
  }
  return { kind: "either", dayFirst, monthFirst };
}

function sure(date: PlainDate | undefined, order: DayOrder | null = null): DateForm {
  return date === undefined ? { kind: "unreadable" } : { kind: "sure", date, order };
}

function day(year = "", month = "", dayOfMonth = ""): PlainDate | undefined {
  return parsePlainDate(`${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);
}
