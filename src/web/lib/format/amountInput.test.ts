import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAmount } from "./amountInput.ts";
import { amountText } from "./amounts.ts";

describe("an amount that is typed", () => {
  it.each([
    ["1250", "125000"],
    ["1 250,00", "125000"],
    ["1\u00a0250,5", "125050"],
    ["-1250", "-125000"],
    ["\u22121\u202f250,00", "-125000"],
    ["1250-", "-125000"],
    ["1200+50", "125000"],
    ["1 200,50 - 0,50", "120000"],
    ["-100+25,25", "-7475"],
    ["1,250.00", "125000"],
    ["1.250,00", "125000"],
    ["1.234.567", "123456700"],
    ["12.5", "1250"],
    [",50", "50"],
    ["0,05", "5"],
    ["1250 kr", "125000"],
    ["007", "700"],
    ["0", "0"],
  ])("%j is read", (typed, ore) => {
    expect(parseAmount(typed)).toEqual({ ok: true, ore });
  });
  it("is unknown and not zero when nothing is typed", () => {
    expect(parseAmount(" ")).toEqual({ ok: true, ore: null });
  });
  it.each([
    ["abc", "amount"],
    ["12a", "amount"],
    ["1+", "amount"],
    ["--5", "amount"],
    ["1200*2", "amount"],
    [",", "amount"],
    ["1,23,45", "amount"],
    ["12,34.567,8", "amount"],
    ["1.250", "ambiguous"],
    ["1,250", "ambiguous"],
    ["0,125", "decimals"],
    ["1,2345", "decimals"],
    ["1234567890123", "tooLarge"],
  ])("%j is refused as %s", (typed, fault) => {
    expect(parseAmount(typed)).toEqual({ ok: false, fault });
  });
  it("reads back whatever is written", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }), (ore) => {
        expect(parseAmount(amountText(String(ore)))).toEqual({ ok: true, ore: String(ore) });
      }),
    );
  });
});
