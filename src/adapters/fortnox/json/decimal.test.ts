import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderKronor, ore } from "#domain/money/ore.ts";
import { parseAmount, parseDecimal } from "./decimal.ts";

describe("parseAmount", () => {
  it.each([
    ["0", 0n],
    ["-0.5", -50n],
    ["1234.5", 123_450n],
    ["2500.00", 250_000n],
    ["1250.000", 125_000n],
    ["1.5e3", 150_000n],
    ["125E-2", 125n],
    ["90071992547409.93", 9_007_199_254_740_993n],
    // What sums of doubles leave behind the öre.
    ["1234.5600000000002", 123_456n],
    ["-99.98999999999999", -9_999n],
    ["2999.9999999999995", 300_000n],
    ["1.1368683772161603E-13", 0n],
  ])("reads %s", (text, expected) => {
    expect(parseAmount(text)).toBe(expected);
  });

  it.each(["", "1,50", "0.005", "1234.567", "0.00001", "1e-3", "NaN", "0x10", "12 000", "1.2.3", "--1"])(
    "refuses %o",
    (text) => {
      expect(parseAmount(text)).toBeUndefined();
    },
  );

  it("gives back every amount that is written in kronor", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (value) => {
        expect(parseAmount(renderKronor(ore(value)))).toBe(value);
      }),
    );
  });
});

describe("parseDecimal", () => {
  it.each([
    ["1", "1"],
    ["1.0", "1"],
    ["011.450", "11.45"],
    ["-9.2512", "-9.2512"],
    ["1e2", "100"],
    ["1.5e-3", "0.0015"],
    ["0.0", "0"],
  ])("writes %s as %s", (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });
});
