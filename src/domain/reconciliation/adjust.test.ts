import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fiscalYear } from "../calendar/fiscalYear.ts";
import { plainDate } from "../calendar/plainDate.ts";
import type { EntryStatus } from "../entries/entryStatus.ts";
import { type Ore, ore } from "../money/ore.ts";
import { type AdjustingEntry, adjust, adjustingEntries, adjustmentByAccount } from "./adjust.ts";
import { type AccountBalance, type BookedBalance, reconcile } from "./reconcile.ts";
import { resultLines } from "./resultLines.ts";

const accounts = ["1510", "1930", "2081", "2440", "3051", "5010", "6110"];

const bookedBalance = (account: string, opening: bigint, movement: bigint): BookedBalance => ({
  account,
  name: `Konto ${account}`,
  type: null,
  rows: 1,
  opening: ore(opening),
  movement: ore(movement),
  closing: ore(opening + movement),
  previous: ore(opening),
});

const entry = (
  number: string,
  rows: readonly (readonly [string, bigint])[],
  date = "2025-12-31",
): AdjustingEntry => ({
  entryId: number,
  number,
  date: plainDate(date),
  text: "",
  rows: rows.map(([account, amount]) => ({ account, amount: ore(amount), text: "" })),
});

const figuresOf = (lines: readonly AccountBalance[], wanted: string) =>
  lines.find(({ account }) => account === wanted);

const books = [
  bookedBalance("1930", 100_00n, 50_00n),
  bookedBalance("2081", -100_00n, 0n),
  bookedBalance("3051", 0n, -50_00n),
];

describe("adjust", () => {
  it("adds what entries say to the closing balance, and leaves opening and movement as the books have them", () => {
    const lines = adjust(books, [
      entry("V1", [
        ["1930", -10_00n],
        ["3051", 10_00n],
      ]),
    ]);
    expect(figuresOf(lines, "1930")).toMatchObject({
      opening: 100_00n,
      movement: 50_00n,
      adjustment: -10_00n,
      closing: 140_00n,
    });
    expect(figuresOf(lines, "2081")).toMatchObject({ adjustment: 0n, closing: -100_00n });
  });
  it("shows an account that only an entry uses, in the order of numbers", () => {
    const lines = adjust(books, [
      entry("V1", [
        ["2999", -5n],
        ["6110", 5n],
      ]),
    ]);
    expect(lines.map(({ account }) => account)).toEqual(["1930", "2081", "2999", "3051", "6110"]);
    expect(figuresOf(lines, "2999")).toMatchObject({ opening: 0n, movement: 0n, closing: -5n });
  });
  it("takes name and kind of an account that stands in the chart without being used", () => {
    const chart = [{ ...bookedBalance("2999", 0n, 0n), rows: 0 }, bookedBalance("2998", 0n, 0n)];
    const lines = adjust(books, [entry("V1", [["2999", -5n]])], chart);
    expect(figuresOf(lines, "2999")).toMatchObject({ name: "Konto 2999", closing: -5n });
    expect(figuresOf(lines, "2998")).toBeUndefined();
  });
  it("keeps a closing balance unknown where the opening is, and knows the adjustment all the same", () => {
    const unknown = [{ ...bookedBalance("1930", 0n, 50_00n), opening: null, closing: null, previous: null }];
    const lines = adjust(unknown, [
      entry("V1", [
        ["1930", 5n],
        ["1940", -5n],
      ]),
    ]);
    expect(lines).toMatchObject([
      { account: "1930", opening: null, movement: 50_00n, adjustment: 5n, closing: null },
      { account: "1940", opening: null, movement: 0n, adjustment: -5n, closing: null },
    ]);
  });
});

