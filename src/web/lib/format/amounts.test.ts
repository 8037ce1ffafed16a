import { describe, expect, it } from "vitest";
import { amountParts, amountText, bytesText, countText } from "./amounts.ts";

const nbsp = "\u00a0";
const minus = "\u2212";

describe("amountText", () => {
  it("keeps thousands apart with no-break spaces and writes two decimals", () => {
    expect(amountText("111262275")).toBe(`1${nbsp}112${nbsp}622,75`);
    expect(amountText("0")).toBe("0,00");
    expect(amountText("5")).toBe("0,05");
    expect(amountText("100000")).toBe(`1${nbsp}000,00`);
  });
  it("writes a true minus, also when the kronor are zero", () => {
    expect(amountText("-1264750")).toBe(`${minus}12${nbsp}647,50`);
    expect(amountText("-50")).toBe(`${minus}0,50`);
  });
  it("writes a plus only when asked, and never before zero", () => {
    expect(amountText("38500", { plus: true })).toBe("+385,00");
    expect(amountText("0", { plus: true })).toBe("0,00");
  });
  it("keeps amounts beyond what a double can hold", () => {
    expect(amountText("9007199254740993")).toBe(`90${nbsp}071${nbsp}992${nbsp}547${nbsp}409,93`);
  });
  it("knows zero from the rest", () => {
    expect(amountParts("0").isZero).toBe(true);
    expect(amountParts("-1").isZero).toBe(false);
  });
});

describe("counts and sizes", () => {
  it("keeps thousands apart", () => {
    expect(countText(2364)).toBe(`2${nbsp}364`);
    expect(countText(12)).toBe("12");
  });
  it("says a size as a person would", () => {
    expect(bytesText(640)).toBe(`640${nbsp}byte`);
    expect(bytesText(12_300)).toBe(`12${nbsp}kB`);
    expect(bytesText(4_100_000)).toBe(`4,1${nbsp}MB`);
  });
});
