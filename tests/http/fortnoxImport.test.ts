import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";
import { ledgerAsOf } from "#domain/ledger/ledgerAsOf.ts";
import type { LedgerBooks } from "#domain/ledger/openItem.ts";
import type { CompanyTruth } from "#sandbox/truth/companyTruth.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import {
  connectedClient,
  type ConnectedClient,
  fetchYears,
  proposedYears,
  readImport,
  startFetch,
} from "../support/fortnox/fetching.ts";
import { readSnapshot } from "../support/fortnox/snapshot.ts";
import { followRun } from "../support/importing.ts";

let open: FortnoxHouse;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  const keys = open.sandbox.control.companies().map(({ key }) => key);
  await Promise.all(keys.map((key) => widenLimit(open, key)));
});
afterAll(() => open.close());

/** What was open at the end of a day, in the currency of each invoice and in kronor. */
type Item = readonly [number: number, openOre: string, openSekOre: string];
const inOrder = (items: readonly Item[]): readonly Item[] => items.toSorted(([a], [b]) => a - b);

function openItems(books: LedgerBooks, asOf: PlainDate): readonly Item[] {
  const { items } = ledgerAsOf(books, asOf);
  return inOrder(
    items.map(({ invoice, openInCurrency, open: amount }) => [
      Number(invoice.number),
      String(openInCurrency),
      String(amount),
    ]),
  );
}

function trueItems({ openItems: items }: CompanyTruth["customer"]): readonly Item[] {
  return inOrder(items.map(({ number, openOre, openSekOre }) => [number, openOre, openSekOre]));
}

async function fetched(
  company: string,
  year: { readonly start?: string; readonly end?: string } = {},
): Promise<ConnectedClient> {
  const user = await open.house.makeFirm(`Byrån för ${company}`);
  const client = await connectedClient(user, open.sandbox, { company, ...year });
  const run = await fetchYears(client, await proposedYears(client, year.end));
  expect(run).toMatchObject({ status: "committed", importNumber: 1, problem: null });
  return client;
}

