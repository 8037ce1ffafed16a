/**
 * One object of an answer, field by field. Fortnox gives the same thing now as a number, now as text, empty or null:
 * any of them is taken, but nothing is guessed. What cannot be read names its field and its row.
 */
import { FortnoxShapeError } from "#app/fortnox/faults.ts";
import { type PlainDate, parsePlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import { parseAmount, parseDecimal } from "./decimal.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Where an object stands in the answer, e.g. `Invoices[17]`, and which field names it. */
export interface Place {
  readonly list: string;
  /** Null for an object that is no row. */
  readonly index: number | null;
  readonly named: string | null;
}

/** Tells whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says what a value is without quoting it: digits may be shown, texts not. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "number") return value.toString();
  if (typeof value !== "string") return Array.isArray(value) ? "list" : typeof value;
  return /^[-+\d., :TeE]{1,30}$/.test(value) ? `"${value}"` : `text of ${value.length} characters`;
}

/** Reads the fields of one object by name, each as what it should be. */
export class Fields {
  readonly #object: JsonObject;
  readonly #place: Place;

  constructor(object: JsonObject, place: Place) {
    this.#object = object;
    this.#place = place;
  }

  /** A name or number that must be there. */
  text(key: string): string {
    return this.optionalText(key) ?? this.fail(key, "text");
  }

  /** A text; null when it is absent, null or empty. */
  optionalText(key: string): string | null {
    const value = this.#object[key];
    if (typeof value === "string") return value === "" ? null : value;
    if (value === undefined || value === null) return null;
    return typeof value === "number" ? value.toString() : this.fail(key, "text");
  }

  /** The number of another thing; `0` is how Fortnox says none. */
  reference(key: string): string | null {
    const text = this.optionalText(key);
    return text === "0" ? null : text;
  }

  /** Yes or no, which must be there. */
  flag(key: string): boolean {
    return this.optionalFlag(key) ?? this.fail(key, "true or false");
  }

  optionalFlag(key: string): boolean | null {
    const value = this.#object[key];
    if (typeof value === "boolean") return value;
    if (value === undefined || value === null || value === "") return null;
    if (value === "true" || value === 1 || value === "1") return true;
    if (value === "false" || value === 0 || value === "0") return false;
    return this.fail(key, "true or false");
  }

  date(key: string): PlainDate {
    return this.optionalDate(key) ?? this.fail(key, "date");
  }

  optionalDate(key: string): PlainDate | null {
    const value = this.#object[key];
    if (value === undefined || value === null || value === "") return null;
    // A moment stands where a day is meant in some answers.
    const date = typeof value === "string" ? parsePlainDate(value.slice(0, 10)) : undefined;
    return date ?? this.fail(key, "date");
  }

  amount(key: string): Ore {
    return this.optionalAmount(key) ?? this.fail(key, "amount");
  }

  /** An amount; null, never zero, when it is absent, null or empty. */
  optionalAmount(key: string): Ore | null {
    const text = this.#digits(key, "amount");
    return text === null ? null : (parseAmount(text) ?? this.fail(key, "amount"));
  }

  /** A rate or the like as decimal text. */
  optionalDecimal(key: string): string | null {
    const text = this.#digits(key, "number");
    return text === null ? null : (parseDecimal(text) ?? this.fail(key, "number"));
  }

  optionalInteger(key: string): number | null {
    const text = this.optionalText(key);
    if (text === null) return null;
    return /^-?\d{1,15}$/.test(text) ? Number(text) : this.fail(key, "whole number");
  }

  /** The objects of a list; none when it is absent. */
  rows(key: string, named: string | null = null): readonly Fields[] {
    const value = this.#object[key];
    if (value === undefined || value === null || value === "") return [];
    if (!Array.isArray(value)) return this.fail(key, "list");
    const list = this.#path(key);
    return value.map((row: unknown, index) => fieldsOf(row, { list, index, named }));
  }

  /** The objects of a list that must be there, if only with none in it. */
  list(key: string, named: string | null = null): readonly Fields[] {
    return Array.isArray(this.#object[key]) ? this.rows(key, named) : this.fail(key, "list");
  }

  fail(key: string, expected: string): never {
    const { named } = this.#place;
    const name = named === null ? undefined : this.#object[named];
    const isName = (typeof name === "string" && name.length <= 30) || typeof name === "number";
    throw new FortnoxShapeError({
      path: this.#path(key),
      row: isName ? `${named ?? ""} ${name}` : null,
      expected,
      found: describeFound(this.#object[key]),
    });
  }

  /** Text of a number: its digits, not a double that was made of them. */
  #digits(key: string, expected: string): string | null {
    const value = this.#object[key];
    if (typeof value === "string") return value === "" ? null : value;
    if (value === undefined || value === null) return null;
    return typeof value === "number" && Number.isSafeInteger(value)
      ? value.toString()
      : this.fail(key, expected);
  }

  #path(key: string): string {
    return `${renderPlace(this.#place)}.${key}`;
  }
}

/** Opens an object of an answer; anything else is a fault of shape. */
export function fieldsOf(value: unknown, place: Place): Fields {
  if (isObject(value)) return new Fields(value, place);
  throw new FortnoxShapeError({
    path: renderPlace(place),
    row: null,
    expected: "object",
    found: describeFound(value),
  });
}

function renderPlace({ list, index }: Place): string {
  return index === null ? list : `${list}[${index}]`;
}
