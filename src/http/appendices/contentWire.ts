/**
 * What an appendix holds, in the form of the contract and back: amounts are fields named `…Ore`, as text. Which fields
 * they are is a part of each kind's rules.
 */
import type { ContentOf } from "#app/appendices/changeAppendix.ts";
import { appendixKinds } from "#domain/appendices/appendixKinds.ts";
import { type StoredJson, readStoredContent, storeContent } from "#domain/appendices/storedContent.ts";
import type { AppendixContent } from "#wire/appendixContents.ts";

/** Content as it is sent. */
export function wireContent<K extends ContentOf["kind"]>({
  kind,
  content,
}: Extract<ContentOf, { kind: K }>): Extract<AppendixContent, { kind: K }> {
  const { amountFields } = appendixKinds[kind];
  const named = new Map(amountFields.map((field) => [field, `${field}Ore`]));
  // The kind says what the content is, which the compiler cannot follow.
  return {
    kind,
    content: renamed(storeContent<ContentOf["kind"]>(kind, content), named),
  } as unknown as Extract<AppendixContent, { kind: K }>;
}

/** Content as it came, checked by the contract: tidied, and with amounts. */
export function readContent({ kind, content }: AppendixContent): ContentOf {
  const { amountFields } = appendixKinds[kind];
  const named = new Map(amountFields.map((field) => [`${field}Ore`, field]));
  const stored = tidied(renamed(content, named));
  return { kind, content: readStoredContent(kind, stored) } as ContentOf;
}

/** Text without what cannot be seen or stored; several lines where it may have them. */
export function tidyText(text: string, { lines }: { readonly lines: boolean }): string {
  const unseen = lines ? /(?![\n\t])\p{Cc}/gu : /\p{Cc}/gu;
  return text.toWellFormed().replaceAll(/\r\n?/g, "\n").replaceAll(unseen, " ");
}

function renamed(value: StoredJson, named: ReadonlyMap<string, string>): StoredJson {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => renamed(item, named));
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [named.get(field) ?? field, renamed(held, named)]),
  );
}

function tidied(value: StoredJson): StoredJson {
  if (typeof value === "string") return tidyText(value, { lines: false });
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(tidied);
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, tidied(held)]));
}

function isList(value: StoredJson): value is readonly StoredJson[] {
  return Array.isArray(value);
}
