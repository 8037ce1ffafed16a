import { describe, expect, it } from "vitest";
import { emptyPage } from "../content/emptyContent.fixture.ts";
import { surplusTrace } from "./surplusTrace.ts";

const trace = { formula: "", terms: [], resultOre: null, rounding: null };
const line = { lastYearOre: null, status: "open" as const, trace, rules: [] };

describe("Varifrån? of the taxable surplus", () => {
  it("adds the steps that have an amount, and not tax and result, which add nothing", () => {
    const answer = surplusTrace({
      ...emptyPage,
      steps: [
        { ...line, step: "booked-result", amountOre: "10000" },
        { ...line, step: "losses", amountOre: "0" },
        { ...line, step: "reserve-allocation", amountOre: "-2500" },
        { ...line, step: "tax", amountOre: "1545" },
      ],
      foot: { ...emptyPage.foot, surplus: "75" },
    });
    expect(answer?.terms.map(({ name, amountOre }) => [name, amountOre])).toEqual([
      ["Bokfört resultat", "10000"],
      ["Avsättning periodiseringsfond", "-2500"],
    ]);
    expect(answer?.resultOre).toBe("7500");
  });
  it("answers nothing while the surplus is not known", () => {
    expect(surplusTrace(emptyPage)).toBeNull();
  });
});
