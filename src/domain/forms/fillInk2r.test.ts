import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ore } from "../money/ore.ts";
import { type Ink2r, fillInk2r } from "./fillInk2r.ts";
import type { FormAccount } from "./placedAccounts.ts";
import { fillInk2, fillInk2s } from "./fillInk2s.ts";

type Line = readonly [account: string, kronor: number | bigint, given?: string];
const accountsOf = (lines: readonly Line[]): readonly FormAccount[] =>
  lines.map(([account, kronor, given]) => ({
    account,
    name: `Konto ${account}`,
    closing: ore(typeof kronor === "bigint" ? kronor : BigInt(kronor) * 100n),
    chosen: null,
    given: given ?? null,
  }));
const filled = (lines: readonly Line[]): Ink2r => {
  const form = fillInk2r(accountsOf(lines));
  if (!form.ok) throw new Error(form.problem.kind);
  return form.value;
};
const figures = (form: ReadonlyMap<string, bigint>): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from(form, ([code, amount]) => [code, Number(amount)]));

describe("a limited company's forms", () => {
  // Source: erp-mafia/accounted, worked example of an AB in 2024.
  it("are filled from books whose result is not booked", () => {
    const books = filled([
      ["1220", 60_000],
      ["1510", 40_000],
      ["1930", 180_000],
      ["2081", -25_000],
      ["2091", -75_000],
      ["2440", -80_000],
      ["2512", -20_600],
      ["3001", -500_000],
      ["5010", 250_000],
      ["7010", 150_000],
      ["8910", 20_600],
    ]);
    expect(figures(books.fields)).toEqual({
      ...{ 7215: 60_000, 7251: 40_000, 7281: 180_000, 7301: 25_000, 7302: 154_400, 7365: 80_000 },
      ...{ 7368: 20_600, 7410: 500_000, 7513: 250_000, 7514: 150_000, 7528: 20_600, 7450: 79_400 },
    });
    const ink2s = fillInk2s(books.fields, new Map());
    expect(figures(ink2s.fields)).toEqual({ 7650: 79_400, 7651: 20_600, 7670: 100_000 });
    expect(figures(fillInk2(ink2s, new Map()))).toEqual({ 7104: 100_000 });
  });

  // Source: a public unit test of INK2R (unofficial), an AB whose result is booked on 2099.
  it("are the same when the result is booked", () => {
    const booked: Line[] = [
      ["1930", 71_716],
      ["1510", 10_000],
      ["2081", -25_000],
      ["2099", -27_716],
      ["2440", -5_000],
      ["2512", -6_000],
      ["2650", -18_000],
      ["3001", -100_000],
      ["5010", 40_000],
      ["7010", 26_284],
      ["8910", 6_000],
      ["8999", 27_716],
    ];
    const unbooked = booked.filter(([account]) => account !== "2099" && account !== "8999");
    expect(figures(filled(booked).fields)).toEqual({
      ...{ 7281: 71_716, 7251: 10_000, 7301: 25_000, 7302: 27_716, 7365: 5_000, 7368: 6_000, 7369: 18_000 },
      ...{ 7410: 100_000, 7513: 40_000, 7514: 26_284, 7528: 6_000, 7450: 27_716 },
    });
    expect(filled(unbooked).fields).toEqual(filled(booked).fields);
  });

  it("carry a loss to 1.2", () => {
    const ink2s = fillInk2s(
      filled([
        ["1930", -500],
        ["5010", 500],
      ]).fields,
      new Map(),
    );
    expect(figures(ink2s.fields)).toEqual({ 7750: 500, 7770: 500 });
    expect(figures(fillInk2(ink2s, new Map()))).toEqual({ 7114: 500 });
  });
});

