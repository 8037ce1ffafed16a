import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  isLastOfMonth,
  parseCompactDate,
  parsePlainDate,
  plainDate,
} from "./plainDate.ts";

const anyDate = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((days) => addDays(plainDate("2000-01-01"), days));

describe("plain dates", () => {
  it("refuses days that the calendar does not have", () => {
    for (const text of [
      "2025-02-29",
      "2025-13-01",
      "2025-00-10",
      "2025-04-31",
      "1900-02-29",
      "25-01-01",
      "2025-1-1",
    ]) {
      expect(parsePlainDate(text), text).toBeUndefined();
    }
  });
  it("knows the leap days of 2000 and 2024", () => {
    expect(parsePlainDate("2000-02-29")).toBe("2000-02-29");
    expect(parseCompactDate("20240229")).toBe("2024-02-29");
  });
  it("steps over the turn of month, year and leap day", () => {
    expect(addDays(plainDate("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(plainDate("2025-12-31"), 1)).toBe("2026-01-01");
    expect(addDays(plainDate("2026-01-01"), -1)).toBe("2025-12-31");
  });
  it("keeps the end of month when months are added", () => {
    expect(addMonths(plainDate("2025-08-31"), 6)).toBe("2026-02-28");
    expect(addMonths(plainDate("2025-01-15"), -1)).toBe("2024-12-15");
  });
  it("tells the last day of a month", () => {
    expect(isLastOfMonth(plainDate("2024-02-29"))).toBe(true);
    expect(isLastOfMonth(plainDate("2024-02-28"))).toBe(false);
  });
  it("counts the days it moved", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
  it("agrees with the platform's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (days) => {
        const theirs = new Date(Date.UTC(1970, 0, 1 + days)).toISOString().slice(0, 10);
        expect(addDays(plainDate("1970-01-01"), days)).toBe(theirs);
      }),
    );
  });
});
