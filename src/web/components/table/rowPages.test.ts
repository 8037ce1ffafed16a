import { describe, expect, it } from "vitest";
import { pagesFor, rowAt, rowPageSize } from "./rowPages.ts";

describe("pagesFor", () => {
  it("asks for one page when the window lies inside it", () => {
    expect(pagesFor(10, 50, 100_000)).toEqual([0]);
  });
  it("asks for both pages when the window lies across their border", () => {
    expect(pagesFor(rowPageSize - 1, rowPageSize + 1, 100_000)).toEqual([0, 1]);
  });
  it("asks for nothing before the first row or after the last", () => {
    expect(pagesFor(-5, 0, 100)).toEqual([]);
    expect(pagesFor(100, 120, 100)).toEqual([]);
    expect(pagesFor(-1, 300, 100)).toEqual([0]);
  });
});

describe("rowAt", () => {
  it("finds a row of a page that has come, and none of a page on the way", () => {
    const rowsByPage = new Map([[1, ["A 200", "A 201"]]]);
    expect(rowAt(rowsByPage, 201)).toBe("A 201");
    expect(rowAt(rowsByPage, 0)).toBeUndefined();
  });
});
