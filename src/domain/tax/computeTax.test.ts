import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { compareOptions } from "./compareOptions.ts";
import { computeTax } from "./computeTax.ts";
import { books, choose, computed, figures, kinds, rowsOf } from "./books/taxBooks.fixture.ts";

/** A company with a profit of 100 000 kr and nothing else. */
const profitable = books([
  ["1930", 100_000],
  ["3001", -100_000],
]);

describe("the tax of a limited company", () => {
  // Source: erp-mafia/accounted, worked example of an AB in 2024; the tax is computed here instead of given.
  it("is 20,6 % of the surplus, and does not change it", () => {
    const year = books(
      [
        ["1220", 60_000],
        ["1510", 40_000],
        ["1930", 180_000],
        ["2081", -25_000],
        ["2091", -75_000],
        ["2440", -80_000],
        ["3001", -500_000],
        ["5010", 250_000],
        ["7010", 150_000],
      ],
      ["2024-01-01", "2024-12-31"],
    );
    const made = computed(year, choose("none"));
    expect(made).toMatchObject({ incomeYear: 2024, period: "P4", tax: 20_600n });
    expect(figures(made.ink2)).toEqual({ 7104: 100_000 });
    expect(figures(made.ink2s.fields)).toEqual({ 7650: 79_400, 7651: 20_600, 7670: 100_000 });
    expect(figures(made.ink2r.fields)).toMatchObject({ 7302: 154_400, 7368: 20_600, 7450: 79_400 });
  });

  // Source: gnubok, worked example: 500 000 kr gives 103 000 kr of tax and 397 000 kr of result.
  it("is booked on 8910 and 2512, and the result on 8999 and 2099", () => {
    const year = books([
      ["1930", 500_000],
      ["3001", -500_000],
    ]);
    expect(rowsOf(computed(year, choose("none")))).toEqual([
      "8910 103000, 2512 -103000",
      "8999 397000, 2099 -397000",
    ]);
  });

  it("is none on less than 200 kr, and on a loss", () => {
    const of = (kronor: number): number =>
      Number(
        computed(
          books([
            ["1930", kronor],
            ["3001", -kronor],
          ]),
          choose("none"),
        ).tax,
      );
    expect(of(199)).toBe(0);
    expect(of(200)).toBe(41);
    expect(of(209.99)).toBe(41);
    expect(of(-5000)).toBe(0);
    expect(
      rowsOf(
        computed(
          books([
            ["1930", -5000],
            ["5010", 5000],
          ]),
          choose("none"),
        ),
      ),
    ).toEqual(["8999 -5000, 2099 5000"]);
  });

  it("is 21,4 % when the fiscal year began before 2021", () => {
    const year = books(
      [
        ["1930", 1000],
        ["3001", -1000],
      ],
      ["2020-07-01", "2021-06-30"],
    );
    expect(computed(year, choose("none")).tax).toBe(214n);
  });

  it("is not computed for a year without rules", () => {
    expect(computeTax(books([], ["2027-01-01", "2027-12-31"]), choose("none"))).toEqual({
      ok: false,
      problem: { kind: "tax-rules-missing", incomeYear: 2027 },
    });
  });

  it("takes what is typed with it, as the form prints the sign", () => {
    const typed = new Map([
      ["7653", 10_000n],
      ["7763", 60_000n],
    ]);
    const made = computed(profitable, choose("none", { typed }));
    expect(figures(made.ink2)).toEqual({ 7104: 50_000 });
    expect(made.tax).toBe(10_300n);
  });
});

