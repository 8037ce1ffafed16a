import { describe, expect, it } from "vitest";
import { contains, fiscalYear, monthsOf, nextFiscalYear, overlaps } from "./fiscalYear.ts";
import { plainDate } from "./plainDate.ts";

const year = (start: string, end: string) => ({ start: plainDate(start), end: plainDate(end) });

describe("fiscalYear", () => {
  it.each([
    ["2025-01-01", "2025-12-31", 12],
    ["2024-09-01", "2025-08-31", 12],
    ["2024-11-04", "2025-12-31", 14],
    ["2024-07-01", "2025-12-31", 18],
    ["2025-07-01", "2025-12-31", 6],
    ["2025-12-15", "2025-12-31", 1],
  ])("accepts %s to %s as %i months", (start, end, months) => {
    const made = fiscalYear(plainDate(start), plainDate(end));
    expect(made).toEqual({ ok: true, value: year(start, end) });
    expect(monthsOf(year(start, end))).toBe(months);
  });
  it("refuses nineteen months and says the last day allowed", () => {
    expect(fiscalYear(plainDate("2024-06-01"), plainDate("2025-12-31"))).toEqual({
      ok: false,
      problem: {
        kind: "fiscal-year-too-long",
        start: "2024-06-01",
        end: "2025-12-31",
        latestEnd: "2025-11-30",
      },
    });
  });
  it("refuses a year that ends before it starts", () => {
    expect(fiscalYear(plainDate("2025-12-31"), plainDate("2025-01-01")).ok).toBe(false);
  });
  it("refuses a year that ends inside a month", () => {
    expect(fiscalYear(plainDate("2025-01-01"), plainDate("2025-12-30"))).toEqual({
      ok: false,
      problem: { kind: "fiscal-year-ends-inside-month", end: "2025-12-30" },
    });
  });
  it.each(["0001-01-01", "0205-01-01", "9999-01-01"])(
    "takes a year from %s for a slip of the hand",
    (start) => {
      expect(fiscalYear(plainDate(start), plainDate("9999-12-31"))).toEqual({
        ok: false,
        problem: { kind: "fiscal-year-mistyped", start },
      });
    },
  );
  it("holds its first and last day", () => {
    const broken = year("2024-09-01", "2025-08-31");
    expect(contains(broken, plainDate("2024-09-01"))).toBe(true);
    expect(contains(broken, plainDate("2025-08-31"))).toBe(true);
    expect(contains(broken, plainDate("2025-09-01"))).toBe(false);
  });
  it("is followed by twelve months from the day after", () => {
    expect(nextFiscalYear(year("2023-07-01", "2024-02-29"))).toEqual(year("2024-03-01", "2025-02-28"));
  });
  it("meets another year on a shared day only", () => {
    expect(overlaps(year("2025-01-01", "2025-12-31"), year("2025-12-31", "2026-12-31"))).toBe(true);
    expect(overlaps(year("2025-01-01", "2025-12-31"), year("2026-01-01", "2026-12-31"))).toBe(false);
  });
});
