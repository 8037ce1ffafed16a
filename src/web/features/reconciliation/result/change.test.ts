import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf } from "./change.ts";

describe("changeOf", () => {
  it("says that income grew by 5,0 % when it is more negative in the ledger", () => {
    expect(changeOf("-907168650", "-864198550")).toEqual({ changeOre: -42970100n, permille: 50n });
  });
  it("rounds half a tenth of a per cent away from zero", () => {
    expect(changeOf("20010", "20000").permille).toBe(1n);
    expect(changeOf("19990", "20000").permille).toBe(-1n);
  });
  it("says −100 % for a cost that is gone", () => {
    expect(changeOf("0", "125000")).toEqual({ changeOre: -125000n, permille: -1000n });
  });
  it("gives no per cent from nothing, nor from income to cost", () => {
    expect(changeOf("125000", "0")).toEqual({ changeOre: 125000n, permille: null });
    expect(changeOf("100", "-100")).toEqual({ changeOre: 200n, permille: null });
  });
  it("knows nothing when either year is unknown", () => {
    expect(changeOf(null, "1")).toEqual({ changeOre: null, permille: null });
    expect(changeOf("1", null)).toEqual({ changeOre: null, permille: null });
  });
  it("is exact beyond what a float holds", () => {
    expect(changeOf("9007199254740993", "9007199254740992").changeOre).toBe(1n);
  });
  it("leaves current when added to the year before", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (current, previous) => {
        const { changeOre } = changeOf(String(current), String(previous));
        expect(previous + (changeOre ?? 0n)).toBe(current);
      }),
    );
  });
});
