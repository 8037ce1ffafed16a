import { describe, expect, it } from "vitest";
import { ageingShares, percentOf } from "./ageingShares.ts";

const bucket = (name: "not-due" | "1-30" | "over-90" | "no-due-date", openOre: string, items = 1) => ({
  bucket: name,
  openOre,
  items,
});

describe("ageingShares", () => {
  it("fills the bar without gaps", () => {
    const shares = ageingShares([bucket("not-due", "100"), bucket("1-30", "100"), bucket("over-90", "100")]);
    expect(shares.map(({ x, width }) => [x, width])).toEqual([
      [0, 333],
      [333, 334],
      [667, 333],
    ]);
  });
  it("says nothing of invoices without a due date while there are none", () => {
    expect(ageingShares([bucket("not-due", "100"), bucket("no-due-date", "0", 0)])).toHaveLength(1);
    expect(ageingShares([bucket("not-due", "100"), bucket("no-due-date", "0", 2)])).toHaveLength(2);
  });
  it("is nothing of nothing", () => {
    expect(ageingShares([bucket("not-due", "0", 0)])[0]).toMatchObject({ permille: 0, x: 0, width: 0 });
  });
});

describe("percentOf", () => {
  it("rounds to whole percent, and keeps something apart from nothing", () => {
    expect(percentOf({ permille: 555, openOre: "555" })).toBe(56);
    expect(percentOf({ permille: 3, openOre: "3" })).toBeNull();
    expect(percentOf({ permille: 0, openOre: "1" })).toBeNull();
    expect(percentOf({ permille: 0, openOre: "0" })).toBe(0);
  });
});
