import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOfAccount } from "./accountPlace.ts";

describe("placeOfAccount", () => {
  it.each([
    ["1220", "balance", "fixed-assets"],
    ["1410", "balance", "inventory"],
    ["1510", "balance", "current-receivables"],
    ["1790", "balance", "current-receivables"],
    ["1880", "balance", "short-term-investments"],
    ["1930", "balance", "cash-and-bank"],
    ["2099", "balance", "equity"],
    ["2125", "balance", "untaxed-reserves"],
    ["2250", "balance", "provisions"],
    ["2350", "balance", "long-term-liabilities"],
    ["2440", "balance", "current-liabilities"],
    ["2999", "balance", "current-liabilities"],
    ["3001", "result", "net-sales"],
    ["3740", "result", "net-sales"],
    ["3970", "result", "other-operating-income"],
    ["5832", "result", "other-external-costs"],
    ["7510", "result", "personnel-costs"],
    ["7832", "result", "depreciation"],
    ["8811", "result", "appropriations"],
    ["8910", "result", "tax"],
    ["8999", "result", "result-for-the-year"],
    ["193001", "balance", "cash-and-bank"],
  ])("places %s in the %s as %s", (account, statement, group) => {
    expect(placeOfAccount(account)).toEqual({ statement, group });
  });
  it("leaves internal accounts, short numbers and letters to their stated type", () => {
    for (const account of ["9999", "0100", "19", "193", "KASSA", ""]) {
      expect(placeOfAccount(account), account).toEqual({ statement: "none" });
    }
    expect(placeOfAccount("KASSA", "asset")).toEqual({ statement: "balance", group: "other-assets" });
    expect(placeOfAccount("193", "cost")).toEqual({ statement: "result", group: "other-result" });
  });
  it("believes the number rather than the stated type", () => {
    expect(placeOfAccount("1930", "liability")).toEqual({ statement: "balance", group: "cash-and-bank" });
  });
  it("leaves no hole between 1000 and 8999", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 8999 }), (number) => {
        expect(placeOfAccount(number.toString()).statement).toBe(number < 3000 ? "balance" : "result");
      }),
    );
  });
});
