import { describe, expect, it } from "vitest";
import { dayRefusal } from "./dayRefusal.ts";

const range = { earliest: "2025-01-01", latest: "2026-02-03" };

describe("dayRefusal", () => {
  it("lets both ends of the range through", () => {
    expect(dayRefusal("2025-01-01", range)).toBeNull();
    expect(dayRefusal("20260203", range)).toBeNull();
  });
  it("says from which day and to which day a ledger can be computed", () => {
    expect(dayRefusal("2024-12-31", range)).toBe("Kan inte räknas före 2025-01-01");
    expect(dayRefusal("2026-02-04", range)).toBe("Kan inte räknas efter 2026-02-03, då reskontran hämtades");
  });
  it("says that a pasted list has one day", () => {
    expect(dayRefusal("2025-12-30", { earliest: "2025-12-31", latest: "2025-12-31" })).toBe(
      "Listan gäller bara 2025-12-31",
    );
  });
  it("refuses a day that is not in the calendar", () => {
    expect(dayRefusal("2025-02-30", range)).toContain("datum som finns");
    expect(dayRefusal("", range)).toContain("datum som finns");
  });
});
