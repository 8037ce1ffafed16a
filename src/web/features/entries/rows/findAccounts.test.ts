import { describe, expect, it } from "vitest";
import { findAccounts, meantAccount } from "./findAccounts.ts";

const account = (number: string, name: string, active: boolean | null = true) => ({
  account: number,
  name,
  active,
  balanceOre: null,
});
const chart = [
  account("1710", "Förutbetalda hyreskostnader"),
  account("1790", "Övriga förutbetalda kostnader"),
  account("1930", "Företagskonto"),
  account("1931", "Gammalt företagskonto", false),
  account("5010", "Lokalhyra"),
];
const numbers = (typed: string) => findAccounts(chart, typed).map((found) => found.account);

describe("an account is found", () => {
  it("by the beginning of its number", () => {
    expect(numbers("17")).toEqual(["1710", "1790"]);
  });
  it("by the beginning of a word of its name, in any letters", () => {
    expect(numbers("FÖRE")).toEqual(["1930", "1931"]);
  });
  it("by several words, and inside a word from three letters on", () => {
    expect(numbers("förut hyr")).toEqual(["1710"]);
    expect(numbers("hyr")).toEqual(["1710", "5010"]);
    expect(numbers("yr")).toEqual([]);
  });
  it("last when it is inactive", () => {
    expect(numbers("193").at(-1)).toBe("1931");
  });
  it("among all of them when nothing is typed", () => {
    expect(numbers("")).toHaveLength(5);
  });
});

describe("the account that is meant", () => {
  const found = { accounts: chart, marked: chart[0] };
  it("is the one whose number is typed whole, whichever is marked", () => {
    expect(meantAccount(" 1930 ", found)).toBe("1930");
  });
  it("is the marked one of a name or a part of a number", () => {
    expect(meantAccount("hyr", found)).toBe("1710");
    expect(meantAccount("17", found)).toBe("1710");
  });
  it("can be one that the chart lacks", () => {
    expect(meantAccount("1795", found)).toBe("1795");
  });
  it("is as it was typed when nothing fits, and nothing when nothing is typed", () => {
    expect(meantAccount("banan", { accounts: chart, marked: undefined })).toBe("banan");
    expect(meantAccount("", found)).toBe("");
  });
});
