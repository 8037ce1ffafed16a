import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import type { EntryContent } from "../entries/entry.ts";
import { ore } from "../money/ore.ts";
import { proposeOffers } from "./offers.ts";
import { type BookAccount, type BookYear, checkEntry, type PreflightGround } from "./preflight.ts";

const account: BookAccount = {
  name: "Konto",
  active: true,
  costCenterRule: "allowed",
  projectRule: "allowed",
};
const fiscalYear = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const year: BookYear = {
  yearId: "5",
  fiscalYear,
  seriesByCode: new Map([
    ["A", { name: "Huvudserie", manual: true }],
    ["B", { name: "Kundfakturor", manual: false }],
  ]),
  accountByNumber: new Map([
    ["1930", account],
    ["5010", { ...account, costCenterRule: "mandatory" }],
    ["6110", { ...account, name: "Kontorsmateriel", active: false, projectRule: "not-allowed" }],
  ]),
};
const ground: PreflightGround = {
  fiscalYear,
  years: [year],
  lock: { through: null },
  costCenters: new Set(["10"]),
  projects: null,
};
const toA = { series: "A", isLockExempt: false };
const row = (number: string, amount: bigint) => {
  return { account: number, amount: ore(amount), costCenter: "", project: "", text: "" };
};
const content: EntryContent = {
  date: plainDate("2025-12-31"),
  text: "Bokslut",
  isReversal: false,
  rows: [row("1930", 100n), row("1930", -100n)],
};
const kinds = (changed: Partial<EntryContent>, on = ground, series = toA): readonly string[] =>
  checkEntry({ ...content, ...changed }, on, series).findings.map(({ problem }) => problem.kind);

describe("checkEntry", () => {
  it("lets a sound entry go", () => {
    expect(checkEntry(content, ground, toA)).toMatchObject({ verdict: "goes", findings: [] });
  });
  it("finds accounts that are missing, inactive, or want a cost centre or no project", () => {
    const rows = [row("5010", 100n), { ...row("6110", -50n), project: "P1" }, row("9999", -50n)];
    expect(kinds({ rows })).toEqual([
      "transfer-account-inactive",
      "transfer-account-missing",
      "transfer-cost-center-mandatory",
      "transfer-project-not-allowed",
    ]);
  });
  it("finds a series that is not there or not manual", () => {
    expect(kinds({}, ground, { ...toA, series: "Q" })).toEqual(["transfer-series-missing"]);
    expect(kinds({}, ground, { ...toA, series: "B" })).toEqual(["transfer-series-not-manual"]);
  });
  it("refuses a locked day, and warns only of one in an exempt series", () => {
    const locked = { ...ground, lock: { through: plainDate("2025-12-31") } };
    expect(checkEntry(content, locked, toA)).toMatchObject({
      verdict: "stays",
      checks: { period: "failed" },
    });
    const exempt = checkEntry(content, locked, { ...toA, isLockExempt: true });
    expect(exempt).toMatchObject({ verdict: "goes", checks: { period: "warning" } });
    const unknown = checkEntry(content, { ...ground, lock: null }, toA);
    expect(unknown).toMatchObject({ verdict: "goes", checks: { period: "not-checked" } });
  });
  it("lets a reversal wait for the year after", () => {
    const reversal = { ...content, date: plainDate("2026-01-01"), isReversal: true };
    expect(checkEntry(reversal, ground, toA)).toMatchObject({
      verdict: "waits-for-year",
      checks: { year: "warning", series: "not-checked", accounts: "not-checked" },
    });
  });
  it("refuses what Fortnox would refuse of texts, amounts and the balance, and says which and where", () => {
    const rows = [row("1930", 10_000_000_000_000n), row("1930", 0n)];
    expect(kinds({ text: 'Lager "2025"', rows })).toEqual([
      "entry-text-character",
      "entry-row-amount-too-large",
      "entry-row-zero",
      "entry-unbalanced",
    ]);
    expect(kinds({ text: "a".repeat(201) })).toEqual(["entry-text-too-long"]);
    expect(kinds({ date: plainDate("2024-12-31") })).toContain("entry-date-outside-year");
  });
});

describe("proposeOffers", () => {
  const offers = { ...ground, series: "A", nameByAccount: new Map([["9999", "Bokslutskonto"]]) };
  it("offers accounts that are inactive or missing, by the name that the closing knows", () => {
    const rows = [row("6110", 1n), row("9999", -1n)];
    expect(proposeOffers([{ ...content, rows }], offers).slice(1)).toEqual([
      { kind: "activate-account", fiscalYear, account: "6110", name: "Kontorsmateriel" },
      { kind: "create-account", fiscalYear, account: "9999", name: "Bokslutskonto" },
    ]);
  });
  it("offers the chosen series in a year that lacks it, and else one of our own", () => {
    expect(proposeOffers([content], { ...offers, series: "Q" })).toMatchObject([{ code: "Q" }]);
    expect(proposeOffers([content], offers)).toMatchObject([{ code: "BS", name: "Bokslut" }]);
  });
});
