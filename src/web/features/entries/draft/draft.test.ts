import { describe, expect, it } from "vitest";
import type { EntryLine } from "#wire/entries.ts";
import { blankDraft, contentOf, copyOf, isSameDraft, oppositeOf } from "./draft.ts";
import { hindrancesOf, unreadable } from "./draftFaults.ts";
import { writeField } from "./draftRows.ts";

const days = { fiscalYear: { start: "2025-01-01", end: "2025-12-31" }, nextYearStart: "2026-01-01" };
const rules = { refused: "[<>]", most: 200, mostInRow: 100 };
const ground = { days, rules, accounts: new Set(["1710", "5010"]) };
const row = (account: string, amountOre: string) => {
  return { account, amountOre, costCenter: "", project: "", text: "", name: "" };
};
const line: EntryLine = {
  entryId: "5f0b1d3e-6a55-4c38-9a0e-0d1b2c3d4e5f",
  number: "V3",
  series: "V",
  version: 1,
  date: "2025-12-31",
  text: "Förutbetald hyra",
  isReversal: false,
  rows: [row("1710", "13837500"), row("5010", "-13837500")],
  amountOre: "13837500",
  differenceOre: "0",
  origin: { kind: "manual" },
  status: "ready",
  counts: true,
  hindrances: [],
  receipt: null,
  problem: null,
  voucherIndex: null,
  files: [],
  appendices: [],
  changedBy: { userId: "anna", name: "Anna", active: true },
  changedAt: "2026-01-20T10:00:00Z",
};

describe("an entry that is begun", () => {
  it("has the last day of the fiscal year, and nothing to store", () => {
    expect(contentOf(blankDraft(days))).toMatchObject({ date: "2025-12-31", rows: [] });
  });
  it("as a copy says the same, and from where", () => {
    const { origin, draft } = copyOf(line);
    expect(origin).toMatchObject({ kind: "copy", number: "V3" });
    expect(contentOf(draft).rows.map(({ amountOre }) => amountOre)).toEqual(["13837500", "-13837500"]);
  });
  it("as the opposite has debit for credit on the first day of the next year", () => {
    const { draft } = oppositeOf(line, days);
    const content = contentOf(draft);
    expect(content).toMatchObject({ date: "2026-01-01", isReversal: true });
    expect(content.rows.map(({ amountOre }) => amountOre)).toEqual(["-13837500", "13837500"]);
  });
  it("as the opposite of a reversal is of this year again", () => {
    const { draft } = oppositeOf({ ...line, isReversal: true, date: "2026-01-01" }, days);
    expect(draft).toMatchObject({ date: "2025-12-31", isReversal: false });
  });
});

describe("what hinders an entry", () => {
  const { draft } = copyOf(line);
  const [first, second] = draft.rows;
  if (first === undefined || second === undefined) throw new Error("The line has two rows.");
  it("is nothing of one that balances", () => {
    expect(hindrancesOf(draft, ground)).toEqual([]);
  });
  it("is told with both sums and by how much they differ", () => {
    const rows = [first, writeField(second, "credit", "138357")];
    expect(hindrancesOf({ ...draft, rows }, ground)[0]).toContain("skillnad 18,00");
  });
  it("is a character in the text, with its place", () => {
    expect(hindrancesOf({ ...draft, text: "Hyra <1>" }, ground)[0]).toContain("< (tecken 6)");
  });
  it("is a day outside the year, and one that cannot be read is not even stored", () => {
    expect(hindrancesOf({ ...draft, date: "2026-02-01" }, ground)[0]).toContain("2026-01-01");
    expect(unreadable({ ...draft, date: "31 dec" })).toHaveLength(1);
  });
  it("is an account that is none, but not one of four digits that the chart lacks", () => {
    const named = (account: string) => ({ ...draft, rows: [{ ...first, account }, second] });
    expect(hindrancesOf(named("hyra"), ground)).toHaveLength(1);
    expect(hindrancesOf(named("1795"), ground)).toEqual([]);
  });
});

describe("two drafts", () => {
  it("say the same when only an empty row parts them", () => {
    const { draft } = copyOf(line);
    const [first] = blankDraft(days).rows;
    expect(first && isSameDraft(draft, { ...draft, rows: [...draft.rows, first] })).toBe(true);
    expect(isSameDraft(draft, { ...draft, text: "Annat" })).toBe(false);
  });
});
