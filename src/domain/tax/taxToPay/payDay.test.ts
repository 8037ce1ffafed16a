import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { payDay } from "./payDay.ts";

const of = (kronor: bigint, yearEnd = "2025-12-31") => payDay(ore(kronor * 100n), plainDate(yearEnd));

// Ours: the law's chapter was not at hand, and each day is told as one to check.
describe("the day to pay tax in by", () => {
  it("is the twelfth of the second month after the fiscal year, for what is above 30 000 kr", () => {
    expect(of(50_000n)).toMatchObject({ payBy: "2026-02-12", amount: 2_000_000n });
    expect(of(50_000n, "2025-06-30").payBy).toBe("2025-08-12");
    expect(of(50_000n, "2025-11-30").payBy).toBe("2026-01-12");
  });

  it("is not known of what has a later day, and there is none when nothing is to be paid", () => {
    expect(of(30_000n)).toMatchObject({ payBy: null, amount: 0n });
    expect(of(-5n).payBy).toBeNull();
  });

  it("rests on secondary sources", () => {
    expect(of(50_000n).rule.certainty).toBe("secondary");
  });
});
