import { describe, expect, it } from "vitest";
import { growthOre, shownDifferences } from "./differences.ts";

const voucher = (change: "new" | "changed" | "removed") => ({
  change,
  voucher: "A 231",
  date: "2025-12-12",
  text: "Rättelse",
  beforeOre: "375000",
  afterOre: "500000",
  rows: [],
});
const opening = { account: "1930", name: "Företagskonto", beforeOre: "0", afterOre: "100" };
const invoice = {
  side: "customer" as const,
  change: "changed" as const,
  number: "1198",
  party: "Elhuset i Örebro AB",
  date: "2025-12-12",
  currency: "SEK",
  beforeOre: "375000",
  afterOre: "500000",
};
const all = {
  vouchers: [voucher("new"), voucher("changed"), voucher("removed")],
  openings: [opening],
  ledger: [invoice],
};

describe("shownDifferences", () => {
  it("shows everything without a kind", () => {
    expect(shownDifferences(all, null)).toEqual(all);
  });
  it("shows vouchers of one kind, and opening balances only when they are asked for", () => {
    expect(shownDifferences(all, "changed")).toEqual({
      vouchers: [voucher("changed")],
      openings: [],
      ledger: [],
    });
    expect(shownDifferences(all, "opening")).toEqual({
      vouchers: [],
      openings: [opening],
      ledger: [],
    });
  });
  it("shows invoices only when changed ledgers are asked for", () => {
    expect(shownDifferences(all, "ledger")).toEqual({ vouchers: [], openings: [], ledger: [invoice] });
  });
});

describe("growthOre", () => {
  it("is after less before, and counts what is not there as nothing", () => {
    expect(growthOre("375000", "500000")).toBe("125000");
    expect(growthOre(null, "843750")).toBe("843750");
    expect(growthOre("96000", null)).toBe("-96000");
  });
});
