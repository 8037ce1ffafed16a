import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { eventsByInvoice } from "#domain/ledger/reading/eventsByInvoice.ts";
import { partsNow } from "#domain/ledger/openAmount.ts";
import type { Fault, FaultRule } from "#sandbox/faults/fault.ts";
import type { FortnoxStatus } from "#wire/fortnox.ts";
import type { ImportList, ImportRun } from "#wire/imports.ts";
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
let client: ConnectedClient;
let years: readonly string[];
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  for (const company of ["bureau", "small"]) await widenLimit(open, company);
});
afterAll(() => open.close());
beforeEach(async () => {
  const user = await open.house.makeFirm(`Byrån ${randomUUID()}`);
  client = await connectedClient(user, open.sandbox, { company: "bureau" });
  years = await proposedYears(client);
});
afterEach(() => {
  open.sandbox.control.clearFaults();
});

function breakPath(path: string, fault: Fault, more: Pick<FaultRule, "times" | "skip"> = {}): void {
  open.sandbox.control.addFault({ match: { path }, fault, ...more });
}

async function imports(): Promise<ImportList["imports"]> {
  return (await client.user.ask(`${client.closingUrl}/imports`)).json<ImportList>().imports;
}

/** Nothing half-imported is ever there. */
async function expectNothing(run: ImportRun, kind: string, data: object = {}): Promise<void> {
  expect(run).toMatchObject({ status: "refused", importNumber: null, problem: { kind, data } });
  expect(await imports()).toEqual([]);
}

describe("a fetch that Fortnox disturbs", () => {
  it.each<{ readonly what: string; readonly path: string; readonly fault: Fault; readonly times: number }>([
    {
      what: "too many requests",
      path: "/3/*",
      fault: { kind: "rate-limited", retryAfterSeconds: 0 },
      times: 7,
    },
    {
      what: "an outage between two pages",
      path: "/3/vouchers",
      fault: { kind: "status", status: 503 },
      times: 3,
    },
    { what: "a cut connection", path: "/3/supplierinvoices", fault: { kind: "cut-after" }, times: 2 },
    { what: "an answer that is cut off", path: "/3/invoices", fault: { kind: "truncated" }, times: 1 },
    { what: "half an answer", path: "/3/accounts", fault: { kind: "malformed" }, times: 1 },
    { what: "a page for people", path: "/3/sie/4", fault: { kind: "html" }, times: 1 },
    { what: "half a SIE file", path: "/3/sie/4", fault: { kind: "malformed" }, times: 1 },
    { what: "an empty SIE file", path: "/3/sie/4", fault: { kind: "empty-body" }, times: 2 },
    {
      what: "a token that ends early",
      path: "/3/invoicepayments",
      fault: { kind: "expired-token" },
      times: 1,
    },
  ])("comes in whole all the same: $what", async ({ path, fault, times }) => {
    breakPath(path, fault, { times });
    expect(await fetchYears(client, years)).toMatchObject({ status: "committed", problem: null });
    const truth = open.sandbox.control.truth("bureau", plainDate("2025-12-31"));
    const { closingOreByAccount } = await readSnapshot(open.house, client);
    expect(closingOreByAccount).toEqual(truth.balanceOreByAccount);
  });

  it.each<{ readonly fault: Fault; readonly kind: string; readonly data?: object }>([
    { fault: { kind: "empty-body" }, kind: "fortnox-sie-empty" },
    { fault: { kind: "malformed" }, kind: "fortnox-sie-incomplete" },
    {
      fault: { kind: "rewrite-query", set: { financialyear: "2" } },
      kind: "fortnox-sie-other-year",
      data: { fileStart: "2026-01-01", fileEnd: "2026-12-31" },
    },
  ])("imports nothing while the SIE file is wrong: $kind", async ({ fault, kind, data }) => {
    breakPath("/3/sie/4", fault, { times: "always" });
    const run = await fetchYears(client, years);
    await expectNothing(run, kind, { start: "2025-01-01", end: "2025-12-31", ...data });
  });

  it("says that the connection is lost when its token is revoked midway, and imports nothing", async () => {
    breakPath("/3/supplierinvoices", { kind: "expired-token" }, { times: "always" });
    await expectNothing(await fetchYears(client, years), "fortnox-reconnect");
    const status = await client.user.ask(`/api/clients/${client.clientId}/fortnox`);
    expect(status.json<FortnoxStatus>().connection?.problem?.kind).toBe("fortnox-connection-lost");
    const again = await startFetch(client, years);
    expect([again.statusCode, again.json<{ problem: { kind: string } }>().problem.kind]).toEqual([
      409,
      "fortnox-connection-lost",
    ]);
  });

  it("can be cancelled between two requests, and leaves nothing", async () => {
    breakPath("/3/supplierinvoices", { kind: "slow", delayMs: 20_000 }, { times: "always" });
    const { runId } = (await startFetch(client, years)).json<{ runId: string }>();
    const url = `${client.closingUrl}/import-runs/${runId}`;
    await untilRun(url, ({ stages }) =>
      stages.some((s) => s.name === "supplier-ledger" && s.state === "running"),
    );
    expect((await client.user.ask({ method: "POST", url: `${url}/cancel` })).statusCode).toBe(200);
    expect(await followRun(client.user, client.closingId, runId)).toMatchObject({ status: "cancelled" });
    expect(await imports()).toEqual([]);
  });
});

