import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { filingPeriod } from "./filingPeriod.ts";

const filing = (start: string, end: string) => filingPeriod({ start: plainDate(start), end: plainDate(end) });

describe("filingPeriod", () => {
  // Source: Skatteverket, filing days of 2025P4 and of 2026P1–P3.
  it.each([
    ["2025-12-31", "P4", "2026-08-03"],
    ["2026-04-30", "P1", "2026-12-01"],
    ["2026-06-30", "P2", "2027-01-15"],
    ["2026-08-31", "P3", "2027-04-01"],
  ])("of a year that ends on %s is %s, filed by %s", (end, period, lastDay) => {
    expect(filing("2025-09-01", end)).toMatchObject({ ok: true, value: { period, lastDay } });
  });

  it("tells when the table of fields is another period's", () => {
    expect(filing("2025-01-01", "2025-12-31")).toMatchObject({ value: { fields: "official" } });
    expect(filing("2025-05-01", "2026-04-30")).toMatchObject({ value: { fields: "assumed-unchanged" } });
  });

  it("is refused where no table is known", () => {
    expect(filing("2026-01-01", "2026-12-31")).toEqual({
      ok: false,
      problem: { kind: "form-fields-missing", incomeYear: 2026, period: "P4" },
    });
    expect(filing("2022-01-01", "2022-12-31")).toMatchObject({ ok: false });
  });
});
