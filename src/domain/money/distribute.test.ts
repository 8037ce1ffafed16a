import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distribute } from "./distribute.ts";
import { ore, sumOre } from "./ore.ts";

describe("distribute", () => {
  it("gives each weight its share", () => {
    expect(distribute(ore(100n), [80n, 20n])).toEqual([80n, 20n]);
    expect(distribute(ore(100n), [1n, 1n, 1n])).toEqual([33n, 34n, 33n]);
  });

  it("divides a credit note as it divides an invoice", () => {
    expect(distribute(ore(-125n), [-100n, -25n])).toEqual([-100n, -25n]);
  });

  it("leaves nothing over, and is never an öre from the exact share", () => {
    const weights = fc.array(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), { minLength: 1 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), weights, (amount, all) => {
        const total = all.reduce((sum, weight) => sum + weight, 0n);
        fc.pre(total !== 0n);
        const shares = distribute(ore(amount), all);
        expect(sumOre(shares)).toBe(amount);
        shares.forEach((share, index) => {
          const off = share * total - amount * (all[index] ?? 0n);
          expect(off <= (total < 0n ? -total : total) && off >= (total < 0n ? total : -total)).toBe(true);
        });
      }),
    );
  });
});
