import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fiscalYear } from "../calendar/fiscalYear.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import type { EntryContent, EntryRow } from "./entry.ts";
import { type EntryGround, entryHindrances, reversalDay } from "./entryHindrances.ts";

const year = fiscalYear(plainDate("2025-01-01"), plainDate("2025-12-31"));
if (!year.ok) throw new Error("The year is one.");
const ground: EntryGround = {
  fiscalYear: year.value,
  accounts: new Set(["1930", "194010"]),
  costCenters: new Set(["10"]),
  projects: null,
};

function row(account: string, amount: bigint, rest: Partial<EntryRow> = {}): EntryRow {
  return { account, amount: ore(amount), costCenter: "", project: "", text: "", ...rest };
}

const sound: EntryContent = {
  date: plainDate("2025-12-31"),
  text: "Bankavgifter",
  isReversal: false,
  rows: [row("6570", 1250n), row("1930", -1250n)],
};

function hindrances(change: Partial<EntryContent>) {
  return entryHindrances({ ...sound, ...change }, ground);
}

describe("what hinders an entry", () => {
  it("is nothing when it balances on accounts that there can be", () => {
    expect(hindrances({})).toEqual([]);
  });

  it("is what debit and credit differ by", () => {
    expect(hindrances({ rows: [row("6570", 1250n), row("1930", -1000n)] })).toEqual([
      { kind: "entry-unbalanced", differenceOre: 250n },
    ]);
  });

  it("is a single row, and none at all", () => {
    const tooFew = { kind: "entry-too-few-rows", least: 2 };
    expect(hindrances({ rows: [] })).toEqual([tooFew]);
    expect(hindrances({ rows: [row("1930", 5n)] })).toEqual([
      tooFew,
      { kind: "entry-unbalanced", differenceOre: 5n },
    ]);
  });

  it("is a row of 0,00, also when the rest balances", () => {
    expect(hindrances({ rows: [...sound.rows, row("1510", 0n)] })).toEqual([
      { kind: "entry-row-zero", row: 3 },
    ]);
  });

  it.each(["2024-12-31", "2026-01-01"])("is the day %s outside the year", (day) => {
    expect(hindrances({ date: plainDate(day) })).toEqual([
      { kind: "entry-date-outside-year", start: "2025-01-01", end: "2025-12-31" },
    ]);
  });

  it("is any day of a reversal but the first of the next year", () => {
    const isReversal = true;
    expect(hindrances({ isReversal, date: plainDate("2026-01-01") })).toEqual([]);
    for (const day of ["2025-12-31", "2026-01-02"]) {
      expect(hindrances({ isReversal, date: plainDate(day) })).toEqual([
        { kind: "entry-reversal-on-other-day", day: "2026-01-01" },
      ]);
    }
  });

  it("takes an account of four digits, or one that the chart has", () => {
    const accountsOf = (account: string) => hindrances({ rows: [row(account, 5n), row("1930", -5n)] });
    expect(accountsOf("2999")).toEqual([]);
    expect(accountsOf("194010")).toEqual([]);
    expect(accountsOf("")).toEqual([{ kind: "entry-row-without-account", row: 1 }]);
    for (const account of ["0999", "999", "12345", "19 30", "193o"]) {
      expect(accountsOf(account)).toEqual([{ kind: "entry-row-account-unknown", row: 1, account }]);
    }
  });

  it("is a cost centre that is not there, where the source says which there are", () => {
    const known = [row("6570", 5n, { costCenter: "10", project: "P1" }), row("1930", -5n)];
    expect(hindrances({ rows: known })).toEqual([]);
    const unknown = [row("6570", 5n, { costCenter: "11" }), row("1930", -5n)];
    expect(hindrances({ rows: unknown })).toEqual([
      { kind: "entry-row-cost-center-unknown", row: 1, costCenter: "11" },
    ]);
    const projects = new Set(["P2"]);
    expect(entryHindrances({ ...sound, rows: known }, { ...ground, projects })).toEqual([
      { kind: "entry-row-project-unknown", row: 1, project: "P1" },
    ]);
  });

  it("is more than 99 999 999 999,99 on a row, either way", () => {
    const most = 9_999_999_999_999n;
    expect(hindrances({ rows: [row("6570", most), row("1930", -most)] })).toEqual([]);
    expect(hindrances({ rows: [row("6570", most + 1n), row("1930", -most - 1n)] })).toEqual([
      { kind: "entry-row-amount-too-large", row: 1, mostOre: most },
      { kind: "entry-row-amount-too-large", row: 2, mostOre: most },
    ]);
  });

  it("is a text of 201 characters, and one of none", () => {
    expect(hindrances({ text: "x".repeat(200) })).toEqual([]);
    expect(hindrances({ text: "x".repeat(201) })).toEqual([
      { kind: "entry-text-too-long", length: 201, most: 200 },
    ]);
    expect(hindrances({ text: "  " })).toEqual([{ kind: "entry-text-missing" }]);
  });

  it("is each character that Fortnox refuses, where it stands first", () => {
    expect(hindrances({ text: "Å/ö & é 100 % ½ – (2025)" })).toEqual([]);
    expect(hindrances({ text: "a😀b|😀" })).toEqual([
      { kind: "entry-text-character", character: "😀", place: 2 },
      { kind: "entry-text-character", character: "|", place: 4 },
    ]);
    const rows = [row("6570", 5n, { text: "[1]" }), row("1930", -5n, { text: "y".repeat(101) })];
    expect(hindrances({ rows })).toEqual([
      { kind: "entry-row-text-character", row: 1, character: "[", place: 1 },
      { kind: "entry-row-text-character", row: 1, character: "]", place: 3 },
      { kind: "entry-row-text-too-long", row: 2, length: 101, most: 100 },
    ]);
  });

  it("is a text that holds the mark of a transferred entry", () => {
    expect(hindrances({ text: "Kopia av SB-ABCDEFGHIJKLMNOP-2" })).toEqual([
      { kind: "entry-text-holds-mark", mark: "SB-ABCDEFGHIJKLMNOP-2" },
    ]);
  });

  it("is told all at once", () => {
    const all = hindrances({ date: plainDate("2020-01-01"), text: "", rows: [row("", 0n)] });
    expect(all.map(({ kind }) => kind)).toEqual([
      "entry-date-outside-year",
      "entry-text-missing",
      "entry-too-few-rows",
      "entry-row-without-account",
      "entry-row-zero",
    ]);
  });

  it("is never nothing when an entry does not balance", () => {
    const amounts = fc.array(fc.bigInt({ min: -1000n, max: 1000n }), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, (typed) => {
        const rows = typed.map((amount) => row("1930", amount));
        const balances = typed.reduce((sum, amount) => sum + amount, 0n) === 0n;
        const isSound = balances && typed.length >= 2 && typed.every((amount) => amount !== 0n);
        expect(hindrances({ rows }).length === 0).toBe(isSound);
      }),
    );
  });
});

describe("the day of a reversal", () => {
  it("follows a broken year, too", () => {
    const broken = fiscalYear(plainDate("2023-07-01"), plainDate("2024-02-29"));
    expect(broken.ok && reversalDay(broken.value)).toBe("2024-03-01");
  });
});
