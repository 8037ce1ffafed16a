import { describe, expect, it } from "vitest";
import { type Line, books, choose, computed } from "../books/taxBooks.fixture.ts";
import { compareOptions } from "../compareOptions.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { choiceHindrance } from "./choiceHindrance.ts";

const lines: readonly Line[] = [
  ["1930", 150_000],
  ["2110", -50_000, { opening: -50_000 }],
  ["3001", -100_000],
];
const home = { row: "80", base: 1_000_000n, feeCap: null };
const said: Partial<TaxChoice> = { reserveYears: new Map([["2110", 2022]]) };
const of = (all: readonly Line[], change: Partial<TaxChoice>) =>
  choiceHindrance(computed(books(all), choose("none", change)));

describe("a choice", () => {
  it("is hindered by a reserve whose year must be asked for", () => {
    expect(of(lines, {})).toMatchObject({ kind: "reserve-year-unknown", account: "2110" });
    expect(of(lines, said)).toBeNull();
  });

  it("is hindered by a fee without its most, and a property without its rate or of a negative base", () => {
    const on = (property: TaxChoice["properties"][number]) => of(lines, { ...said, properties: [property] });
    expect(on(home)).toEqual({ kind: "property-fee-cap-unknown", row: "80" });
    expect(on({ ...home, base: -1n })).toEqual({ kind: "property-base-negative", row: "80" });
    expect(on({ ...home, row: "1" })).toMatchObject({ kind: "property-rate-missing", row: "1" });
    expect(on({ ...home, feeCap: 9287n })).toBeNull();
  });

  it("is hindered first by accounts of the income statement that no field takes up, by others not at all", () => {
    const lacking: readonly Line[] = [...lines, ["8600", 10], ["1290", -10]];
    expect(of(lacking, {})).toEqual({ kind: "result-accounts-without-field", accounts: ["8600"] });
    expect(of(lines, { ...said, typed: new Map([["7132", -1n]]) })).toBeNull();
  });

  it("shows in every option what hinders it", () => {
    const options = compareOptions(books(lines), choose("booked", { ...said, properties: [home] }));
    const problem = { kind: "property-fee-cap-unknown", row: "80" };
    expect(options).toEqual(["max", "none", "reverse", "own"].map((option) => ({ option, problem })));
  });
});