describe("an allocation", () => {
  // Source: lonsamhetsdoktorn.se/bokforing/periodiseringsfond, 200 000 kr gives at most 50 000 kr.
  it("is at most a fourth of the surplus, and is booked on the reserve of the year", () => {
    const year = books([
      ["1930", 200_000],
      ["3001", -200_000],
    ]);
    const made = computed(year, choose("max"));
    expect(rowsOf(made)[0]).toBe("8811 50000, 2125 -50000");
    expect(figures(made.ink2)).toEqual({ 7104: 150_000 });
  });

  // Source: arsredovisning-online.se/periodiseringsfonder, 100 000 kr and a reversal of 20 000 kr give 30 000 kr; here
  // the standard income of 1 568 kr on 80 000 kr is in the surplus too.
  it("counts what is reversed in the year", () => {
    const year = books([
      ["1930", 180_000],
      ["2122", -60_000, { opening: -80_000 }],
      ["8819", -20_000],
      ["3001", -100_000],
    ]);
    expect(rowsOf(computed(year, choose("max")))[0]).toBe("8811 30392, 2125 -30392");
  });

  it("is not made of a loss, nor of what a loss of earlier years takes", () => {
    const loss = computed(
      books([
        ["1930", -100],
        ["5010", 100],
      ]),
      choose("max"),
    );
    expect(rowsOf(loss).some((row) => row.startsWith("8811"))).toBe(false);
    expect(kinds(loss)).toContain("allocation-without-surplus");
    const typed = new Map([["7763", 60_000n]]);
    expect(rowsOf(computed(profitable, choose("max", { typed })))[0]).toBe("8811 10000, 2125 -10000");
  });

  it("that is booked above the limit is told", () => {
    const year = books([
      ["1930", 100_000],
      ["2125", -30_000],
      ["8811", 30_000],
      ["3001", -100_000],
    ]);
    expect(computed(year, choose("booked")).findings).toContainEqual({
      kind: "allocation-above-limit",
      severity: "error",
      kronor: "30000",
      most: "25000",
    });
  });
});

describe("the options side by side", () => {
  const year = books([
    ["1930", 150_000],
    ["2123", -50_000, { opening: -50_000 }],
    ["3001", -100_000],
  ]);
  const own = { allocation: 10_000n, reversals: new Map([["2123", ore(20_000_00n)]]) };

  it("give each its surplus, tax and result", () => {
    // Standard income on 50 000 kr is 980 kr; the reversal raises the surplus, and the allocation lowers it.
    expect(compareOptions(year, choose("booked", { own }))).toEqual([
      figuresOf("max", {
        surplus: 75_735n,
        tax: 15_600n,
        result: 59_155n,
        allocation: 25_245n,
        reversed: 0n,
      }),
      figuresOf("none", { surplus: 100_980n, tax: 20_801n, result: 79_199n, allocation: 0n, reversed: 0n }),
      figuresOf("reverse", {
        surplus: 150_980n,
        tax: 31_101n,
        result: 118_899n,
        allocation: 0n,
        reversed: 50_000n,
      }),
      figuresOf("own", {
        surplus: 110_980n,
        tax: 22_861n,
        result: 87_139n,
        allocation: 10_000n,
        reversed: 20_000n,
      }),
    ]);
  });

  it("are each refused where nothing can be computed", () => {
    const later = { ...year, fiscalYear: books([], ["2027-01-01", "2027-12-31"]).fiscalYear };
    expect(compareOptions(later, choose("booked")).map(({ problem }) => problem?.kind)).toEqual(
      Array.from({ length: 4 }, () => "tax-rules-missing"),
    );
  });

  it("name the accounts of the income statement that no field takes up, and give no figures then", () => {
    const lacking = books([
      ["1930", 100_000],
      ["2010", -10_000],
      ["3001", -120_000],
      ["8600", 30_000],
    ]);
    const problem = { kind: "result-accounts-without-field", accounts: ["8600"] };
    expect(compareOptions(lacking, choose("booked"))).toEqual(
      ["max", "none", "reverse", "own"].map((option) => ({ option, problem })),
    );
    expect(kinds(computed(lacking, choose("none")))).toContain("account-without-field");
  });

  it("tell of an own reversal above the reserve, and reverse no more than there is", () => {
    const much = { allocation: 0n, reversals: new Map([["2123", ore(60_000_00n)]]) };
    const made = computed(year, choose("own", { own: much }));
    expect(kinds(made)).toContain("reversal-above-reserve");
    expect(rowsOf(made)[0]).toBe("2123 50000, 8819 -50000");
  });

  it("allow an own allocation up to a fourth of the surplus that the reversals give", () => {
    const most = computed(year, choose("own", { own })).mostAllocation;
    expect(most).toBe(30_245n);
    const more = computed(year, choose("own", { own: { ...own, allocation: most + 1n } }));
    expect(kinds(more)).toContain("allocation-above-limit");
  });
});

function figuresOf(
  option: string,
  {
    result,
    reversed,
    ...more
  }: Readonly<Record<"surplus" | "tax" | "result" | "allocation" | "reversed", bigint>>,
) {
  return { option, problem: null, ...more, result: result * 100n, reversed: reversed * 100n };
}
