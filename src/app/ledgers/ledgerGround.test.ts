import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { type LedgerGround, type LedgerSnapshot, chooseLedger, notFetchedOf } from "./ledgerGround.ts";

const snapshot: LedgerSnapshot = {
  importId: "i",
  number: 1,
  source: "fortnox",
  yearId: "4",
  readOn: plainDate("2026-02-03"),
  accountingMethod: "accrual",
  invoices: 10,
  payments: 8,
  refusal: null,
};
const ground: LedgerGround = {
  closingId: "c",
  clientId: "k",
  clientName: "Bolaget AB",
  side: "customer",
  fiscalYear: { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") },
  snapshot,
  pasted: null,
  tenant: null,
};
const pasted = { asOf: plainDate("2025-12-31"), at: "2026-01-15T09:00:00.000Z", by: "Ada" };

describe("chooseLedger", () => {
  it("takes the balance date, from the first day of the year to the day of the fetch", () => {
    expect(chooseLedger(ground)).toMatchObject({
      value: {
        source: "fortnox",
        asOf: "2025-12-31",
        range: { earliest: "2025-01-01", latest: "2026-02-03" },
      },
    });
  });
  it("takes the day of the fetch while the year has not ended", () => {
    const early = { ...ground, snapshot: { ...snapshot, readOn: plainDate("2025-10-01") } };
    expect(chooseLedger(early)).toMatchObject({ value: { asOf: "2025-10-01" } });
  });
  it("refuses a day outside, and names those that can be computed", () => {
    expect(chooseLedger(ground, plainDate("2026-02-04"))).toEqual({
      ok: false,
      problem: {
        kind: "date-not-computable",
        asOf: "2026-02-04",
        earliest: "2025-01-01",
        latest: "2026-02-03",
      },
    });
  });
  it("prefers what was fetched to a list that was pasted before", () => {
    expect(chooseLedger({ ...ground, pasted })).toMatchObject({ value: { source: "fortnox" } });
  });
  it("takes a pasted list where nothing was fetched, for its one day", () => {
    const file = { ...ground, pasted, snapshot: { ...snapshot, source: "sie-file" as const, readOn: null } };
    expect(chooseLedger(file)).toMatchObject({ value: { source: "pasted", asOf: "2025-12-31" } });
    expect(chooseLedger(file, plainDate("2025-12-30"))).toMatchObject({
      problem: { kind: "date-not-computable", earliest: "2025-12-31", latest: "2025-12-31" },
    });
  });
  it("has none where neither is there", () => {
    expect(chooseLedger({ ...ground, snapshot: null })).toEqual({ ok: true, value: { source: null } });
  });
});

describe("notFetchedOf", () => {
  it("is Fortnox's own refusal where invoices were not fetched", () => {
    const refusal = { kind: "fortnox-licence-missing", said: "Saknar licens", fortnoxCode: "1" } as const;
    expect(notFetchedOf({ ...ground, snapshot: { ...snapshot, invoices: null, refusal } })).toEqual(refusal);
  });
  it("is nothing where only payments were refused: the ledger is there", () => {
    const refusal = { kind: "fortnox-scope-missing", said: null, fortnoxCode: null } as const;
    expect(notFetchedOf({ ...ground, snapshot: { ...snapshot, payments: null, refusal } })).toBeNull();
  });
});
