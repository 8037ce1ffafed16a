import { describe, expect, it } from "vitest";
import type { Closing } from "#wire/clients.ts";
import type { ImportCheck, ImportDetail } from "#wire/imports.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { leftCount, todoPhases } from "./todo.ts";

const id = "0195b6a0-0000-7000-8000-000000000000";
const anna = { userId: "anna", name: "Anna Lindström", active: true };
const closing: Closing = {
  closingId: id,
  client: {
    clientId: id,
    name: "Björkhaga Snickeri AB",
    organizationNumber: "556812-3458",
    companyForm: "limited-company",
  },
  fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  months: 12,
  responsible: anna,
  siblings: [],
  currentImport: null,
  runningImport: null,
  people: [anna],
};
const imported: Closing = {
  ...closing,
  currentImport: {
    number: 3,
    source: "sie-file",
    fileName: "bjorkhaga.se",
    importedAt: "2026-02-03T13:02:00Z",
    importedBy: "Anna Lindström",
    vouchers: 2364,
    rows: 9000,
    accounts: 428,
    coversThrough: null,
  },
};
const check = (outcome: ImportCheck["outcome"]): ImportCheck => ({
  name: "number-gaps",
  outcome,
  summary: { kind: "numbers-missing", data: { missing: "2", gaps: 2 } },
  list: [],
  listTotal: 2,
});
const detail = (...outcomes: ImportCheck["outcome"][]): ImportDetail => ({
  number: 3,
  current: true,
  source: "sie-file",
  fileName: "bjorkhaga.se",
  years: [],
  notFetched: [],
  ledgers: [],
  importedAt: "2026-02-03T13:02:00Z",
  importedBy: "Anna Lindström",
  durationMs: 400,
  program: "Fortnox",
  vouchers: 2364,
  rows: 9000,
  accounts: 428,
  checks: outcomes.map(check),
  findings: [],
  findingCounts: [],
  difference: null,
});
const balance = (closingOre: string): Reconciliation => {
  const figures = { openingOre: "0", movementOre: "0", closingOre, previousOre: "0" };
  const progress = { accounts: 0, settled: 0, differences: { count: 0, onlyOre: null } };
  const side = { groups: [], sums: { ...figures, reconciledOre: null }, progress };
  return {
    importNumber: 3,
    assets: side,
    equityAndLiabilities: side,
    unplaced: [],
    result: figures,
    balance: figures,
    progress,
  };
};
const keys = (state: Parameters<typeof todoPhases>[0]) =>
  todoPhases(state).map(({ items }) => items.map(({ key }) => key));

describe("todoPhases", () => {
  it("begins with the import when nothing has been imported", () => {
    const phases = todoPhases({ closing, detail: null, figures: null });
    expect(phases.map(({ items }) => items.map(({ key }) => key))).toEqual([
      ["first"],
      ["checks-wait"],
      ["reconcile-wait"],
    ]);
    expect(leftCount(phases)).toBe(1);
  });
  it("lists the controls that need attention, and never those that could not run", () => {
    const state = { closing: imported, detail: detail("ok", "attention", "not-run"), figures: balance("0") };
    const [, checks] = todoPhases(state);
    expect(checks?.items).toMatchObject([
      { key: "number-gaps", sign: "attention", hint: "Nummer som saknas: 2. Luckor: 2" },
    ]);
    expect(checks?.aside).toBe("1 av 3 utan anmärkning");
  });
  it("puts books that do not balance first in the reconciliation, with the amount", () => {
    const [, , reconciliation] = todoPhases({
      closing: imported,
      detail: detail("ok"),
      figures: balance("1800"),
    });
    expect(reconciliation?.items[0]).toMatchObject({ sign: "different", amountOre: "1800" });
  });
  it("asks for a new file when the books end before the year", () => {
    const partYear = { ...imported.currentImport!, coversThrough: "2025-09-30" };
    const state = { closing: { ...imported, currentImport: partYear }, detail: null, figures: null };
    expect(keys(state)[0]).toEqual(["imported", "part-year"]);
  });
  it("says that an import is running instead of what was before", () => {
    const state = { closing: { ...imported, runningImport: { runId: id } }, detail: null, figures: null };
    expect(keys(state)[0]).toEqual(["running"]);
  });
});