async function untilRun(url: string, is: (run: ImportRun) => boolean): Promise<void> {
  while (!is((await client.user.ask(url)).json<ImportRun>()));
}

describe("what moves while it is fetched", () => {
  it.each([
    ["before the invoices", "/3/invoicepayments", "customer"],
    ["between two looks at the payments", "/3/invoices", "customer"],
    ["after the invoices", "/3/supplierinvoices", "supplier"],
  ] as const)("an invoice paid %s is read again, and agrees", async (_when, path, register) => {
    breakPath(path, { kind: "then-change", change: { kind: "pay-invoice", register } });
    expect(await fetchYears(client, years)).toMatchObject({ status: "committed" });
    const { ledgers } = await readSnapshot(open.house, client);
    const { invoices, payments } = ledgers[register];
    const eventsOf = eventsByInvoice(invoices, payments);
    expect(invoices.map(eventsOf).filter(partsNow)).toEqual([]);
    expect(invoices.filter(({ changedDuringFetch }) => changedDuringFetch)).toEqual([]);
    const { payments: truth } = open.sandbox.control.company("bureau")[register];
    expect(payments).toHaveLength(truth.size);
  });

  it("a voucher posted while the list was fetched is in the file, with what it came from", async () => {
    breakPath("/3/vouchers", {
      kind: "then-change",
      change: { kind: "post-voucher", date: "2025-12-31", text: "Under hämtningen" },
    });
    expect(await fetchYears(client, years)).toMatchObject({ status: "committed" });
    const { vouchers } = await readSnapshot(open.house, client);
    expect(vouchers.every(({ reference_type: type }) => type !== null)).toBe(true);
  });
});

describe("what the customer has no right to", () => {
  afterEach(() => {
    const licences = ["integration", "app", "bookkeeping", "customer-invoice", "supplier-invoice"] as const;
    open.sandbox.control.change("bureau", { kind: "set-licences", licences: [...licences] });
  });

  it.each([400, 403] as const)(
    "is left out with Fortnox's own words, and the rest comes in (%s)",
    async (status) => {
      const { control } = open.sandbox;
      control.change("bureau", { kind: "set-habits", habits: { permissionStatus: status } });
      const licences = ["integration", "app", "bookkeeping", "customer-invoice"] as const;
      control.change("bureau", { kind: "set-licences", licences: [...licences] });
      expect(await fetchYears(client, years)).toMatchObject({ status: "committed" });
      const { notFetched, ledgers } = await readImport(client, 1);
      expect(notFetched.map(({ part }) => part)).toEqual(["supplier-payments", "supplier-invoices"]);
      expect(notFetched.map(({ problem }) => problem.kind)).toEqual([
        expect.stringMatching(/^fortnox-(licence|scope)-missing$/),
        expect.stringMatching(/^fortnox-(licence|scope)-missing$/),
      ]);
      expect(notFetched[0]?.problem.data["said"]).toEqual(expect.stringMatching(/\w+/));
      expect(ledgers).toMatchObject([
        { side: "customer" },
        { side: "supplier", invoices: null, payments: null },
      ]);
      expect(ledgers[0]?.invoices).toBeGreaterThan(0);
    },
  );

  it.each([
    [
      ["companyinformation", "bookkeeping", "invoice", "supplierinvoice"],
      ["predefined-accounts", "locked-period", "customer-payments", "supplier-payments"],
    ],
    [
      ["companyinformation", "bookkeeping", "settings"],
      ["customer-payments", "customer-invoices", "supplier-payments", "supplier-invoices"],
    ],
  ])("is what a connection never asked for: with %j the rest comes in", async (scopes, parts) => {
    await inHouseWith(scopes, async (asking) => {
      expect(await fetchYears(asking, ["1"])).toMatchObject({ status: "committed" });
      const { notFetched } = await readImport(asking, 1);
      expect(notFetched.map(({ part }) => part)).toEqual(parts);
      expect(new Set(notFetched.map(({ problem }) => problem.kind))).toEqual(
        new Set(["fortnox-scope-missing"]),
      );
    });
  });

  it("stops it when it is the bookkeeping itself", async () => {
    await inHouseWith(["companyinformation", "settings"], async (asking) => {
      expect(await fetchYears(asking, ["1"])).toMatchObject({
        status: "refused",
        problem: { kind: "fortnox-scope-missing" },
      });
    });
  });
});

