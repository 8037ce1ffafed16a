import { describe, expect, it } from "vitest";
import { FortnoxShapeError } from "#app/fortnox/faults.ts";
import type { Page } from "../json/answer.ts";
import { fetchWholeList, pageSize } from "./wholeList.ts";

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
const pageOf = (rows: readonly number[], total: number | null): Page<number> => ({
  rows,
  totalResources: total,
  totalPages: total === null ? null : Math.ceil(total / pageSize),
});

/** A list of `count` rows; `pages` is what was asked for. */
function source(count: number, answer: (page: number) => Page<number>) {
  const pages: number[] = [];
  const fetched: (readonly [number, number | null])[] = [];
  return {
    count,
    pages,
    fetched,
    keyOf: String,
    onPage: (done: number, total: number | null) => void fetched.push([done, total]),
    fetchPage: (page: number) => {
      pages.push(page);
      return Promise.resolve(answer(page));
    },
  };
}

const cut = (count: number, page: number) =>
  numbers((page - 1) * pageSize + 1, Math.min(page * pageSize, count));
const telling = (count: number) => source(count, (page) => pageOf(cut(count, page), count));
const silent = (count: number) => source(count, (page) => pageOf(cut(count, page), null));

describe("a list over its pages", () => {
  it.each([0, 1, 499, 500, 501, 2600])("of %d rows is fetched whole, each page once", async (count) => {
    const list = telling(count);
    expect(await fetchWholeList(list)).toEqual({ rows: numbers(1, count), moved: false });
    expect(list.pages).toHaveLength(Math.max(Math.ceil(count / pageSize), 1));
    expect(list.fetched.at(-1)).toEqual([count, count]);
  });

  it("without a word of how many ends at a short page", async () => {
    const list = silent(1100);
    expect(await fetchWholeList(list)).toEqual({ rows: numbers(1, 1100), moved: false });
    expect(list.pages).toEqual([1, 2, 3]);
  });

  it("without a word of how many is fetched whole although pages are smaller than was asked for", async () => {
    const small = source(250, (page) =>
      pageOf(numbers((page - 1) * 100 + 1, Math.min(page * 100, 250)), null),
    );
    expect(await fetchWholeList(small)).toEqual({ rows: numbers(1, 250), moved: false });
    expect(small.pages).toEqual([1, 2, 3]);
  });

  it("that gives the first page again and again ends there", async () => {
    const ignoring = source(500, () => pageOf(numbers(1, 500), null));
    expect((await fetchWholeList(ignoring)).rows).toEqual(numbers(1, 500));
    expect(ignoring.pages).toEqual([1, 2]);
  });

  it("that ignores the page although there are more says that rows are missing", async () => {
    const ignoring = source(2600, () => pageOf(numbers(1, 500), 2600));
    expect(await fetchWholeList(ignoring)).toMatchObject({ rows: numbers(1, 500), moved: true });
  });

  it("into which a row was put meanwhile has no row twice, and says that it moved", async () => {
    const growing = source(1001, (page) =>
      page === 1 ? pageOf(numbers(1, 500), 1000) : pageOf([500, ...numbers(501, 999)], 1001),
    );
    expect(await fetchWholeList(growing)).toEqual({ rows: numbers(1, 999), moved: true });
  });

  it("from which a row was taken meanwhile says that it moved", async () => {
    const shrinking = source(999, (page) =>
      page === 1 ? pageOf(numbers(1, 500), 1000) : pageOf(numbers(502, 1000), 999),
    );
    expect(await fetchWholeList(shrinking)).toMatchObject({ moved: true });
  });

  it("without end is a fault", async () => {
    const endless = source(0, (page) => pageOf(numbers(page * 500, page * 500 + 499), null));
    await expect(fetchWholeList(endless)).rejects.toThrow(FortnoxShapeError);
  });
});
