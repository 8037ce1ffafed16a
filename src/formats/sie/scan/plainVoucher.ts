/** Reads a #VER written as nearly every program writes it; the tolerant reader takes the others. */
import { mostTextBytes } from "../bytes/fields.ts";
import { growVouchers } from "../columns/vouchers.ts";
import { isDay } from "../dates.ts";
import {
  afterPlainLine,
  endsLine,
  isBlank,
  skipBlanks,
  skipPlainDate,
  skipPlainField,
  skipPlainFields,
} from "./plainFields.ts";
import { type Scan, blockState } from "./scan.ts";

// By value in each file of the hot path: imported, they cost a tenth of the time that reading takes.
const lineFeed = 10;
const quote = 34;
const zero = 48;
const nine = 57;
/** Digits that a double holds exactly. */
const mostDigits = 15;
/** Characters of a series that fit in the key. */
const mostInKey = 3;

/** Reads the voucher whose label ends at `from`. Answers where the next line begins, or -1 when it is not plain. */
export function readPlainVoucher(scan: Scan, from: number): number {
  const { bytes } = scan;
  if (scan.block !== blockState.none || !isBlank(bytes[from])) return -1;
  const seriesAt = skipBlanks(bytes, from);
  const seriesEnd = skipPlainField(bytes, seriesAt);
  if (seriesEnd < 0) return -1;
  const series = plainSeries(scan, seriesAt, seriesEnd);
  if (series < 0) return -1;
  const numberEnd = takeNumber(scan, skipBlanks(bytes, seriesEnd));
  if (numberEnd < 0) return -1;
  const number = scan.plainNumber;
  const dateEnd = takeDate(scan, skipBlanks(bytes, numberEnd));
  if (dateEnd < 0) return -1;
  let at = skipBlanks(bytes, dateEnd);
  const hasRest = !endsLine(bytes[at]);
  if (hasRest) at = endOfPlainRest(scan, at);
  if (at < 0 || at - from > mostTextBytes) return -1;
  scan.plainRest = hasRest ? dateEnd : 0;
  appendVoucher(scan, series, number);
  return afterPlainLine(scan, at);
}

/** Appends a voucher with the date and rest that were read last, and awaits its rows. */
export function appendVoucher(scan: Scan, series: number, number: number): void {
  const { vouchers } = scan;
  const index = vouchers.length;
  if (index === vouchers.line.length) growVouchers(vouchers);
  vouchers.recordAt[index] = scan.recordAt;
  vouchers.line[index] = scan.line;
  vouchers.series[index] = series;
  vouchers.number[index] = number;
  vouchers.date[index] = scan.voucherDate;
  vouchers.restAt[index] = scan.plainRest;
  vouchers.firstRow[index] = scan.rows.length;
  vouchers.length = index + 1;
  scan.block = blockState.announced;
}

/** The index of a series of up to three bytes that has been met before, or -1. */
function plainSeries(scan: Scan, from: number, to: number): number {
  const { bytes } = scan;
  const isQuoted = bytes[from] === quote;
  const start = isQuoted ? from + 1 : from;
  const end = isQuoted ? to - 1 : to;
  if (end - start > mostInKey) return -1;
  let key = 0;
  for (let at = start; at < end; at++) key = key * 256 + (bytes[at] ?? 0);
  return scan.seriesIndexByKey.get(key) ?? -1;
}

/** Reads a number, quoted or not, that is its own shortest form. */
function takeNumber(scan: Scan, from: number): number {
  const { bytes } = scan;
  const isQuoted = bytes[from] === quote;
  const digitsAt = isQuoted ? from + 1 : from;
  let at = digitsAt;
  let number = 0;
  let byte = bytes[at] ?? lineFeed;
  if (byte === zero) return -1;
  while (byte >= zero && byte <= nine) {
    number = number * 10 + byte - zero;
    byte = bytes[++at] ?? lineFeed;
  }
  if (at === digitsAt || at - digitsAt > mostDigits) return -1;
  scan.plainNumber = number;
  if (!isQuoted) return isBlank(byte) ? at : -1;
  return byte === quote && isBlank(bytes[at + 1]) ? at + 1 : -1;
}

/** Reads YYYYMMDD, quoted or not, as the voucher's date. */
function takeDate(scan: Scan, from: number): number {
  const { bytes } = scan;
  const isQuoted = bytes[from] === quote;
  const digitsAt = isQuoted ? from + 1 : from;
  let date = 0;
  for (let at = digitsAt; at < digitsAt + 8; at++) {
    const digit = (bytes[at] ?? lineFeed) - zero;
    if (digit < 0 || digit > 9) return -1;
    date = date * 10 + digit;
  }
  const at = isQuoted ? digitsAt + 9 : digitsAt + 8;
  if (isQuoted && bytes[at - 1] !== quote) return -1;
  if (!isBlank(bytes[at]) && !endsLine(bytes[at])) return -1;
  if (date !== scan.voucherDate && !isDay(date)) return -1;
  scan.voucherDate = date;
  return at;
}

/** Steps over text, registration date and sign. */
function endOfPlainRest(scan: Scan, from: number): number {
  const { bytes } = scan;
  let at = skipPlainField(bytes, from);
  if (at < 0) return -1;
  at = skipBlanks(bytes, at);
  if (endsLine(bytes[at])) return at;
  at = skipPlainDate(scan, at);
  return at < 0 ? -1 : skipPlainFields(bytes, at, 1);
}
