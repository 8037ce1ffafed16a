import { describe, expect, it } from "vitest";
import type { EntryLine, EntryStatus } from "#wire/entries.ts";
import {
  type CheckedEntry,
  chosenEntries,
  exportable,
  stateToken,
  stillExportable,
  sumOre,
} from "./exportable.ts";

const line = (entryId: string, status: EntryStatus, version = 1): EntryLine => ({
  entryId,
  number: entryId,
  series: "V",
  version,
  date: "2025-12-31",
  text: "Upplupet bokslut",
  isReversal: false,
  rows: [],
  amountOre: "5250000",
  differenceOre: "0",
  origin: { kind: "manual" },
  status,
  counts: true,
  hindrances: [],
  receipt: null,
  problem: null,
  voucherIndex: null,
  files: [],
  appendices: [],
  changedBy: { userId: "anna", name: "Anna", active: true },
  changedAt: "2026-02-03T13:02:00Z",
});
const checked = (entryId: string, verdict: CheckedEntry["verdict"]): CheckedEntry => ({
  entryId,
  number: entryId,
  amountOre: "100",
  checks: { series: "ok", year: "ok", period: "ok", accounts: "ok", text: "ok", balance: "ok" },
  findings: [],
  verdict,
});

describe("exportable", () => {
  it("takes what is ready and what was refused", () => {
    const all = (
      [
        "draft",
        "ready",
        "sending",
        "checking",
        "waits-for-year",
        "transferred",
        "failed",
        "handed-out",
      ] as const
    ).map((status) => line(status, status));
    expect(exportable(all).map(({ status }) => status)).toEqual(["ready", "failed"]);
  });
});

describe("stateToken", () => {
  it("is another for another version, and once the entry was refused", () => {
    const tokens = [line("V1", "ready"), line("V1", "ready", 2), line("V1", "failed"), line("V1", "ready")];
    expect(new Set(tokens.map(stateToken)).size).toBe(3);
  });
});

describe("stillExportable", () => {
  it("leaves out what has gone on its way since it was checked", () => {
    const left = stillExportable([checked("V1", "goes"), checked("V2", "goes")], [line("V2", "ready")]);
    expect(left.map(({ entryId }) => entryId)).toEqual(["V2"]);
  });
});

describe("chosenEntries", () => {
  it("takes everything that may go or wait, less what somebody took out", () => {
    const entries = [
      checked("V1", "goes"),
      checked("V2", "stays"),
      checked("V3", "waits-for-year"),
      checked("V4", "goes"),
    ];
    expect(chosenEntries(entries, new Set(["V4"])).map(({ entryId }) => entryId)).toEqual(["V1", "V3"]);
  });
});

describe("sumOre", () => {
  it("adds amounts beyond what a float can hold", () => {
    expect(sumOre([{ amountOre: "9007199254740993" }, { amountOre: "2" }])).toBe("9007199254740995");
    expect(sumOre([])).toBe("0");
  });
});
