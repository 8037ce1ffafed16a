import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { type Line, books, choose, computed, figures, kinds, rowsOf } from "../books/taxBooks.fixture.ts";

describe("reserves", () => {
  // Source: grundredovisning.se, reserves of 320 000 kr give 6 208 kr in 2023.
  it("give a standard income on what stood when the year began", () => {
    const year = books(
      [
        ["1930", 320_000],
        ["2121", -120_000, { opening: -120_000 }],
        ["2122", -200_000, { opening: -200_000 }],
      ],
      ["2023-01-01", "2023-12-31"],
    );
    expect(figures(computed(year, choose("booked")).ink2s.fields)).toEqual({ 7654: 6208, 7670: 6208 });
  });

  // Ours, derived from the law's text (IL 30 kap. 6 a §).
  it("give it for as many months as the fiscal year has", () => {
    const year = books(
      [
        ["1930", 100_000],
        ["2121", -100_000, { opening: -100_000 }],
      ],
      ["2024-07-01", "2025-12-31"],
    );
    expect(figures(computed(year, choose("booked")).ink2s.fields)).toMatchObject({ 7654: 2940 });
  });

  // Ours: half a year of 1,96 per cent on 80 000 kr.
  it("give half of it in a year of six months, and a broken year is declared in its own period", () => {
    const year = books(
      [
        ["1930", 80_000],
        ["2123", -80_000, { opening: -80_000 }],
      ],
      ["2025-07-01", "2025-12-31"],
    );
    expect(figures(computed(year, choose("booked")).ink2s.fields)).toMatchObject({ 7654: 784 });
    const april = { ...year.fiscalYear, start: plainDate("2024-05-01"), end: plainDate("2025-04-30") };
    expect(computed({ ...year, fiscalYear: april }, choose("booked"))).toMatchObject({
      incomeYear: 2025,
      period: "P1",
    });
  });

  it("of a year that began before 2019 are raised by six per cent when they are reversed", () => {
    const year = books(
      [
        ["1930", 20_000],
        ["2129", -20_000, { opening: -20_000 }],
      ],
      ["2024-05-01", "2025-04-30"],
    );
    const raised = computed(year, choose("none", { confirmsUplift: true }));
    expect(figures(raised.ink2s.fields)).toMatchObject({ 7673: 1200 });
    expect(kinds(raised)).not.toContain("uplift-to-confirm");
  });

  it("are reversed in the sixth year, and told of when they should have been before", () => {
    const year = books([
      ["1930", 90_000],
      ["2128", -40_000, { opening: -40_000 }],
      ["2129", -50_000, { opening: -50_000 }],
    ]);
    const made = computed(year, choose("none"));
    expect(rowsOf(made).slice(0, 2)).toEqual(["2128 40000, 8819 -40000", "2129 50000, 8819 -50000"]);
    expect(made.findings).toContainEqual(
      expect.objectContaining({ kind: "reserve-overdue", account: "2128", madeYear: 2018, age: 7 }),
    );
  });

  it("are counted in fiscal years: a short one is one of the six", () => {
    const year = books([
      ["1930", 10],
      ["2120", -10, { opening: -10, name: "Fond 2020" }],
    ]);
    const short = { start: plainDate("2024-07-01"), end: plainDate("2024-12-31") };
    const broken = { start: plainDate("2023-07-01"), end: plainDate("2024-06-30") };
    expect(kinds(computed(year, choose("booked")))).not.toContain("reserve-to-be-reversed");
    const made = computed({ ...year, knownYears: [short, broken] }, choose("booked"));
    expect(kinds(made)).toContain("reserve-to-be-reversed");
  });

  it("are all reversed when that is chosen, and the uplift is proposed and never assumed", () => {
    const year = books([
      ["1930", 150_000],
      ["2129", -50_000, { opening: -50_000 }],
      ["2123", -100_000, { opening: -100_000 }],
    ]);
    const made = computed(year, choose("reverse"));
    expect(figures(made.ink2r.fields)).toMatchObject({ 7420: 150_000 });
    expect(made.findings).toContainEqual(
      expect.objectContaining({ kind: "uplift-to-confirm", account: "2129", percent: "4", kronor: "2000" }),
    );
    expect(made.ink2s.fields.has("7673")).toBe(false);
    const typed = new Map([["7673", 2000n]]);
    expect(figures(computed(year, choose("reverse", { typed })).ink2s.fields)).toMatchObject({ 7673: 2000 });
  });

  it("of an unknown year are asked about, and of a negative amount refused", () => {
    const year = books([
      ["1930", 10],
      ["2110", -20, { opening: -20 }],
      ["2124", 10, { opening: 10 }],
    ]);
    expect(kinds(computed(year, choose("booked")))).toEqual(
      expect.arrayContaining(["reserve-year-unknown", "reserve-negative"]),
    );
    expect(kinds(computed(year, choose("own")))).not.toContain("reversal-above-reserve");
    const said = computed(year, choose("booked", { reserveYears: new Map([["2110", 2022]]) }));
    expect(kinds(said)).not.toContain("reserve-year-unknown");
  });

  it("are reversed for no more than stood when the year began, where the account is used for the year's own as well", () => {
    const year = books([
      ["1930", 200_000],
      ["2125", -70_000, { opening: -50_000 }],
      ["2091", -50_000, { opening: 50_000 }],
      ["3001", -100_000],
      ["8811", 20_000],
    ]);
    expect(figures(computed(year, choose("none")).ink2r.fields)).toMatchObject({ 7420: 50_000 });
    expect(figures(computed(year, choose("none")).ink2r.fields)).not.toHaveProperty("7321");
    expect(rowsOf(computed(year, choose("max"))).slice(0, 2)).toEqual([
      "2125 20000, 8811 -20000",
      "2125 50000, 8819 -50000",
    ]);
    expect(rowsOf(computed(year, choose("max")))).toContainEqual(expect.stringContaining(", 2135 -"));
  });

  it("that have changed without a cost or an income are told of, for their opening balance may be missing", () => {
    const lines: readonly Line[] = [
      ["1930", 150_000],
      ["2123", -50_000],
      ["3001", -100_000],
    ];
    expect(computed(books(lines), choose("none")).findings).toContainEqual({
      ...{ kind: "reserve-change-unexplained", severity: "warning", amountOre: 5_000_000n },
    });
    const allocated: readonly Line[] = [
      ["1930", 100_000],
      ["2125", -25_000],
      ["3001", -100_000],
      ["8811", 25_000],
    ];
    expect(kinds(computed(books(allocated), choose("max")))).not.toContain("reserve-change-unexplained");
  });
});
