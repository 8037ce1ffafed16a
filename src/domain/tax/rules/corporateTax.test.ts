import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { corporateTax, taxRulesOf } from "./corporateTax.ts";
import { taxYears } from "./taxYears.data.ts";

const yearOf = (start: string, end: string) => ({ start: plainDate(start), end: plainDate(end) });
const rate = { corporateRate: { value: 206n, certainty: "law", source: "" } } as const;

describe("the rules of an income year", () => {
  it("are there for 2021–2026, each with its source, and for no other year", () => {
    expect(taxYears.map(({ incomeYear }) => incomeYear)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(taxYears.every(({ borrowingRate }) => borrowingRate.source !== "")).toBe(true);
    for (const year of [2020, 2027]) {
      const asked = taxRulesOf(yearOf(`${String(year)}-01-01`, `${String(year)}-12-31`));
      expect(asked).toEqual({ ok: false, problem: { kind: "tax-rules-missing", incomeYear: year } });
    }
  });

  it("follow the year in which it ends, and the rate the day on which it began", () => {
    const rules = taxRulesOf(yearOf("2020-07-01", "2021-06-30"));
    expect(rules).toMatchObject({ value: { incomeYear: 2021, corporateRate: { value: 214n } } });
    expect(taxRulesOf(yearOf("2021-01-01", "2021-12-31"))).toMatchObject({
      value: { corporateRate: { value: 206n } },
    });
  });
});

describe("the tax on a surplus", () => {
  it("is counted on tens of kronor and never on less than 200", () => {
    expect(corporateTax(209n, rate)).toEqual({ taxable: 200n, tax: 41n });
    expect(corporateTax(199n, rate).tax).toBe(0n);
    expect(corporateTax(-5n, rate)).toEqual({ taxable: 0n, tax: 0n });
  });

  it("never falls as the surplus grows, nor is more than its rate", () => {
    const surplus = fc.bigInt({ min: -1000n, max: 10n ** 10n });
    fc.assert(
      fc.property(surplus, fc.bigInt({ min: 0n, max: 1000n }), (base, more) => {
        const { tax } = corporateTax(base, rate);
        expect(corporateTax(base + more, rate).tax).toBeGreaterThanOrEqual(tax);
        expect(ore(tax * 1000n)).toBeLessThanOrEqual(base > 0n ? base * 206n : 0n);
      }),
    );
  });
});