describe("adjustingEntries", () => {
  const year = fiscalYear(plainDate("2025-01-01"), plainDate("2025-12-31"));
  if (!year.ok) throw new Error("A calendar year is a fiscal year.");
  const numbers = (status: EntryStatus, date = "2025-12-31"): readonly string[] =>
    adjustingEntries([{ ...entry("V1", [], date), status }], year.value).map(({ number }) => number);

  it("leaves out drafts, void entries and those that the import holds", () => {
    for (const status of ["draft", "void", "transferred-excluded", "changed-in-fortnox"] as const) {
      expect(numbers(status)).toEqual([]);
    }
    for (const status of ["ready", "transferred", "failed", "handed-out", "not-for-transfer"] as const) {
      expect(numbers(status)).toEqual(["V1"]);
    }
  });
  it("leaves out a reversal, which is dated on the first day of the next year", () => {
    expect(numbers("ready", "2026-01-01")).toEqual([]);
  });
});

/** Vouchers and entries alike: rows that sum to zero. */
const balancedRows = fc
  .array(fc.tuple(fc.constantFrom(...accounts), fc.bigInt({ min: -1_000_000_00n, max: 1_000_000_00n })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows): readonly (readonly [string, bigint])[] => [
    ...rows,
    ["1930", -rows.reduce((sum, [, amount]) => sum + amount, 0n)],
  ]);

type Vouchers = readonly (readonly (readonly [string, bigint])[])[];

/** The books as an import has them: every account in use whose vouchers have a row on it. */
function booksOf(vouchers: Vouchers): readonly BookedBalance[] {
  const sums = new Map<string, bigint>();
  for (const [account, amount] of vouchers.flat()) sums.set(account, (sums.get(account) ?? 0n) + amount);
  return Array.from(sums)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, movement]) => bookedBalance(account, 0n, movement));
}

interface Shown {
  readonly account: string;
  readonly opening: Ore | null;
  readonly closing: Ore | null;
  readonly change: bigint;
}

const shown = (lines: readonly AccountBalance[]): readonly Shown[] =>
  lines.map(({ account, opening, movement, adjustment, closing }) => ({
    account,
    opening,
    closing,
    change: (movement ?? 0n) + adjustment,
  }));

describe("laws of adjustment", () => {
  const year = fc.record({
    vouchers: fc.array(balancedRows, { minLength: 1, maxLength: 8 }),
    entries: fc.array(balancedRows, { maxLength: 8 }),
  });
  const numbered = (entries: Vouchers): readonly AdjustingEntry[] =>
    entries.map((rows, index) => entry(`V${(index + 1).toString()}`, rows));

  it("the figures are the same before an export and after the import that brings it back", () => {
    fc.assert(
      fc.property(year, fc.nat(8), ({ vouchers, entries }, exported) => {
        const before = adjust(booksOf(vouchers), numbered(entries));
        const imported = booksOf([...vouchers, ...entries.slice(0, exported)]);
        const after = adjust(imported, numbered(entries).slice(exported));
        expect(shown(after)).toEqual(shown(before));
        expect(reconcile(after).result.closing).toBe(reconcile(before).result.closing);
        expect(resultLines(after).earned.current).toBe(resultLines(before).earned.current);
      }),
    );
  });
  it("the balance stays even", () => {
    fc.assert(
      fc.property(year, ({ vouchers, entries }) => {
        const { balance } = reconcile(adjust(booksOf(vouchers), numbered(entries)));
        expect(balance).toMatchObject({ movement: 0n, adjustment: 0n, closing: 0n });
      }),
    );
  });
  it("the order of entries does not matter", () => {
    fc.assert(
      fc.property(year, ({ vouchers, entries }) => {
        const inOrder = numbered(entries);
        expect(adjust(booksOf(vouchers), inOrder.toReversed())).toEqual(adjust(booksOf(vouchers), inOrder));
        expect(new Map([...adjustmentByAccount(inOrder.toReversed())].toSorted())).toEqual(
          new Map([...adjustmentByAccount(inOrder)].toSorted()),
        );
      }),
    );
  });
});
