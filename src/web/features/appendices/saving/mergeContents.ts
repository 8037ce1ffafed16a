/**
 * One's own rows put back over what somebody else saved meanwhile: what only one of the two changed stays as they left
 * it, and what both changed is as one's own.
 */
import type { AppendixContent } from "#wire/appendixContents.ts";

export interface Versions<T> {
  /** What both began with. */
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

type Fields = Readonly<Record<string, unknown>>;

/** Merges the contents of an appendix; of different kinds, one's own. */
export function mergeContents({ base, mine, theirs }: Versions<AppendixContent>): AppendixContent {
  if (mine.kind !== base.kind || mine.kind !== theirs.kind) return mine;
  const content = mergeFields({ base: base.content, mine: mine.content, theirs: theirs.content });
  // Each field is of one of the three, so the content is of their kind, which the compiler cannot follow.
  return { kind: mine.kind, content } as AppendixContent;
}

/** Merges a text: both, when both changed it. */
export function mergeTexts({ base, mine, theirs }: Versions<string>): string {
  if (mine === base || mine === theirs) return theirs;
  return theirs === base ? mine : `${theirs}\n\n${mine}`;
}

function mergeFields({ base, mine, theirs }: Versions<Fields>): Fields {
  return Object.fromEntries(
    Object.keys(mine).map((name) => [
      name,
      mergeValue({ base: base[name], mine: mine[name], theirs: theirs[name] }),
    ]),
  );
}

function mergeValue({ base, mine, theirs }: Versions<unknown>): unknown {
  if (isItems(base) && isItems(mine) && isItems(theirs)) return mergeItems({ base, mine, theirs });
  return isSame(mine, base) ? theirs : mine;
}

type Item = Fields & ({ readonly id: string } | { readonly account: string });

/** Theirs in their order, each as whoever changed it left it; then those that only one's own has. */
function mergeItems({ base, mine, theirs }: Versions<readonly Item[]>): readonly Item[] {
  const [baseByKey, mineByKey, theirsByKey] = [base, mine, theirs].map(byKey);
  const kept = theirs.flatMap((item) => {
    const own = mineByKey?.get(keyOf(item));
    const before = baseByKey?.get(keyOf(item));
    if (own === undefined) return before === undefined || !isSame(before, item) ? [item] : [];
    return before !== undefined && isSame(own, before) ? [item] : [own];
  });
  const added = mine.filter((item) => {
    if (theirsByKey?.has(keyOf(item)) === true) return false;
    const before = baseByKey?.get(keyOf(item));
    return before === undefined || !isSame(before, item);
  });
  return [...kept, ...added];
}

function byKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function keyOf(item: Item): string {
  return "id" in item && typeof item.id === "string" ? item.id : String(item.account);
}

function isItems(value: unknown): value is readonly Item[] {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === "object" && item !== null && ("id" in item || "account" in item))
  );
}

/** Tells whether two plain values are the same; keys come in one order, as the contract reads them. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
