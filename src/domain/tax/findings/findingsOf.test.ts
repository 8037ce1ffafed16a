import { describe, expect, it } from "vitest";
import { type Line, books, choose, computed } from "../books/taxBooks.fixture.ts";
import { type TaxStep, taxSteps } from "../taxStep.ts";
import { stepOfFinding } from "./findingStep.ts";

const told = (lines: readonly Line[], choice = choose("booked")): readonly (readonly [string, TaxStep])[] =>
  computed(books(lines), choice).findings.map((finding) => [finding.kind, stepOfFinding(finding)]);

describe("what is to be looked at in a tax return", () => {
  it("stands in the step where it is answered", () => {
    const found = told([
      ["1930", 33_400],
      ["2010", -100],
      ["2129", -50_000, { opening: -50_000 }],
      ["6072", 1000, { name: "Representation, ej avdragsgill" }],
      ["7412", 20_000],
      ["8022", -3000],
      ["8314", -1300],
    ]);
    expect(found).toEqual([
      ["account-without-field", "booked-result"],
      ["reserve-to-be-reversed", "reserve-reversal"],
      ["adjustment-to-confirm", "non-deductible"],
      ["adjustment-to-ask", "non-taxable"],
      ["adjustment-to-ask", "non-taxable"],
      ["special-payroll-tax-to-confirm", "payroll-tax"],
    ]);
    expect(found.every(([, step]) => taxSteps.includes(step))).toBe(true);
  });

  it("is not asked again when it is answered, in its field or of the account", () => {
    const lines: readonly Line[] = [
      ["1930", -21_000],
      ["6072", 1000, { name: "Representation, ej avdragsgill" }],
      ["7412", 20_000],
    ];
    const typed = new Map([
      ["7653", 0n],
      ["7132", 0n],
    ]);
    expect(told(lines, choose("booked", { typed }))).toEqual([]);
    const treatments = new Map([["6072", null]]);
    expect(told(lines, choose("booked", { treatments, payrollBase: 0n }))).toEqual([]);
  });

  it("is an excess that no rule allows even where none is chosen", () => {
    const found = told([
      ["1220", 100_000, { opening: 100_000 }],
      ["1229", -90_000, { opening: -90_000 }],
      ["2153", -40_000, { opening: -40_000 }],
      ["1930", 30_000],
    ]);
    expect(found).toEqual([["excess-reserve-to-dissolve", "excess-depreciation"]]);
  });
});
