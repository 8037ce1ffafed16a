import { describe, expect, it } from "vitest";
import {
  dayText,
  fiscalYearMonths,
  fiscalYearShort,
  fiscalYearText,
  lastEndedCalendarYear,
  monthsIn,
  parseDate,
  yearAfter,
} from "./dates.ts";

describe("parseDate", () => {
  it.each(["2025-01-01", "20250101", "250101", " 2025-01-01 "])("reads %j", (typed) => {
    expect(parseDate(typed)).toBe("2025-01-01");
  });
  it("knows leap years", () => {
    expect(parseDate("20240229")).toBe("2024-02-29");
    expect(parseDate("20250229")).toBeNull();
    expect(parseDate("19000229")).toBeNull();
    expect(parseDate("20000229")).toBe("2000-02-29");
  });
  it.each(["", "2025", "2025-13-01", "2025-00-10", "2025-04-31", "igår", "2025-1-1", "00000101"])(
    "refuses %j",
    (typed) => {
      expect(parseDate(typed)).toBeNull();
    },
  );
});

describe("a day in words", () => {
  it("has its year unless that is the one spoken of", () => {
    expect(dayText("2026-12-01", 2026)).toBe("1 december");
    expect(dayText("2026-08-03", 2025)).toBe("3 augusti 2026");
  });
});

describe("a fiscal year", () => {
  const calendarYear = { start: "2025-01-01", end: "2025-12-31" };
  const broken = { start: "2024-07-01", end: "2025-06-30" };
  it("is written with an en dash", () => {
    expect(fiscalYearText(calendarYear)).toBe("2025-01-01 – 2025-12-31");
    expect(fiscalYearMonths(broken)).toBe("2024-07 – 2025-06");
  });
  it("is called by its number only when it is a calendar year", () => {
    expect(fiscalYearShort(calendarYear)).toBe("2025");
    expect(fiscalYearShort(broken)).toBe("2024-07 – 2025-06");
    expect(fiscalYearShort({ start: "2024-01-01", end: "2025-06-30" })).toBe("2024-01 – 2025-06");
  });
  it("counts a begun month as a month", () => {
    expect(monthsIn(calendarYear)).toBe(12);
    expect(monthsIn({ start: "2024-11-04", end: "2025-12-31" })).toBe(14);
  });
  it("is followed by the twelve months after it", () => {
    expect(yearAfter(calendarYear)).toEqual({ start: "2026-01-01", end: "2026-12-31" });
    expect(yearAfter({ start: "2023-03-01", end: "2024-02-29" })).toEqual({
      start: "2024-03-01",
      end: "2025-02-28",
    });
  });
  it("that ended last is the calendar year before this one", () => {
    expect(lastEndedCalendarYear("2026-02-03")).toEqual(calendarYear);
  });
});
