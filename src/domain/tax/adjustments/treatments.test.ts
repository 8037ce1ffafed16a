import { describe, expect, it } from "vitest";
import { books, choose, computed, figures, kinds } from "../books/taxBooks.fixture.ts";

const start = books([
  ["1930", 90_000.5],
  ["3001", -100_000],
  ["6072", 1000.25, { name: "Representation, ej avdragsgill" }],
  ["6992", 500.25, { name: "Diverse" }],
  ["8022", 2000, { name: "Resultat vid avyttring av andelar" }],
  ["8314", -1000, { name: "Skattefria ränteintäkter" }],
  ["5010", 7499],
]);
const said = (
  treatments: readonly (readonly [string, string | null])[],
  typed: readonly [string, bigint][] = [],
) => computed(start, choose("booked", { treatments: new Map(treatments), typed: new Map(typed) }));

describe("an account that is adjusted for tax", () => {
  // The result is the sum of the cut rows: 5010, 6072 and 6992 are 8 999,50 kr together.
  it("is listed with what its name states or its number suggests, and is not adjusted before it is said", () => {
    const { treatments, ink2s } = said([]);
    expect(
      treatments.map(({ account, code, kronor, ground, answer }) => [account, code, kronor, ground, answer]),
    ).toEqual([
      ["6072", "7653", 1000n, "name", null],
      ["6992", "7653", 500n, "number", null],
      ["8022", "7656", 2000n, "number", null],
      ["8314", "7754", 1000n, "name", null],
    ]);
    expect(figures(ink2s.fields)).toEqual({ 7650: 90_001, 7670: 90_001 });
  });

  it("puts its amount in its field, öre cut by field, beside what is typed there", () => {
    const made = said(
      [
        ["6072", "7653"],
        ["6992", "7653"],
        ["8022", null],
      ],
      [["7653", 99n]],
    );
    expect(figures(made.ink2s.fields)).toMatchObject({ 7653: 1599 });
    expect(made.treatments.map(({ answer }) => answer)).toEqual(["field", "field", "left", null]);
    expect(kinds(made)).toEqual(["adjustment-to-confirm"]);
  });

  it("is in credit what a deduction takes up, and a loss on shares stands in the field of losses", () => {
    const made = said([
      ["8022", "7755"],
      ["8314", "7754"],
    ]);
    expect(figures(made.ink2s.fields)).toMatchObject({ 7656: 2000, 7754: 1000, 7670: 91_001 });
    expect(made.ink2s.fields.has("7755")).toBe(false);
  });

  it("may be one that nobody would have asked about, and never an account of the balance", () => {
    const made = said([
      ["5010", "7653"],
      ["1930", "7653"],
      ["9999", "7653"],
    ]);
    expect(figures(made.ink2s.fields)).toMatchObject({ 7653: 7499 });
    expect(made.treatments).toHaveLength(5);
  });
});
