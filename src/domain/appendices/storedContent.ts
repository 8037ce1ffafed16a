/**
 * Content as it is stored: JSON in which amounts are decimal text of öre. Which fields hold amounts is a part of each
 * kind's rules, so a new kind needs nothing here.
 */
import { invariant } from "#lib/invariant.ts";
import { ore } from "../money/ore.ts";
import type { AppendixContents, AppendixKind } from "./appendix.ts";
import { appendixKinds } from "./appendixKinds.ts";

export type StoredJson =
  string | number | boolean | null | readonly StoredJson[] | { readonly [field: string]: StoredJson };

/** Writes content as JSON. */
export function storeContent<K extends AppendixKind>(kind: K, content: AppendixContents[K]): StoredJson {
  return stored(content, new Set(appendixKinds[kind].amountFields));
}

/** Reads content that was written by this program. */
export function readStoredContent<K extends AppendixKind>(kind: K, json: StoredJson): AppendixContents[K] {
  return restored(json, new Set(appendixKinds[kind].amountFields)) as AppendixContents[K];
}

function stored(value: unknown, amountFields: ReadonlySet<string>): StoredJson {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => stored(item, amountFields));
  invariant(typeof value === "object", "Content holds something that is no JSON.");
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
    const isAmount = typeof field === "bigint";
    invariant(
      !isAmount || amountFields.has(name),
      `The field ${name} holds an amount that its kind does not tell of.`,
    );
    return [name, isAmount ? field.toString() : stored(field, amountFields)] as const;
  });
  return Object.fromEntries(fields);
}

function restored(value: StoredJson, amountFields: ReadonlySet<string>): unknown {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => restored(item, amountFields));
  const fields = Object.entries(value).map(([name, field]) => {
    if (!amountFields.has(name) || field === null) return [name, restored(field, amountFields)] as const;
    invariant(typeof field === "string", `The field ${name} is no amount.`);
    return [name, ore(BigInt(field))] as const;
  });
  return Object.fromEntries(fields);
}

function isList(value: StoredJson): value is readonly StoredJson[] {
  return Array.isArray(value);
}
