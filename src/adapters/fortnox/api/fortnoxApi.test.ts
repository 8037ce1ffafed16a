/** Reading from the sandbox over real HTTP while it fails in every way it knows; waits are noted and not waited. */
import { Agent } from "undici";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FortnoxCall } from "#app/fortnox/callLog.ts";
import {
  FortnoxRateLimitError,
  FortnoxReconnectError,
  FortnoxScopeError,
  FortnoxShapeError,
  FortnoxUnavailableError,
} from "#app/fortnox/faults.ts";
import type { Grant } from "#app/fortnox/connection/signIn.ts";
import type { Fault, FaultRule } from "#sandbox/faults/fault.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { createFortnoxSignIn } from "../oauth/signIn.ts";
import type { CallDeps } from "../transport/fortnoxCalls.ts";
import { sleep } from "../transport/sleep.ts";
import { createFortnoxApi } from "./fortnoxApi.ts";

let sandbox: Sandbox;
let grant: Grant;
let waits: number[] = [];
let pauses: number[] = [];
let calls: FortnoxCall[] = [];
let renewals = 0;
const dispatcher = new Agent({ connections: 8 });

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: "off" });
  grant = await signIn("small");
});
afterAll(async () => {
  await dispatcher.destroy();
  await sandbox.close();
});
afterEach(() => {
  sandbox.control.clearFaults();
  [waits, pauses, calls, renewals] = [[], [], [], 0];
});

async function signIn(company: string): Promise<Grant> {
  const signing = createFortnoxSignIn({
    oauthClientId: defaultApp.clientId,
    oauthClientSecret: defaultApp.clientSecret,
    authUrl: sandbox.authUrl,
    authName: "sandbox",
    redirectUri: "http://127.0.0.1:9/callback",
    scopes: defaultApp.enabledScopes,
    now: () => new Date(),
  });
  const location = sandbox.control.approve(signing.authorizeUrl("s", "personal").href, { company });
  const granted = await signing.exchangeCode(new URL(location).searchParams, "s");
  if (!granted.ok) throw new Error(granted.problem.kind);
  return granted.value;
}

function deps(change: Partial<CallDeps> = {}): CallDeps {
  return {
    apiUrl: sandbox.url,
    dispatcher,
    random: () => 1,
    sleep: (ms) => Promise.resolve(void waits.push(ms)),
    tokens: {
      current: () => Promise.resolve(grant.accessToken),
      renew: async () => {
        renewals += 1;
        grant = await signIn("small");
        return grant.accessToken;
      },
    },
    turns: {
      take: (_signal, work) => work(() => undefined),
      pause: (ms) => Promise.resolve(void pauses.push(ms)),
    },
    onCall: (call) => void calls.push(call),
    ...change,
  };
}

const api = (change?: Partial<CallDeps>) => createFortnoxApi(deps(change), grant.tenant);
const strike = (fault: Fault, rule: Partial<FaultRule> = {}) =>
  sandbox.control.addFault({ match: { path: "/3/*" }, fault, ...rule });

describe("reading", () => {
  it("gives the company whose token it is", async () => {
    expect((await api().readCompany()).tenant).toBe(grant.tenant);
  });

  it("gives years, counts, accounts, vouchers and series of the year that is asked for", async () => {
    const years = await api().readYears();
    const year = years.find(({ start }) => start === "2025-01-01")!;
    const vouchers = await api().listVouchers(year.id);
    expect(vouchers.moved).toBe(false);
    expect(vouchers.rows.length).toBeGreaterThan(100);
    expect(vouchers.rows.every(({ yearId }) => yearId === year.id)).toBe(true);
    expect(await api().countVouchers(year.id)).toBe(vouchers.rows.length);
    expect((await api().listAccounts(year.id)).rows.length).toBeGreaterThan(100);
    expect((await api().listSeries(year.id)).rows.some(({ manual }) => manual)).toBe(true);
    const predefined = (await api().listPredefinedAccounts()).rows;
    expect(predefined.find(({ name }) => name === "CUSTCLAIM")?.account).toBe("1510");
    expect((await api().listCostCenters()).moved).toBe(false);
    expect((await api().listProjects()).moved).toBe(false);
    expect((await api().fetchSie(year.id)).length).toBeGreaterThan(10_000);
  });

  it("does not take a page of HTML for a SIE file", async () => {
    strike({ kind: "html" });
    expect(new TextDecoder().decode((await api().fetchSie("4")).subarray(0, 7))).toBe("#FLAGGA");
    expect(waits).toEqual([500]);
  });

  it("does not believe a count of another year", async () => {
    strike({ kind: "rewrite-query", set: { financialyear: "1" } });
    expect(await api().countVouchers("4")).toBeNull();
  });

  it("leaves out the invoices of other days when Fortnox ignores the days asked for", async () => {
    strike({ kind: "rewrite-query", set: { fromdate: "", todate: "" } }, { times: "always" });
    for (const side of ["customer", "supplier"] as const) {
      const dates = { from: "2025-06-01", through: "2025-06-30" } as never;
      const { rows } = await api().listInvoices(side, dates);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ invoiceDate }) => invoiceDate!.startsWith("2025-06"))).toBe(true);
    }
  });

  it("gives both ledgers alike, and what only an invoice or a payment itself tells", async () => {
    for (const side of ["customer", "supplier"] as const) {
      const [invoice] = (await api().listInvoices(side, {})).rows;
      expect(await api().readInvoice(side, invoice!.number)).toMatchObject({ side, total: invoice!.total });
      const [payment] = (await api().listPayments(side)).rows;
      expect(await api().readPayment(side, payment!.number)).toMatchObject({ side, amount: payment!.amount });
    }
  });

  it("notes each call with path, status and duration, and nothing of its token", async () => {
    await api().countVouchers("4");
    expect(calls).toMatchObject([
      { method: "GET", path: "/3/vouchers?financialyear=4&limit=1", status: 200, fault: null },
    ]);
    expect(JSON.stringify(calls)).not.toContain(grant.accessToken);
  });
});

