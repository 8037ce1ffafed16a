import { describe, expect, it } from "vitest";
import {
  defaultYearIds,
  type OfferedYear,
  offeredYears,
  voucherCount,
  yearName,
  yearRemark,
} from "./yearChoice.ts";

function year(yearId: string, start: string, rest: Pick<OfferedYear, "end" | "vouchers">): OfferedYear {
  return { yearId, start, ...rest, accountingMethod: "accrual", lockedThrough: null, fetchedAt: null };
}

const later = year("5", "2026-01-01", { end: "2026-12-31", vouchers: 71 });
const own = year("4", "2025-01-01", { end: "2025-12-31", vouchers: 2364 });
const before = year("1", "2024-01-01", { end: "2024-12-31", vouchers: 2207 });
const long = year("2", "2022-09-01", { end: "2023-12-31", vouchers: 0 });
const closingYear = { start: "2025-01-01", end: "2025-12-31" };
const offers = offeredYears([later, own, before, long], closingYear);

describe("defaultYearIds", () => {
  it("chooses the closing's year and the one before", () => {
    expect(defaultYearIds(offers)).toEqual(["4", "1"]);
  });
  it("chooses the closing's year alone when it is the first", () => {
    expect(defaultYearIds(offeredYears([own], closingYear))).toEqual(["4"]);
  });
  it("chooses nothing when Fortnox lacks the closing's year", () => {
    expect(defaultYearIds(offeredYears([before, long], closingYear))).toEqual([]);
  });
});

describe("voucherCount", () => {
  it("adds up the chosen years", () => {
    expect(voucherCount([own, before])).toBe(4571);
  });
  it("is unknown, not less, when Fortnox did not say of one", () => {
    expect(voucherCount([own, year("1", "2024-01-01", { end: "2024-12-31", vouchers: null })])).toBeNull();
  });
});

describe("a year", () => {
  it("has one number, or two when it is broken", () => {
    expect(yearName(own)).toBe("2025");
    expect(yearName(long)).toBe("2022/2023");
  });
  it("is remarked on for its place, length and contents", () => {
    const remarks = offers.map((offer, index) => yearRemark(offer, index === 2, "2026-11-22"));
    expect(remarks).toEqual([
      "Senare än bokslutets år · Pågående år",
      "Bokslutets år, hämtas alltid",
      "Året före: ger ingående balans och jämförelse",
      "Förlängt år, 16 månader · Inga verifikationer i Fortnox",
    ]);
  });
});
