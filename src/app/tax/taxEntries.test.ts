import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { EntryStatus } from "#domain/entries/entryStatus.ts";
import { countsInFigures } from "#domain/entries/entryStatus.ts";
import { ore } from "#domain/money/ore.ts";
import { type TaxEntryOfChoice, heldEntries, isInBooks, isOfTaxChoice, taken } from "./taxEntries.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };

/** An entry of the year's tax, as it stands. */
const entryOf = (status: EntryStatus): TaxEntryOfChoice => ({
  entryId: status,
  closingId: "c1",
  series: "S",
  number: 1,
  version: 1,
  key: "",
  state: "ready",
  transfer: null,
  recognition: null,
  origin: { kind: "tax-choice", step: "tax", key: null, isReversal: false },
  content: {
    date: year.end,
    text: "Skatt",
    isReversal: false,
    rows: [
      { account: "8910", amount: ore(100n), costCenter: "", project: "", text: "" },
      { account: "2512", amount: ore(-100n), costCenter: "", project: "", text: "" },
    ],
  },
  appendices: [],
  madeAt: "",
  changedAt: "",
  changedBy: { userId: "u1", name: "Anna", active: true },
  receipt: null,
  problem: null,
  voucherIndex: null,
  status,
  counts: countsInFigures(status),
});

const free: readonly EntryStatus[] = ["draft", "ready", "failed", "not-for-transfer"];
const fixed: readonly EntryStatus[] = [
  "sending",
  "checking",
  "waits-for-year",
  "handed-out",
  "transferred",
  "transferred-excluded",
];
const ofPeople: readonly EntryStatus[] = [
  "changed-in-fortnox",
  "removed-in-fortnox",
  "duplicate-in-fortnox",
  "void",
];

describe("an entry of the choice", () => {
  it.each(free)("can be rewritten while it is %s", (status) => {
    expect(heldEntries([entryOf(status)])).toMatchObject([
      { id: status, step: "tax", text: "Skatt", isFixed: false },
    ]);
  });
  it.each(fixed)("is corrected, not rewritten, when it is %s", (status) => {
    expect(heldEntries([entryOf(status)])).toMatchObject([{ isFixed: true }]);
  });
  it.each(ofPeople)("is people's business, and stays in the books, when it is %s", (status) => {
    const entry = entryOf(status);
    expect(heldEntries([entry])).toEqual([]);
    expect(isInBooks(entry, year)).toBe(false);
  });
  it("is taken off the books where it counts, and where the import holds it unchanged", () => {
    const inBooks = [...free, ...fixed].filter((status) => isInBooks(entryOf(status), year));
    expect(inBooks).toEqual([...free, ...fixed].filter((status) => status !== "draft"));
    expect(taken(entryOf("ready")).rows).toEqual([
      { account: "8910", amount: -100n },
      { account: "2512", amount: 100n },
    ]);
  });
  it("is told by where it came from", () => {
    expect(isOfTaxChoice(entryOf("ready"))).toBe(true);
    expect(isOfTaxChoice({ ...entryOf("ready"), origin: { kind: "manual" } })).toBe(false);
  });
});
