import { describe, expect, it } from "vitest";
import { percentText, plainPercent } from "./percent.ts";

describe("percentText", () => {
  it("has a sign, a comma and a no-break space before the percent sign", () => {
    expect(percentText(50n)).toBe("+5,0\u00a0%");
    expect(percentText(-1000n)).toBe("\u2212100,0\u00a0%");
    expect(percentText(0n)).toBe("0,0\u00a0%");
  });
  it("keeps thousands apart", () => {
    expect(percentText(12_345n)).toBe("+1\u00a0234,5\u00a0%");
  });
  it("says that an unknown change is unknown", () => {
    expect(percentText(null)).toBe("–");
  });
});

describe("plainPercent", () => {
  it("is a number that a spreadsheet reads", () => {
    expect([plainPercent(-12_345n), plainPercent(5n), plainPercent(null)]).toEqual(["-1234,5", "0,5", ""]);
  });
});
