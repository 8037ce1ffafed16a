import { describe, expect, it } from "vitest";
import { accountCount, isStop, tableRows, type TableSection } from "./tableRows.ts";

const account = (number: string, name: string) => ({ account: number, name, cells: {} });
const sections: readonly TableSection[] = [
  {
    groups: [
      { key: "inventory", name: "Varulager", cells: {}, accounts: [account("1410", "Lager av råvaror")] },
      {
        key: "cash-and-bank",
        name: "Kassa och bank",
        cells: { closing: { kind: "amount", ore: "126092955" } },
        accounts: [account("1930", "Företagskonto"), account("1940", "Placeringskonto")],
      },
    ],
    sums: [{ id: "sum-assets", label: "Summa tillgångar", cells: {} }],
  },
  {
    groups: [{ key: "equity", name: "Eget kapital", cells: {}, accounts: [account("2081", "Aktiekapital")] }],
    sums: [],
  },
];
const rows = (search: string, ...folded: string[]) =>
  tableRows(sections, { search, folded: new Set(folded), keeps: null });
const ids = (search: string, ...folded: string[]) => rows(search, ...folded).map(({ id }) => id);

describe("tableRows", () => {
  it("lists groups, their accounts, and the sum of each section", () => {
    expect(ids("")).toEqual([
      "group-inventory",
      "account-1410",
      "group-cash-and-bank",
      "account-1930",
      "account-1940",
      "sum-assets",
      "group-equity",
      "account-2081",
    ]);
  });
  it("keeps the sums of a folded group", () => {
    const folded = rows("", "group-cash-and-bank");
    expect(folded.find(({ id }) => id === "group-cash-and-bank")).toMatchObject({
      open: false,
      group: { cells: { closing: { kind: "amount", ore: "126092955" } } },
    });
    expect(folded.some(({ id }) => id === "account-1930")).toBe(false);
  });
  it("finds accounts by the start of the number and by any part of the name, whatever the case", () => {
    expect(ids("19")).toEqual(["group-cash-and-bank", "account-1930", "account-1940"]);
    expect(ids(" RÅVAROR ")).toEqual(["group-inventory", "account-1410"]);
  });
  it("finds accounts in a folded group too, and shows no sums over hidden rows", () => {
    expect(rows("1930", "group-cash-and-bank")).toMatchObject([
      { id: "group-cash-and-bank", open: true, found: 1 },
      { id: "account-1930" },
    ]);
  });
});

describe("tableRows under a filter", () => {
  it("shows the accounts that it leaves, with how many of the group they are, and no sums", () => {
    const left = tableRows(sections, {
      search: "",
      folded: new Set(),
      keeps: (number) => number === "1940" || number === "2081",
    });
    expect(left).toMatchObject([
      { id: "group-cash-and-bank", found: 1 },
      { id: "account-1940" },
      { id: "group-equity", found: 1 },
      { id: "account-2081" },
    ]);
  });
  it("leaves what both filter and search find", () => {
    const keeps = (number: string): boolean => number !== "1930";
    expect(tableRows(sections, { search: "19", folded: new Set(), keeps }).map(({ id }) => id)).toEqual([
      "group-cash-and-bank",
      "account-1940",
    ]);
  });
});

describe("isStop", () => {
  it("stops at accounts, and at a group only when it is folded", () => {
    const stops = rows("", "group-cash-and-bank").filter(isStop);
    expect(stops.map(({ id }) => id)).toEqual(["account-1410", "group-cash-and-bank", "account-2081"]);
  });
});

describe("accountCount", () => {
  it("counts every account", () => {
    expect(accountCount(sections)).toBe(4);
  });
});
