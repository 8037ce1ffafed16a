import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { checkAsOf, ledgerRange } from "./ledgerRange.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };

describe("the days of a ledger", () => {
  it("go from the first day of the fiscal year to the day it was read", () => {
    const range = ledgerRange(year, plainDate("2026-03-05"));
    for (const day of ["2025-01-01", "2025-12-31", "2026-03-05"]) {
      expect(checkAsOf(range, plainDate(day))).toEqual({ ok: true, value: day });
    }
    for (const day of ["2024-12-31", "2026-03-06"]) {
      expect(checkAsOf(range, plainDate(day))).toEqual({
        ok: false,
        problem: {
          kind: "date-not-computable",
          asOf: day,
          earliest: "2025-01-01",
          latest: "2026-03-05",
        },
      });
    }
  });

  it("are none when it was read before the year began", () => {
    const range = ledgerRange(year, plainDate("2024-12-20"));
    for (const day of ["2024-12-20", "2025-01-01"]) expect(checkAsOf(range, plainDate(day)).ok).toBe(false);
  });
});
