import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ore, ore } from "../../money/ore.ts";
import {
  lowestByMainRule,
  lowestBySupplementaryRule,
  mainRuleGround,
  yearsWithValue,
} from "./lowestValues.ts";

const kr = (kronor: number): Ore => ore(BigInt(kronor) * 100n);
const ground = { opening: kr(100_000), acquired: kr(50_000), proceeds: kr(10_000), months: 12 };
const amount = fc.bigInt({ min: 0n, max: 10_000_000_00n }).map(ore);
const months = fc.integer({ min: 1, max: 18 });

// Ours, derived from the law's text (IL 18 kap. 13, 15 and 17 §§): no public example with figures was found.
describe("the lowest value by the main rule", () => {
  it("is seventy per cent of what was held, with what was bought and less what was paid for what was sold", () => {
    expect(mainRuleGround(ground)).toBe(kr(140_000));
    expect(lowestByMainRule(ground)).toBe(kr(98_000));
  });

  it("takes off as many twelfths as the fiscal year has months", () => {
    expect(lowestByMainRule({ ...ground, months: 6 })).toBe(kr(119_000));
    expect(lowestByMainRule({ ...ground, months: 18 })).toBe(kr(77_000));
  });

  it("is nothing when what was sold paid for all, and when the reserve was above the books", () => {
    expect(lowestByMainRule({ ...ground, proceeds: kr(200_000) })).toBe(0n);
    expect(lowestByMainRule({ ...ground, opening: kr(-60_000), proceeds: kr(0) })).toBe(0n);
  });

  it("falls with what is paid for what is sold, and is never above its ground", () => {
    fc.assert(
      fc.property(
        fc.record({ opening: amount, acquired: amount, less: amount, more: amount, months }),
        (made) => {
          const { opening, acquired, less, more } = made;
          const of = (proceeds: bigint): Ore =>
            lowestByMainRule({ opening, acquired, proceeds: ore(proceeds), months: made.months });
          expect(of(less + more)).toBeLessThanOrEqual(of(less));
          expect(of(less)).toBeLessThanOrEqual(mainRuleGround({ opening, acquired, proceeds: less }));
          expect(of(less)).toBeGreaterThanOrEqual(0n);
        },
      ),
    );
  });
});

describe("the lowest value by the supplementary rule", () => {
  const costs = [kr(50_000), kr(60_000), kr(40_000), kr(30_000), kr(80_000)];

  it("is 80, 60, 40, 20 and 0 per cent of the cost by the years that have held it", () => {
    expect(lowestBySupplementaryRule(costs, [12])).toBe(kr(98_000));
    expect(lowestBySupplementaryRule([kr(50_000)], [12])).toBe(kr(40_000));
    expect(lowestBySupplementaryRule([kr(0), kr(0), kr(0), kr(0), kr(80_000)], [12])).toBe(0n);
  });

  it("counts a fiscal year of another length for its months", () => {
    expect(lowestBySupplementaryRule([kr(60_000)], [6])).toBe(kr(54_000));
    expect(lowestBySupplementaryRule([kr(0), kr(60_000)], [18, 12])).toBe(kr(30_000));
    expect(lowestBySupplementaryRule([kr(0), kr(60_000)], [12, 6])).toBe(kr(42_000));
  });

  it("is between nothing and the cost, and never lower for what was bought later", () => {
    fc.assert(
      fc.property(amount, fc.array(months, { minLength: 6, maxLength: 6 }), (cost, lengths) => {
        const values = [0, 1, 2, 3, 4, 5].map((age) =>
          lowestBySupplementaryRule([...Array.from({ length: age }, () => kr(0)), cost], lengths),
        );
        expect(values.every((value) => value >= 0n && value <= cost)).toBe(true);
        expect(values).toEqual(values.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
      }),
    );
  });

  it("needs what was bought in four years of twelve months, and in more when years were short", () => {
    expect(yearsWithValue([12])).toBe(4);
    expect(yearsWithValue([12, 6])).toBe(5);
    expect(yearsWithValue([12, 6, 6, 6, 12, 12])).toBe(6);
    expect(yearsWithValue([6, 6, 6, 6, 6])).toBe(7);
    expect(yearsWithValue([18, 18, 18])).toBe(3);
  });
});
