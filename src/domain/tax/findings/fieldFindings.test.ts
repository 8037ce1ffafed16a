import { describe, expect, it } from "vitest";
import { books, choose, computed } from "../books/taxBooks.fixture.ts";
import { type FieldFinding, fieldFindings } from "./fieldFindings.ts";

const profit = books([
  ["1930", 95_000],
  ["3001", -95_000],
]);
const typed = (...fields: readonly (readonly [string, bigint])[]): readonly FieldFinding[] =>
  fieldFindings(computed(profit, choose("booked", { typed: new Map(fields) })));

describe("what the fields of a tax return hold", () => {
  // Source: Skatteverket's tables for 2025P4, types Numeriskt_A, Numeriskt_B and Numeriskt_10.
  it("is not negative where the form has no negative amount", () => {
    expect(typed(["7755", -5n])).toEqual([
      { kind: "filled-field-negative", severity: "error", code: "7755", box: "4.7a (7755)", kronor: "-5" },
    ]);
    expect(typed(["7754", -5n])).toEqual([]);
    const onTheWrongSide = books([
      ["1930", 100_000],
      ["2124", 0, { opening: -5000 }],
      ["1940", 0, { opening: 5000 }],
      ["3001", -95_000],
      ["8811", -5000],
    ]);
    expect(computed(onTheWrongSide, choose("booked")).findings).toContainEqual({
      ...{
        kind: "filled-field-negative",
        severity: "error",
        code: "7525",
        box: "3.22 (7525)",
        kronor: "-5000",
      },
    });
  });

  it("has no more digits than the field takes", () => {
    expect(typed(["7653", 999_999_999_999n]).map(({ kind }) => kind)).toEqual([
      "filled-field-too-large",
      "filled-field-too-large",
    ]);
    expect(typed(["7653", 99_999_999_999n])).toEqual([]);
    expect(typed(["1582", 10_000_000_000n])).toMatchObject([
      { kind: "filled-field-too-large", code: "1582" },
    ]);
  });

  it("is not both a base of special payroll tax and a negative one", () => {
    expect(typed(["7132", 5n], ["7133", 6n])).toEqual([
      { kind: "fields-exclude-each-other", severity: "error", codes: ["7132", "7133"] },
    ]);
  });
});
