import { describe, expect, it } from "vitest";
import type { OptionFigures, TaxOption } from "#wire/tax.ts";
import { plotBars } from "./plotBars.ts";

const figures = (option: TaxOption, tax: string | null): OptionFigures => ({
  option,
  tax,
  surplus: null,
  resultOre: null,
  allocation: null,
  reversedOre: null,
  taxDifference: null,
  problem: null,
});

describe("the bars of tax", () => {
  it("run from zero to the highest, with thousands rounded half up", () => {
    expect(
      plotBars([figures("max", "132173"), figures("reverse", "331763"), figures("none", "500")]),
    ).toEqual([
      { option: "max", percent: 39, thousands: "132" },
      { option: "reverse", percent: 100, thousands: "332" },
      { option: "none", percent: 0, thousands: "1" },
    ]);
  });
  it("have no length where there is no tax, and no figure where it is not known", () => {
    expect(plotBars([figures("max", "0"), figures("own", null)])).toEqual([
      { option: "max", percent: 0, thousands: "0" },
      { option: "own", percent: null, thousands: null },
    ]);
  });
});
