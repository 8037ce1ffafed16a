/**
 * Reads the fields of the record at hand, tolerantly: what real programs write instead of what SIE 4B says is
 * accepted when it can mean one thing only, and noted.
 */
import { fieldDefect, fieldForm, fieldText, mostTextBytes } from "../bytes/fields.ts";
import { type ReadDate, readDate } from "../dates.ts";
import { type Scan, note } from "./scan.ts";

/** Longest text kept in a finding. */
const excerptLength = 60;
/** No amount of money has more digits; a field of a million digits is not worth the arithmetic. */
const longestAmount = 40;
const amountPattern = /^([+-]?)(\d*)(?:([.,])(\d*))?$/;

/** The text of a field, empty when the record has no such field. */
export function textAt(scan: Scan, index: number): string {
  return fieldText(scan.fields, index, scan);
}

/** The text of a field, short enough for a finding. */
export function excerptAt(scan: Scan, index: number): string {
  return excerpt(textAt(scan, index));
}

/** Cuts a text that is too long for a finding. */
export function excerpt(text: string): string {
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}

/** Tells whether the field is an object list. */
export function isObjectList(scan: Scan, index: number): boolean {
  return index < scan.fields.count && scan.fields.form[index] === fieldForm.objectList;
}

/** Where the fields after number `index` begin, or 0 when there are none. */
export function restAfter(scan: Scan, index: number): number {
  const { fields } = scan;
  if (index + 1 >= fields.count) return 0;
  const isQuoted = fields.form[index] !== fieldForm.plain;
  return (fields.to[index] ?? 0) + (isQuoted ? 1 : 0);
}

/** Reads an amount into öre: a bigint beyond 2^53, undefined when it is no amount. SIE 4B §5.9. */
export function amountAt(scan: Scan, index: number): number | bigint | undefined {
  const text = textAt(scan, index);
  const match = text.length > longestAmount ? null : amountPattern.exec(text);
  if (match === null) return undefined;
  const [, sign = "", kronor = "", point = "", decimals = ""] = match;
  // Zeros after the second decimal change nothing; anything else would have to be rounded.
  if (kronor + decimals === "" || /[1-9]/.test(decimals.slice(2))) return undefined;
  if (point === ",") note(scan, "amount-with-comma", { label: scan.label, text });
  else if (sign === "+" || kronor === "" || decimals.length > 2 || (point !== "" && decimals === "")) {
    note(scan, "amount-form", { label: scan.label, text });
  }
  const magnitude = BigInt(kronor + decimals.slice(0, 2).padEnd(2, "0"));
  const amount = sign === "-" ? -magnitude : magnitude;
  return magnitude <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : amount;
}

/** Reads a date as the number YYYYMMDD; undefined when it is no day. */
export function dateAt(scan: Scan, index: number): number | undefined {
  const text = textAt(scan, index);
  const read: ReadDate | undefined = readDate(text);
  if (read !== undefined && !read.isRegular) note(scan, "date-form", { label: scan.label, text });
  return read?.date;
}

/** Reads a whole number such as a year's; undefined when it is none. */
export function integerAt(scan: Scan, index: number): number | undefined {
  const text = textAt(scan, index);
  return /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** Notes that a record cannot be used because of one of its fields. */
export function noteUnreadable(scan: Scan, field: string, index: number): void {
  note(scan, "record-unreadable", { label: scan.label, field, text: excerptAt(scan, index) });
}

/** Notes what was wrong with quotes and braces, and fields beyond the `most` that the record has. */
export function noteDefects(scan: Scan, most: number): void {
  const { fields, label } = scan;
  if (fields.total > most) note(scan, "fields-extra", { label, count: fields.total - most });
  if (scan.recordEnd - scan.recordAt > mostTextBytes) noteLongText(scan);
  if (fields.defects === 0) return;
  const has = (defect: number): boolean => (fields.defects & defect) !== 0;
  if (has(fieldDefect.quoteNotClosed)) note(scan, "quote-not-closed", { label });
  if (has(fieldDefect.quoteDoubled)) note(scan, "quote-doubled", { label });
  if (has(fieldDefect.quoteNotEscaped)) note(scan, "quote-not-escaped", { label });
  if (has(fieldDefect.listNotClosed)) note(scan, "object-list-not-closed", { label });
}

function noteLongText(scan: Scan): void {
  const { fields, label } = scan;
  for (let index = 0; index < fields.count; index++) {
    const length = (fields.to[index] ?? 0) - (fields.from[index] ?? 0);
    if (length > mostTextBytes) note(scan, "text-too-long", { label, length, most: mostTextBytes });
  }
}