describe("reading while Fortnox fails", () => {
  const passing: readonly (readonly [string, Fault])[] = [
    ["500", { kind: "status", status: 500 }],
    ["503", { kind: "status", status: 503 }],
    ["a connection cut before the request was taken", { kind: "cut-before" }],
    ["a connection cut before the answer", { kind: "cut-after" }],
    ["an answer cut off", { kind: "truncated" }],
    ["JSON that ends in the middle", { kind: "malformed" }],
    ["a page of HTML with status 200", { kind: "html" }],
    ["an empty answer", { kind: "empty-body" }],
    ["a gateway that gave up", { kind: "gateway-error-after", status: 504 }],
  ];

  it.each(passing)("asks again after %s", async (_, fault) => {
    strike(fault, { times: 2 });
    expect((await api().readCompany()).tenant).toBe(grant.tenant);
    expect(waits).toEqual([500, 1000]);
    expect(calls).toHaveLength(3);
  });

  it.each(passing)("gives up after eight times %s", async (_, fault) => {
    strike(fault, { times: "always" });
    await expect(api().readCompany()).rejects.toThrow(
      fault.kind === "malformed" || fault.kind === "html" || fault.kind === "empty-body"
        ? FortnoxShapeError
        : FortnoxUnavailableError,
    );
    expect(calls).toHaveLength(8);
  });

  it("waits as told after 429, five seconds when not told, and lets nobody else through meanwhile", async () => {
    strike({ kind: "rate-limited", retryAfterSeconds: 3 });
    await api().readCompany();
    strike({ kind: "rate-limited" });
    await api().readCompany();
    expect(pauses).toEqual([3000, 5000]);
    expect(waits).toEqual([3050, 5050]);
  });

  it("ends a storm of 429 with a fault that says so", async () => {
    strike({ kind: "rate-limited" }, { times: "always" });
    await expect(api().readCompany()).rejects.toThrow(FortnoxRateLimitError);
    expect(calls).toHaveLength(8);
  });

  it("goes on where it was when an outage in the middle of the pages is over", async () => {
    const whole = await api().listVouchers("4");
    const path = "/3/vouchers";
    strike({ kind: "rewrite-query", set: { limit: "100" } }, { match: { path }, times: "always" });
    strike({ kind: "status", status: 503 }, { match: { path }, skip: 2, times: 5 });
    expect(await api().listVouchers("4")).toEqual(whole);
    expect(waits).toHaveLength(5);
  });

  it("renews a token that died early, once, and says that the connection is lost when that does not help", async () => {
    strike({ kind: "expired-token" });
    await api().readCompany();
    expect(renewals).toBe(1);
    strike({ kind: "expired-token" }, { times: "always" });
    await expect(api().readCompany()).rejects.toThrow(FortnoxReconnectError);
    expect(renewals).toBe(2);
  });

  it("tells of a missing licence in Fortnox's own words, and does not ask again", async () => {
    const licences = [...sandbox.control.company("small").habits.licences];
    sandbox.control.change("small", {
      kind: "set-licences",
      licences: licences.filter((licence) => licence !== "supplier-invoice"),
    });
    const fault = await api()
      .listInvoices("supplier", {})
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FortnoxScopeError);
    expect((fault as FortnoxScopeError).said).toMatch(/behörighet|licens/i);
    sandbox.control.change("small", { kind: "set-licences", licences });
    expect(waits).toEqual([]);
  });

  it("ends at once when it is cancelled, with the reason given", async () => {
    const cancelling = new AbortController();
    strike({ kind: "slow", delayMs: 30_000 });
    const reading = api({ signal: cancelling.signal, sleep }).readCompany();
    cancelling.abort(new Error("enough"));
    await expect(reading).rejects.toThrow("enough");
  });
});
