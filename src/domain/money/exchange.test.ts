import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfAwayFromZero, rateFraction, valueAt } from "./exchange.ts";
import { ore } from "./ore.ts";

describe("an amount of another currency", () => {
  it("is worth its rate for so many units", () => {
    expect(valueAt(rateFraction({ rate: "11.2", unit: "1" })!, ore(100_00n))).toBe(1120_00n);
    expect(valueAt(rateFraction({ rate: "7.45", unit: "100" })!, ore(100_00n))).toBe(7_45n);
  });

  it("is rounded to the öre, a half away from zero on both sides", () => {
    const half = rateFraction({ rate: "0.5", unit: "1" })!;
    expect([1n, 3n, -1n, -3n].map((amount) => valueAt(half, ore(amount)))).toEqual([1n, 2n, -1n, -2n]);
  });

  it("has no value at a rate that is none", () => {
    for (const rate of ["0", "", "-1", "11,2", "1e3"]) expect(rateFraction({ rate, unit: "1" })).toBeNull();
    expect(rateFraction({ rate: "11.2", unit: "0" })).toBeNull();
  });

  it("is never rounded by more than half an öre", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (a, b) => {
          const rest = halfAwayFromZero(a, b) * b - a;
          expect(2n * (rest < 0n ? -rest : rest) <= b).toBe(true);
        },
      ),
    );
  });
});
