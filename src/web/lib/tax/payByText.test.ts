import { describe, expect, it } from "vitest";
import type { TaxToPay } from "#wire/tax.ts";
import { payByText } from "./payByText.ts";

const toPay: TaxToPay = {
  computedOre: "5000000",
  preliminaryOre: null,
  taxAccountOre: null,
  leftOre: "5000000",
  payBy: "2026-02-12",
  payByOre: "2000000",
  trace: { formula: "tax-to-pay", terms: [], resultOre: "5000000", rounding: null },
};

describe("by when tax is paid in", () => {
  it("says how much by which day, and that the rest has a later one", () => {
    expect(payByText(toPay)).toMatch(/^20\u00a0000,00 den 2026-02-12 .*resten en senare dag/);
  });
  it("says nothing of a rest that is not there, nor a day that the rules do not tell", () => {
    expect(payByText({ ...toPay, payByOre: "5000000" })).not.toContain("resten");
    expect(payByText({ ...toPay, payBy: null, payByOre: "0" })).not.toMatch(/\d/);
  });
});
