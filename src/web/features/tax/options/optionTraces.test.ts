import { describe, expect, it } from "vitest";
import type { OptionFigures } from "#wire/tax.ts";
import { hasText } from "#web/lib/texts/translate.ts";
import { optionTraces } from "./optionTraces.ts";

const figures: OptionFigures = {
  option: "max",
  surplus: "641628",
  tax: "132173",
  resultOre: "47382563",
  allocation: "213875",
  reversedOre: "8400000",
  taxDifference: "-44060",
  problem: null,
};
const rules = { taxOfNone: "176233", corporateRate: "206" };

describe("Varifrån? of an option", () => {
  const traces = optionTraces(figures, rules);
  it("has terms that add up to each figure", () => {
    for (const trace of [traces?.surplus, traces?.result, traces?.difference]) {
      const sum = trace?.terms.reduce((total, { operator, amountOre }) => {
        const amount = BigInt(amountOre ?? "0");
        return operator === "-" ? total - amount : total + amount;
      }, 0n);
      expect(String(sum)).toBe(trace?.resultOre);
    }
    expect(traces?.difference?.resultOre).toBe("-4406000");
  });
  it("has a word for each term, and a sentence for each figure", () => {
    for (const trace of [traces?.surplus, traces?.tax, traces?.result, traces?.difference]) {
      expect(hasText(`trace.formulas.${String(trace?.formula)}`)).toBe(true);
      for (const { label } of trace?.terms ?? []) expect(hasText(`trace.labels.${label}`), label).toBe(true);
    }
  });
  it("answers nothing where the option cannot be computed", () => {
    expect(optionTraces({ ...figures, surplus: null }, rules)).toBeNull();
  });
});
