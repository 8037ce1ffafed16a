import { describe, expect, it } from "vitest";
import type { ReserveLine } from "#wire/tax.ts";
import { byYear, negated, reserveSums } from "./reserveSums.ts";
import { isAbove, voluntaryMost } from "./voluntaryLimit.ts";

const reserve: ReserveLine = {
  account: "2120",
  name: "Periodiseringsfond 2020",
  year: 2020,
  yearIsTyped: false,
  openingOre: "12000000",
  forcedOre: "0",
  voluntaryOre: "0",
  allocationOre: "0",
  closingOre: "12000000",
  lastYear: 2026,
  isForced: false,
};

describe("the table of reserves", () => {
  it("sums each column", () => {
    const made = { ...reserve, account: "2125", openingOre: "0", allocationOre: "500", closingOre: "500" };
    expect(reserveSums([reserve, made])).toEqual({
      openingOre: "12000000",
      forcedOre: "0",
      voluntaryOre: "0",
      allocationOre: "500",
      closingOre: "12000500",
    });
    expect(negated("12000500")).toBe("-12000500");
    expect(negated("0")).toBe("0");
  });
  it("has the oldest first, after those whose year is not known", () => {
    const lines = [reserve, { ...reserve, year: 2019 }, { ...reserve, year: null }];
    expect(byYear(lines).map(({ year }) => year)).toEqual([null, 2019, 2020]);
  });
  it("lets no more be reversed at will than is left after what must be", () => {
    expect(voluntaryMost(reserve)).toBe("12000000");
    expect(voluntaryMost({ ...reserve, forcedOre: "12000000" })).toBe("0");
    expect(isAbove("12000001", "12000000")).toBe(true);
    expect(isAbove("12000000", "12000000")).toBe(false);
  });
});
