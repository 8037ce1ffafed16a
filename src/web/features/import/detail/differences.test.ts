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
const all = { vouchers: [voucher("new"), voucher("changed"), voucher("removed")], openings: [opening] };

describe("shownDifferences", () => {
  it("shows everything without a kind", () => {
    expect(shownDifferences(all, null)).toEqual(all);
  });
  it("shows vouchers of one kind, and opening balances only when they are asked for", () => {
    expect(shownDifferences(all, "changed")).toEqual({ vouchers: [voucher("changed")], openings: [] });
    expect(shownDifferences(all, "opening")).toEqual({ vouchers: [], openings: [opening] });
  });
});

describe("growthOre", () => {
  it("is after less before, and counts what is not there as nothing", () => {
    expect(growthOre("375000", "500000")).toBe("125000");
    expect(growthOre(null, "843750")).toBe("843750");
    expect(growthOre("96000", null)).toBe("-96000");
  });
});
