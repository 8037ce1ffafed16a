import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { negateOre, ore, parseOre, renderKronor, sumOre } from "./ore.ts";

describe("parseOre", () => {
  it.each([
    ["0", 0n],
    ["-275", -27_500n],
    ["1250.5", 125_050n],
    ["-0.01", -1n],
    ["90071992547409.93", 9_007_199_254_740_993n],
  ])("reads %s exactly", (text, amount) => {
    expect(parseOre(text)).toEqual({ ok: true, value: amount });
  });
  it.each(["", "-", "1,25", "1.255", "1e3", "+5", " 5", "0x10"])("refuses %j", (text) => {
    expect(parseOre(text)).toEqual({ ok: false, problem: { kind: "amount-not-exact", text } });
  });
  it("reads what renderKronor writes", () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(parseOre(renderKronor(ore(value)))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe("sumOre", () => {
  it("is zero over amounts and their opposites", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt().map(ore)), (amounts) => {
        expect(sumOre([...amounts, ...amounts.map(negateOre)])).toBe(0n);
      }),
    );
  });
});
