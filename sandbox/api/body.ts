/** Bodies that callers send: one envelope of JSON, its fields read strictly. */
import { type Ore, parseOre } from "#domain/money/ore.ts";
import { type PlainDate, parsePlainDate } from "#domain/calendar/plainDate.ts";
import { refusals } from "./refusal.ts";
import type { ApiCall } from "./route.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** Characters that Fortnox lets through in texts. */
const allowedText = /^[\p{L}\p{N} ’\\–:.`´,;^¤#%§£$€¢¥©™°&/()=+\-*_!?²³®½@\u00a0\n\r]*$/u;

/** Reads the object inside the envelope, and refuses fields that do not exist. */
export function readEnvelope(call: ApiCall, key: string, known: readonly string[]): Fields {
  if (!call.contentType.startsWith("application/json")) throw refusals.invalidContentType();
  const fields = fieldsOf(fieldsOf(parseJson(call.body))[key]);
  checkFields(fields, known);
  return fields;
}

/** Refuses fields that do not exist. */
export function checkFields(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refusals.wrongField(unknown);
}

/** Reads an object. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refusals.wrongData();
  return value as Fields;
}

/** Reads a text; `API_BLANK` clears a field. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name] ?? "";
  if (typeof value === "number") return value.toString();
  if (typeof value !== "string") throw refusals.wrongData();
  if (value === "API_BLANK") return "";
  if (!allowedText.test(value)) throw refusals.forbiddenCharacters(value);
  return value;
}

/** Reads a whole number, which may come as text. */
export function integerOf(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === "") return undefined;
  const text = typeof value === "number" || typeof value === "string" ? value.toString() : "";
  if (!/^\d{1,9}$/.test(text)) throw refusals.notNumeric(text);
  return Number(text);
}

/** Reads an amount by the digits it was sent with. */
export function amountOf(fields: Fields, name: string): Ore | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === "") return undefined;
  const text = typeof value === "number" || typeof value === "string" ? value.toString() : "";
  const parsed = parseOre(text);
  if (!parsed.ok) throw refusals.notNumeric(text);
  return parsed.value;
}

/** Reads a boolean, which may come as text. */
export function booleanOf(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  throw refusals.notBoolean(typeof value === "string" ? value : name);
}

/** Reads a day. */
export function dateOf(fields: Fields, name: string): PlainDate | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === "") return undefined;
  const date = typeof value === "string" ? parsePlainDate(value) : undefined;
  if (date === undefined) throw refusals.wrongData();
  return date;
}

function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) throw refusals.wrongData();
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw refusals.malformedJson();
  }
}
