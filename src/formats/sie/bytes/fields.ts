/**
 * Splits one record into its fields (SIE 4B §5.7): separated by spaces and tabs, quoted or not, `\"` for a quote
 * inside, and at most one object list in braces. Keeps offsets only; what real programs do wrong is a defect bit.
 */
import { type EncodedBytes, decodeText } from "./encodings.ts";

export const fieldForm = { plain: 0, quoted: 1, escaped: 2, objectList: 3 } as const;

export const fieldDefect = {
  quoteNotClosed: 1,
  quoteDoubled: 2,
  quoteNotEscaped: 4,
  listNotClosed: 8,
} as const;

export interface Fields {
  /** Fields kept, the label not among them. */
  count: number;
  /** Fields met, kept or not. */
  total: number;
  defects: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly form: Uint8Array;
}

/** No record has more than nine fields; an unquoted text may be split into more. */
const mostFields = 64;
const space = 32;
const tab = 9;
const quote = 34;
const backslash = 92;
const openingBrace = 123;
const closingBrace = 125;

/** Makes room for the fields of one record, to be used for all. */
export function createFields(): Fields {
  return {
    count: 0,
    total: 0,
    defects: 0,
    from: new Int32Array(mostFields),
    to: new Int32Array(mostFields),
    form: new Uint8Array(mostFields),
  };
}

/** Splits the bytes from `from` to `to`, which hold no line end. */
export function splitFields(fields: Fields, bytes: Uint8Array, range: { from: number; to: number }): void {
  fields.count = 0;
  fields.total = 0;
  fields.defects = 0;
  let hasList = false;
  for (let at = range.from; at < range.to;) {
    const byte = bytes[at] ?? space;
    if (byte === space || byte === tab) at++;
    else if (byte === quote) at = takeQuoted(fields, bytes, { from: at, to: range.to });
    else if (byte === openingBrace && !hasList) {
      hasList = true;
      at = takeObjectList(fields, bytes, { from: at, to: range.to });
    } else at = takePlain(fields, bytes, { from: at, to: range.to });
  }
}

/** Longest text that is decoded; SIE 4B §7.5 knows no limit, but asks readers to say so when they have one. */
export const mostTextBytes = 2_000_000;

/** The text of a kept field; the empty text for one that is not there. */
export function fieldText(fields: Fields, index: number, source: EncodedBytes): string {
  if (index >= fields.count) return "";
  const from = fields.from[index] ?? 0;
  const text = decodeText(source, from, Math.min(fields.to[index] ?? 0, from + mostTextBytes));
  return fields.form[index] === fieldForm.escaped ? text.replaceAll(/\\"|""/g, '"') : text;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function keep(fields: Fields, range: Range, form: number): void {
  fields.total++;
  if (fields.count === mostFields) return;
  fields.from[fields.count] = range.from;
  fields.to[fields.count] = range.to;
  fields.form[fields.count] = form;
  fields.count++;
}

function takePlain(fields: Fields, bytes: Uint8Array, range: Range): number {
  let at = range.from;
  let isNumber = true;
  for (; at < range.to; at++) {
    const byte = bytes[at] ?? space;
    if (byte === space || byte === tab) break;
    // `1910{}` is an account and its object list; `Faktura{1}` is a text.
    if (byte === openingBrace && isNumber && at > range.from) break;
    isNumber = isNumber && byte >= 48 && byte <= 57;
  }
  keep(fields, { from: range.from, to: at }, fieldForm.plain);
  return at;
}

function takeQuoted(fields: Fields, bytes: Uint8Array, range: Range): number {
  let form: number = fieldForm.quoted;
  for (let at = range.from + 1; at < range.to; at++) {
    const byte = bytes[at];
    if (byte === backslash && at + 1 < range.to && bytes[at + 1] === quote) {
      form = fieldForm.escaped;
      at++;
    } else if (byte === quote) {
      const next = at + 1 < range.to ? (bytes[at + 1] ?? space) : space;
      if (isAfterField(next)) {
        keep(fields, { from: range.from + 1, to: at }, form);
        return at + 1;
      }
      if (next === quote) {
        form = fieldForm.escaped;
        at++;
        fields.defects |= fieldDefect.quoteDoubled;
      } else fields.defects |= fieldDefect.quoteNotEscaped;
    }
  }
  fields.defects |= fieldDefect.quoteNotClosed;
  keep(fields, { from: range.from + 1, to: range.to }, form);
  return range.to;
}

function takeObjectList(fields: Fields, bytes: Uint8Array, range: Range): number {
  let isQuoted = false;
  for (let at = range.from + 1; at < range.to; at++) {
    const byte = bytes[at];
    if (byte === backslash && isQuoted && bytes[at + 1] === quote) at++;
    else if (byte === quote) isQuoted = !isQuoted;
    else if (byte === closingBrace && !isQuoted) {
      keep(fields, { from: range.from + 1, to: at }, fieldForm.objectList);
      return at + 1;
    }
  }
  fields.defects |= fieldDefect.listNotClosed;
  keep(fields, { from: range.from + 1, to: range.to }, fieldForm.objectList);
  return range.to;
}

function isAfterField(byte: number): boolean {
  return byte === space || byte === tab || byte === openingBrace || byte === closingBrace;
}