describe("INK2R", () => {
  it("puts rows that go both ways where their net is", () => {
    const books = filled([
      ["1930", 300],
      ["4990", -500],
      ["4910", 100],
      ["8850", 100],
    ]);
    expect(figures(books.fields)).toMatchObject({ 7411: 500, 7511: 100, 7526: 100 });
  });

  it("tells 8811 and 8819 apart, and places 8810 by its net", () => {
    expect(
      figures(
        filled([
          ["8811", 250],
          ["8819", -100],
          ["2125", -150],
        ]).fields,
      ),
    ).toMatchObject({
      7525: 250,
      7420: 100,
      7321: 150,
    });
    expect(
      figures(
        filled([
          ["8810", 250],
          ["2125", -250],
        ]).fields,
      ),
    ).toMatchObject({ 7525: 250 });
    expect(
      figures(
        filled([
          ["8810", -250],
          ["2125", 250],
        ]).fields,
      ),
    ).toMatchObject({ 7420: 250 });
  });

  it("places 8810 by its net whichever of its two fields the source names", () => {
    const placed = (code: string, kronor: number) => {
      const { fields, findings } = filled([
        ["8810", kronor, code],
        ["2125", -kronor],
      ]);
      return [figures(fields)[7420], figures(fields)[7525], findings];
    };
    expect(placed("7420", 250)).toEqual([undefined, 250, []]);
    expect(placed("7525", -250)).toEqual([250, undefined, []]);
  });

  it("follows the source's own code before the chart, and tells that they differ", () => {
    const books = filled([
      ["1930", 100],
      ["2890", -100, "7368"],
    ]);
    expect(figures(books.fields)).toMatchObject({ 7368: 100 });
    expect(books.findings).toMatchObject([{ kind: "account-codes-differ", account: "2890", used: "7368" }]);
  });

  it("does not follow a code that puts a balance account in the income statement", () => {
    const books = filled([
      ["1930", 100, "7410"],
      ["3001", -100, "7410"],
    ]);
    expect(figures(books.fields)).toMatchObject({ 7281: 100, 7410: 100 });
    expect(books.findings).toMatchObject([{ account: "1930", given: "7410", used: "7281" }]);
  });

  it("tells of an account that is in no field, and is not filed until it is", () => {
    const { findings } = filled([
      ["1930", 100],
      ["2010", -100],
    ]);
    expect(findings).toMatchObject([{ kind: "account-without-field", severity: "error", account: "2010" }]);
  });

  it("refuses a trial balance that does not balance, with what it is out by", () => {
    expect(fillInk2r(accountsOf([["1930", 100]]))).toMatchObject({
      problem: { kind: "trial-balance-uneven", differenceOre: 100_00n },
    });
  });

  it("cuts each field to kronor, and gives free equity what is left between the sides", () => {
    const books = filled([
      ["1510", 100_60n],
      ["1930", 100_60n],
      ["2081", -201_20n],
    ]);
    expect(figures(books.fields)).toEqual({ 7251: 100, 7281: 100, 7301: 201, 7302: -1 });
    expect(books.rounding).toBe(-1n);
  });

  const accounts = fc.constantFrom("1220", "1510", "1930", "2081", "2091", "2125", "2440", "2650", "2990");
  const results = fc.constantFrom(
    "3001",
    "3740",
    "4010",
    "4990",
    "5010",
    "7010",
    "8310",
    "8811",
    "8850",
    "8910",
  );
  const lines = fc.array(
    fc.tuple(fc.oneof(accounts, results), fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n })),
    { minLength: 1, maxLength: 30 },
  );
  const balanced = lines.map((some): Line[] => {
    const left = -some.reduce((sum, [, amount]) => sum + amount, 0n);
    return [...some, ["2440", left]];
  });

  it("has as much in assets as in equity and liabilities, for every trial balance", () => {
    fc.assert(
      fc.property(balanced, (some) => {
        const { assets, fields, equityAndLiabilities } = filled(some);
        expect(equityAndLiabilities).toBe(assets);
        expect(fields.get("7450") ?? 0n).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  it("does not depend on the order of accounts, nor on whether the result is booked", () => {
    fc.assert(
      fc.property(balanced, (some) => {
        const before = figures(filled(some).fields);
        expect(figures(filled(some.toReversed()).fields)).toEqual(before);
        const result = -some
          .filter(([account]) => account >= "3")
          .reduce((sum, [, ore]) => sum + BigInt(ore), 0n);
        const closing: Line[] = [
          ["8999", result],
          ["2099", -result],
        ];
        expect(figures(filled([...some, ...closing]).fields)).toEqual(before);
      }),
    );
  });
});
