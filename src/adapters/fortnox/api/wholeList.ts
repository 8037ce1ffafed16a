/**
 * A list over all its pages. Fortnox says how many there are, or does not; some lists ignore the page asked for and
 * give the first again; and rows move between pages when someone works in the books meanwhile.
 */
import type { OnPage, WholeList } from "#app/fortnox/fortnoxApi.ts";
import { FortnoxShapeError } from "#app/fortnox/faults.ts";
import type { Page } from "../json/answer.ts";

export interface ListSource<T> {
  readonly fetchPage: (page: number) => Promise<Page<T>>;
  /** What tells one row from another. */
  readonly keyOf: (row: T) => string;
  readonly onPage?: OnPage | undefined;
}

export const pageSize = 500;
/** More than any company has; a list without end is a fault, not a long list. */
const mostPages = 1_000;
const atOnce = 6;

/** Fetches every page and puts the rows together, each once. */
export async function fetchWholeList<T>(source: ListSource<T>): Promise<WholeList<T>> {
  const first = await source.fetchPage(1);
  const gathered = new Gathering(source, first);
  if (first.totalPages === null) await fetchUntilEnd(source, gathered, first.rows.length);
  else await fetchPages(source, gathered, Math.min(first.totalPages, mostPages));
  return gathered.whole();
}

class Gathering<T> {
  /** By number: pages that were fetched at once come in any order, and the list has one. */
  readonly #pages: (readonly T[])[] = [];
  readonly #keys = new Set<string>();
  readonly #source: ListSource<T>;
  readonly #total: number | null;
  #moved = false;

  constructor(source: ListSource<T>, first: Page<T>) {
    this.#source = source;
    this.#total = first.totalResources;
    this.add(1, first);
  }

  /** Takes in a page; tells whether it had anything that was not there already. */
  add(number: number, page: Page<T>): boolean {
    const before = this.#keys.size;
    for (const row of page.rows) this.#keys.add(this.#source.keyOf(row));
    const added = this.#keys.size - before;
    if (added < page.rows.length || page.totalResources !== this.#total) this.#moved = true;
    this.#pages[number - 1] = page.rows;
    this.#source.onPage?.(this.#keys.size, this.#total);
    return added > 0;
  }

  whole(): WholeList<T> {
    const rowByKey = new Map(this.#pages.flat().map((row) => [this.#source.keyOf(row), row]));
    const rows = [...rowByKey.values()];
    return { rows, moved: this.#moved || (this.#total !== null && rows.length !== this.#total) };
  }
}

/** Page after page, until one is shorter than the first, whose size is not always what was asked for, or says nothing new. */
async function fetchUntilEnd<T>(source: ListSource<T>, gathered: Gathering<T>, size: number): Promise<void> {
  for (let page = 2; page <= mostPages; page += 1) {
    const next = await source.fetchPage(page);
    if (!gathered.add(page, next) || next.rows.length < size) return;
  }
  throw new FortnoxShapeError({
    path: "",
    row: null,
    expected: "an end of the list",
    found: `${mostPages} pages`,
  });
}

/** The remaining pages, some at once. */
async function fetchPages<T>(source: ListSource<T>, gathered: Gathering<T>, last: number): Promise<void> {
  let next = 2;
  const fetchNext = async (): Promise<void> => {
    while (next <= last) {
      const page = next;
      next += 1;
      // A list that ignores the page gives the first again: the pages after would be the same.
      if (!gathered.add(page, await source.fetchPage(page))) next = last + 1;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, Math.max(last - 1, 0)) }, fetchNext));
}
