import { describe, expect, it } from "vitest";
import { ledgerPageSize, pagesFor, positionFrom, rowAt } from "./ledgerPages.ts";

const row = (position: number) => ({
  position,
  date: "2025-12-31",
  voucherIndex: position,
  voucher: `A ${position}`,
  text: "",
  amountOre: "100",
  balanceOre: "100",
});

describe("pagesFor", () => {
  it("asks for one page when the window lies inside it", () => {
    expect(pagesFor(10, 50, 100_000)).toEqual([0]);
  });
  it("asks for both pages when the window lies across their border", () => {
    expect(pagesFor(ledgerPageSize - 1, ledgerPageSize + 1, 100_000)).toEqual([0, 1]);
  });
  it("asks for nothing before the first row or after the last", () => {
    expect(pagesFor(-5, 0, 100)).toEqual([]);
    expect(pagesFor(100, 120, 100)).toEqual([]);
    expect(pagesFor(-1, 300, 100)).toEqual([0]);
  });
});

describe("rowAt", () => {
  it("finds a row of a page that has come, and none of a page on the way", () => {
    const rowsByPage = new Map([[1, [row(200), row(201)]]]);
    expect(rowAt(rowsByPage, 201)?.voucher).toBe("A 201");
    expect(rowAt(rowsByPage, 0)).toBeUndefined();
  });
});

describe("positionFrom", () => {
  it("counts rows from 1, with spaces between thousands", () => {
    expect(positionFrom("54 321", 100_000)).toBe(54_320);
    expect(positionFrom("54\u00a0321", 100_000)).toBe(54_320);
  });
  it("goes to the last row when the number is too great, and the first when it is 0", () => {
    expect(positionFrom("999999", 100)).toBe(99);
    expect(positionFrom("0", 100)).toBe(0);
  });
  it("goes nowhere for something that is no number, or in an empty ledger", () => {
    expect(positionFrom("A 12", 100)).toBeNull();
    expect(positionFrom("", 100)).toBeNull();
    expect(positionFrom("1", 0)).toBeNull();
  });
});
