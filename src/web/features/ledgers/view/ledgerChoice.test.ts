import { describe, expect, it } from "vitest";
import { readChoice, rowsAddress, writeSorting } from "./ledgerChoice.ts";

const place = { closingId: "b1", side: "customer" } as const;

describe("readChoice", () => {
  it("is the balance date by party when the address says nothing", () => {
    expect(readChoice({})).toEqual({
      asOf: null,
      search: "",
      column: "party",
      descending: false,
      level: "items",
    });
  });
  it("reads day, order, search and level", () => {
    expect(readChoice({ datum: "2025-11-30", sok: "Brf", sortera: "-open", visa: "parter" })).toEqual({
      asOf: "2025-11-30",
      search: "Brf",
      column: "open",
      descending: true,
      level: "parties",
    });
  });
  it("falls back on the party for a column that does not exist", () => {
    expect(readChoice({ sortera: "-hemlig" }).column).toBe("party");
  });
});

describe("writeSorting", () => {
  it("leaves out the order that a ledger has by itself", () => {
    expect(writeSorting({ column: "party", descending: false })).toBeUndefined();
    expect(writeSorting({ column: "party", descending: true })).toBe("-party");
    expect(writeSorting({ column: "open", descending: false })).toBe("open");
  });
});

describe("rowsAddress", () => {
  it("asks for a page by position", () => {
    expect(rowsAddress(place, readChoice({}), 2)).toBe(
      "/api/closings/b1/ledgers/customer?from=400&limit=200",
    );
  });
  it("asks for everything that was chosen, with signs written out", () => {
    const choice = readChoice({ datum: "2025-11-30", sok: " Å & Ö ", sortera: "-due-date", visa: "parter" });
    const query = new URL(rowsAddress(place, choice, 0), "http://localhost").searchParams;
    expect(Object.fromEntries(query)).toEqual({
      asOf: "2025-11-30",
      level: "parties",
      sort: "due-date",
      order: "descending",
      search: "Å & Ö",
      from: "0",
      limit: "200",
    });
  });
});
