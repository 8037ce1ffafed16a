/**
 * Reads a row written as nearly every program writes it: a number known as an account, an object list, an amount
 * that a double holds exactly, then only regular fields. Anything else is left to the tolerant reader, so that
 * both give the same columns and only the tolerant one has to know about deviations.
 */
import { mostTextBytes } from "../bytes/fields.ts";
import { accountOfValue } from "../columns/accounts.ts";
import { hashByte, hashStart, internRange } from "../columns/byteRanges.ts";
import { growRows, rowKind } from "../columns/rows.ts";
import {
  afterPlainLine,
  endsLine,
  isBlank,
  skipBlanks,
  skipPlainDate,
  skipPlainField,
  skipPlainFields,
  skipPlainQuantity,
} from "./plainFields.ts";
import { type Scan, blockState } from "./scan.ts";

// By value in each file of the hot path: imported, they cost a tenth of the time that reading takes.
const lineFeed = 10;
const quote = 34;
const minus = 45;
const point = 46;
const zero = 48;
const nine = 57;
const backslash = 92;
const openingBrace = 123;
const closingBrace = 125;
/** Digits that a double holds exactly. */
const mostDigits = 15;
/** With two decimals added this stays below 2^53. */
const largestKronor = 90_071_992_547_408;

/** Reads the row whose label ends at `from`. Answers where the next line begins, or -1 when it is not plain. */
export function readPlainRow(scan: Scan, from: number, kind: number): number {
  if (scan.block !== blockState.open || !isBlank(scan.bytes[from])) return -1;
  const { bytes } = scan;
  let at = takeAccount(scan, skipBlanks(bytes, from + 1));
  if (at < 0) return -1;
  at = skipBlanks(bytes, at);
  if (bytes[at] !== openingBrace) return -1;
  const listAt = at + 1;
  const listEnd = bytes[listAt] === closingBrace ? listAt : endOfPlainList(bytes, listAt);
  if (listEnd < 0) return -1;
  const amountEnd = takeAmount(scan, skipBlanks(bytes, listEnd + 1));
  if (amountEnd < 0) return -1;
  at = skipBlanks(bytes, amountEnd);
  const hasRest = !endsLine(bytes[at]);
  if (hasRest) at = at === amountEnd ? -1 : endOfPlainRest(scan, at);
  if (at < 0 || at - from > mostTextBytes) return -1;
  if (kind === rowKind.trans) scan.transRecords++;
  scan.plainRest = hasRest ? amountEnd : 0;
  appendRow(scan, kind, listEnd === listAt ? 0 : internList(scan, listAt, listEnd));
  return afterPlainLine(scan, at);
}

/** Numbers the object list; one of blanks alone is the empty one. */
export function internList(scan: Scan, from: number, to: number): number {
  let hash = hashStart;
  let hasObjects = false;
  for (let at = from; at < to; at++) {
    const byte = scan.bytes[at] ?? 0;
    if (!isBlank(byte)) hasObjects = true;
    hash = hashByte(hash, byte);
  }
  return hasObjects ? internRange(scan.objectLists, scan.bytes, { from, to, hash }) : 0;
}

/** Appends a row with the account, amount and rest that were read last. */
export function appendRow(scan: Scan, kind: number, objects: number): void {
  const { rows } = scan;
  const index = rows.length;
  if (index === rows.account.length) growRows(rows);
  rows.account[index] = scan.plainAccount;
  rows.ore[index] = scan.plainOre;
  rows.voucher[index] = scan.vouchers.length - 1;
  rows.kind[index] = kind;
  rows.line[index] = scan.line;
  rows.objects[index] = objects;
  rows.restAt[index] = scan.plainRest;
  rows.length = index + 1;
}

/** Reads a number that is known as an account. */
function takeAccount(scan: Scan, from: number): number {
  const { bytes } = scan;
  let at = from;
  let number = 0;
  let byte = bytes[at] ?? lineFeed;
  if (byte === zero) return -1;
  while (byte >= zero && byte <= nine) {
    number = number * 10 + byte - zero;
    byte = bytes[++at] ?? lineFeed;
  }
  scan.plainAccount = at - from > mostDigits ? -1 : accountOfValue(scan.accounts, number);
  return scan.plainAccount < 0 ? -1 : at;
}

/** Reads `-?digits(.digit{1,2})?` (SIE 4B §5.9) as öre. What must follow it is for the caller to see. */
function takeAmount(scan: Scan, from: number): number {
  const { bytes } = scan;
  let at = from;
  let byte = bytes[at] ?? lineFeed;
  const isCredit = byte === minus;
  if (isCredit) byte = bytes[++at] ?? lineFeed;
  const digitsAt = at;
  let value = 0;
  while (byte >= zero && byte <= nine) {
    value = value * 10 + byte - zero;
    byte = bytes[++at] ?? lineFeed;
  }
  if (at === digitsAt || value > largestKronor) return -1;
  value *= 100;
  if (byte === point) {
    byte = bytes[++at] ?? lineFeed;
    if (byte < zero || byte > nine) return -1;
    value += (byte - zero) * 10;
    byte = bytes[++at] ?? lineFeed;
    if (byte >= zero && byte <= nine) {
      value += byte - zero;
      at++;
    }
  }
  scan.plainOre = isCredit ? 0 - value : value;
  return at;
}

/** Where the brace stands that closes the list, or -1 when the line ends first. */
function endOfPlainList(bytes: Uint8Array, from: number): number {
  let isQuoted = false;
  for (let at = from; ; at++) {
    const byte = bytes[at] ?? lineFeed;
    if (byte === closingBrace && !isQuoted) return at;
    if (byte === quote) isQuoted = !isQuoted;
    else if (endsLine(byte) || byte === backslash) return -1;
  }
}

/** Steps over transdate, text, quantity and sign; -1 when one of them is not as it should be. */
function endOfPlainRest(scan: Scan, from: number): number {
  const { bytes } = scan;
  let at = skipPlainDate(scan, from);
  if (at < 0 || isOutsideYear(scan)) return -1;
  at = skipBlanks(bytes, at);
  if (endsLine(bytes[at])) return at;
  at = skipPlainField(bytes, at);
  if (at < 0) return -1;
  at = skipBlanks(bytes, at);
  if (endsLine(bytes[at])) return at;
  at = skipPlainQuantity(bytes, at);
  return at < 0 ? -1 : skipPlainFields(bytes, at, 1);
}

function isOutsideYear(scan: Scan): boolean {
  const date = scan.plainDate;
  return date !== scan.voucherDate && date !== 0 && (date < scan.yearStart || date > scan.yearEnd);
}