describe("a company fetched from Fortnox", () => {
  it.each([
    { company: "demo", start: "2025-01-01", end: "2025-12-31", before: "2024-12-31" },
    { company: "small", start: "2025-01-01", end: "2025-12-31", before: "2024-12-31" },
    { company: "broken", start: "2024-09-01", end: "2025-08-31", before: "2024-08-31" },
    { company: "messy", start: "2025-01-01", end: "2025-12-31", before: "2024-12-31" },
    { company: "cash", start: "2025-01-01", end: "2025-12-31", before: "2024-12-31" },
    { company: "long-first", start: "2024-07-01", end: "2025-12-31", before: null },
  ])("comes in whole and to the öre: $company", async ({ company, start, end, before }) => {
    const client = await fetched(company, { start, end });
    const snapshot = await readSnapshot(open.house, client);
    const truth = open.sandbox.control.truth(company, plainDate(end));
    expect(snapshot.closingOreByAccount).toEqual(truth.balanceOreByAccount);
    if (before !== null) {
      const truthBefore = open.sandbox.control.truth(company, plainDate(before));
      expect(snapshot.previousOreByAccount).toEqual(truthBefore.balanceOreByAccount);
    }
    for (const side of ["customer", "supplier"] as const) {
      const books = { side, ...snapshot.ledgers[side], readAloneFrom: plainDate(start) };
      const items = openItems(books, plainDate(end));
      expect(items).toEqual(trueItems(truth[side]));
      expect(items.length).toBeGreaterThan(0);
    }
  });

  it("tells of its stages, its years, its ledgers and its controls", async () => {
    const client = await fetched("demo");
    const detail = await readImport(client, 1);
    expect(detail).toMatchObject({
      source: "fortnox",
      fileName: null,
      current: true,
      notFetched: [],
      years: [
        { start: "2025-01-01", end: "2025-12-31" },
        { start: "2024-01-01", end: "2024-12-31" },
      ],
      ledgers: [
        { side: "customer", changedDuringFetch: 0 },
        { side: "supplier", changedDuringFetch: 0 },
      ],
      difference: null,
    });
    const [customers] = detail.ledgers;
    expect(customers?.invoices).toBe(open.sandbox.control.company("demo").customer.invoices.size);
    expect(customers?.payments).toBe(open.sandbox.control.company("demo").customer.payments.size);
    expect(detail.checks.map(({ name }) => name)).toContain("inactive-accounts-with-balance");
    const runs = await client.user.ask(`${client.closingUrl}/imports`);
    expect(runs.json()).toMatchObject({ imports: [{ source: "fortnox", number: 1 }], running: null });
    const closing = await client.user.ask(client.closingUrl);
    expect(closing.json()).toMatchObject({ currentImport: { source: "fortnox", fileName: null, number: 1 } });
  });

  it("stores where each voucher came from, and the accounts of tasks", async () => {
    const client = await fetched("small");
    const { vouchers, settings } = await readSnapshot(open.house, client);
    const ofInvoices = vouchers.filter(({ reference_type: type }) => type === "invoice");
    expect(ofInvoices.length).toBeGreaterThan(50);
    expect(ofInvoices.every(({ reference_number: number }) => number !== null)).toBe(true);
    expect(vouchers.every(({ reference_type: type }) => type !== null)).toBe(true);
    expect(settings).toMatchObject({
      "predefined-account CUSTCLAIM": "1510",
      "predefined-account SUPDEBT": "2440",
    });
  });

  it("finds inactive accounts with a balance, and accounts without form code, in Fortnox's own chart", async () => {
    const client = await fetched("messy");
    const { checks } = await readImport(client, 1);
    const listed = (name: string): readonly (string | null)[] =>
      checks.find((check) => check.name === name)?.list.map(({ account }) => account) ?? [];
    expect(listed("inactive-accounts-with-balance")).toEqual(["1680"]);
    expect(listed("accounts-without-form-code")).toContain("1580");
  });
});

describe("fetching again", () => {
  it("makes no new import when nothing has changed", async () => {
    const client = await fetched("demo");
    const again = await fetchYears(client, await proposedYears(client));
    expect(again).toMatchObject({ status: "unchanged", importNumber: 1 });
    const log = (await client.user.ask("/api/log")).body;
    expect(log).toContain("fetch-unchanged");
  });

  it("shows a changed ledger invoice by invoice, with its balances", async () => {
    const client = await fetched("bureau");
    const { control } = open.sandbox;
    control.change("bureau", { kind: "pay-invoice", register: "customer", date: "2026-04-30" });
    control.change("bureau", { kind: "add-invoice", register: "supplier", date: "2025-12-30" });
    const run = await fetchYears(client, await proposedYears(client));
    expect(run).toMatchObject({ status: "committed", importNumber: 2 });
    const { difference } = await readImport(client, 2);
    expect(difference?.counts).toMatchObject({ ledger: 2, new: 1, changed: 0, removed: 0, opening: 0 });
    expect(difference?.ledger).toMatchObject([
      { side: "customer", change: "changed", afterOre: "0" },
      { side: "supplier", change: "new", beforeOre: null, afterOre: "500000" },
    ]);
  });

  it("starts once when it is asked for twice, and waits for the one under way", async () => {
    const client = await fetched("demo");
    const years = await proposedYears(client);
    const [first, second] = await Promise.all([startFetch(client, years), startFetch(client, years)]);
    expect([first.statusCode, second.statusCode]).toEqual([202, 202]);
    expect(first.json()).toEqual(second.json());
    const other = await startFetch(client, years.slice(0, 1));
    expect([other.statusCode, other.json<{ problem: { kind: string } }>().problem.kind]).toEqual([
      409,
      "import-already-running",
    ]);
    await followRun(client.user, client.closingId, first.json<{ runId: string }>().runId);
  });
});