/** Works in an installation that asks for these scopes. */
async function inHouseWith(
  scopes: readonly string[],
  work: (asking: ConnectedClient) => Promise<void>,
): Promise<void> {
  const other = await openFortnoxHouse({ rateLimit: "off" }, { scopes });
  try {
    const user = await other.house.makeFirm("Byrån");
    await work(await connectedClient(user, other.sandbox, { company: "bureau" }));
  } finally {
    await other.close();
  }
}

describe("years and companies", () => {
  it("fetches a year without vouchers", async () => {
    const { control } = open.sandbox;
    control.change("small", { kind: "open-next-year" });
    const user = await open.house.makeFirm("Byrån för nästa år");
    const next = await connectedClient(user, open.sandbox, {
      company: "small",
      start: "2027-01-01",
      end: "2027-12-31",
    });
    const chosen = await proposedYears(next, "2027-12-31");
    expect(await fetchYears(next, chosen)).toMatchObject({ status: "committed" });
    expect(await readImport(next, 1)).toMatchObject({ vouchers: 0, rows: 0 });
    const { previousOreByAccount } = await readSnapshot(open.house, next);
    expect(previousOreByAccount).toEqual(control.truth("small", plainDate("2026-12-31")).balanceOreByAccount);
  });

  it("reads names right whatever encoding the file says it has", async () => {
    const { control } = open.sandbox;
    for (const [index, sieEncoding] of (["latin-1", "cp437", "utf-8"] as const).entries()) {
      control.change("bureau", { kind: "set-habits", habits: { sieEncoding } });
      const run = await fetchYears(client, years);
      expect([sieEncoding, run.status]).toEqual([sieEncoding, index === 0 ? "committed" : "unchanged"]);
    }
  });

  it("refuses years that are not the closing's, and companies that are not the client's", async () => {
    await expectNothing(await fetchYears(client, ["99"]), "fortnox-year-unknown", { yearId: "99" });
    await expectNothing(await fetchYears(client, ["2"]), "fortnox-year-not-chosen", {
      closingStart: "2025-01-01",
      closingEnd: "2025-12-31",
    });
    await open.house.database.owner.query(
      "UPDATE app.client SET organization_number = '5560000167' WHERE client_id = $1",
      [client.clientId],
    );
    await expectNothing(await fetchYears(client, years), "fortnox-wrong-company", {
      expected: "556000-0167",
    });
  });

  it("says so when Fortnox has no such year", async () => {
    const body = { fiscalYear: { start: "2019-01-01", end: "2019-12-31" } };
    const url = `/api/clients/${client.clientId}/closings`;
    const made = await client.user.ask({ method: "POST", url, body });
    const { closingId } = made.json<{ closingId: string }>();
    const old = { ...client, closingId, closingUrl: `/api/closings/${closingId}` };
    expect(await fetchYears(old, years)).toMatchObject({
      status: "refused",
      problem: { kind: "fortnox-year-missing", data: { closingStart: "2019-01-01" } },
    });
  });
});
