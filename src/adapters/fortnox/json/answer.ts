/** An answer of Fortnox as a whole: `{ "Invoice": {…} }`, or a page of a list with its MetaInformation. */
import { FortnoxShapeError } from "#app/fortnox/faults.ts";
import { quoteExactNumbers } from "./exactNumbers.ts";
import { type Fields, fieldsOf, describeFound, isObject, type JsonObject } from "./fields.ts";

export interface Page<T> {
  readonly rows: readonly T[];
  /** Null when Fortnox does not say. */
  readonly totalPages: number | null;
  readonly totalResources: number | null;
}

/** A list by its key in the answer and the field that names a row. */
export interface ListName {
  readonly key: string;
  readonly named: string;
}

/** Thrown when the answer is not what was asked for at all: cut off, or a page of something in between. Asking again may help. */
export class UnreadableAnswerError extends FortnoxShapeError {
  readonly isText = true;
}

/** Decodes UTF-8 strictly: half a character means that the answer was cut off. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notJson("bytes that are no UTF-8", cause);
  }
}

/** Reads a page of a list, row by row. */
export function readPage<T>(json: string, list: ListName, readRow: (row: Fields) => T): Page<T> {
  const answer = parseObject(json);
  const rows = answer[list.key];
  if (!Array.isArray(rows)) throw missing(list.key, "list", rows);
  const meta = isObject(answer["MetaInformation"]) ? answer["MetaInformation"] : {};
  return {
    rows: rows.map((row: unknown, index) =>
      readRow(fieldsOf(row, { list: list.key, index, named: list.named })),
    ),
    totalPages: count(meta["@TotalPages"]),
    totalResources: count(meta["@TotalResources"]),
  };
}

/** Opens the one object of an answer. */
export function readSingle(json: string, key: string, named: string | null = null): Fields {
  return fieldsOf(parseObject(json)[key], { list: key, index: null, named });
}

function parseObject(json: string): JsonObject {
  const answer = parse(quoteExactNumbers(json));
  if (isObject(answer)) return answer;
  throw missing("", "object", answer);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw notJson(/^\s*</.test(json) ? "HTML or XML" : `text of ${json.length} characters`, cause);
  }
}

/** Refuses a page of HTML in the place of a file; what else the bytes are is for their own reader. */
export function checkFile(bytes: Uint8Array): Uint8Array {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  if (!start.startsWith("<")) return bytes;
  throw new UnreadableAnswerError({ path: "", row: null, expected: "file", found: "HTML or XML" });
}

function notJson(found: string, cause: unknown): UnreadableAnswerError {
  // The parser's own message quotes the text, and the text may hold anything: only its kind is kept.
  const kind = cause instanceof Error ? cause.name : "unknown";
  return new UnreadableAnswerError({ path: "", row: null, expected: "JSON", found: `${found} (${kind})` });
}

function missing(path: string, expected: string, value: unknown): FortnoxShapeError {
  return new FortnoxShapeError({ path, row: null, expected, found: describeFound(value) });
}

function count(value: unknown): number | null {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
