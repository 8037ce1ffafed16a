/** Lists: pages of at most 500, with the information about them that Fortnox sends along. */
import { type PlainDate, parsePlainDate } from "#domain/calendar/plainDate.ts";
import { parseStockholm } from "#sandbox/clock/stockholmTime.ts";
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import { refusals } from "./refusal.ts";
import type { ApiCall } from "./route.ts";

const usualLimit = 100;
const highestLimit = 500;

/** Answers with one page of a list. Some endpoints answer the first page whatever page is asked for. */
export function listAnswer<T>(
  call: ApiCall,
  list: { readonly key: string; readonly items: readonly T[]; readonly render: (item: T) => object },
): Answer {
  const limit = Math.min(wholeNumber(call, "limit", 1) ?? usualLimit, highestLimit);
  const asked = wholeNumber(call, "page", 1) ?? 1;
  const page = call.company.habits.ignoresPage.includes(call.path) ? 1 : asked;
  const start = (wholeNumber(call, "offset", 0) ?? 0) + (page - 1) * limit;
  const total = list.items.length;
  return jsonAnswer(200, {
    MetaInformation: {
      "@TotalResources": total,
      "@TotalPages": Math.ceil(total / limit),
      "@CurrentPage": page,
    },
    [list.key]: list.items.slice(start, start + limit).map(list.render),
  });
}

/** Leaves out what was not changed since `lastmodified`, and what a lagging list does not show yet. */
export function changedSince<T extends { readonly modifiedAtMs: number }>(
  call: ApiCall,
  items: readonly T[],
): T[] {
  const text = call.query.get("lastmodified");
  const sinceMs = text === null ? 0 : parseStockholm(text);
  if (sinceMs === undefined) throw refusals.invalidParameter();
  return items.filter(({ modifiedAtMs }) => modifiedAtMs >= sinceMs);
}

/** Leaves out what is younger than the list lags behind. */
export function visible<T extends { readonly createdAtMs: number }>(
  call: ApiCall,
  items: readonly T[],
): readonly T[] {
  return call.lagMs === 0 ? items : items.filter(({ createdAtMs }) => createdAtMs <= call.nowMs - call.lagMs);
}

/** Finds the one search that counts: of several, all but the first are ignored. */
export function firstSearch<N extends string>(
  query: URLSearchParams,
  names: readonly N[],
): readonly [name: N, value: string] | undefined {
  for (const [name, value] of query) {
    const known = names.find((candidate) => candidate === name);
    if (known !== undefined && value !== "") return [known, value];
  }
  return undefined;
}

/** Compares as text searches do: anywhere in it, in any case. */
export function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** Reads a day from the query. */
export function dayOf({ query }: ApiCall, name: string): PlainDate | undefined {
  const text = query.get(name);
  if (text === null || text === "") return undefined;
  const date = parsePlainDate(text);
  if (date === undefined) throw refusals.invalidParameter();
  return date;
}

/** Turns a list around when it is asked for descending. */
export function inOrder<T>({ query }: ApiCall, items: readonly T[]): readonly T[] {
  return query.get("sortorder") === "descending" ? items.toReversed() : items;
}

/** Orders by a key, numbers by size and texts by code unit. */
export function orderBy<T>(items: readonly T[], key: (item: T) => string | number | bigint): T[] {
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function wholeNumber({ query }: ApiCall, name: string, least: number): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < least) throw refusals.invalidParameter();
  return Number(text);
}
