/** Faults on demand: each breaks what it says and nothing else, and the books show what really happened. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ManualClock, manualClock } from "#sandbox/clock/manualClock.ts";
import type { FaultRule } from "#sandbox/faults/fault.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { askToken, call, connect } from "./support/caller.ts";

let sandbox: Sandbox;
let clock: ManualClock;
let token: string;
beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 10, 1));
  sandbox = await startSandbox({ clock, rateLimit: "off" });
  token = (await connect(sandbox, "small")).access_token;
});
afterEach(() => sandbox.close());

const json = {
  Voucher: {
    Description: "Bokslut",
    TransactionDate: "2025-12-31",
    VoucherSeries: "A",
    VoucherRows: [
      { Account: 6530, Debit: 100 },
      { Account: 2990, Credit: 100 },
    ],
  },
};
const post = () => call(sandbox, token, { path: "/3/vouchers?financialyear=4", method: "POST", json });
const get = (path = "/3/me") => call(sandbox, token, { path });
const vouchers = () =>
  sandbox.control
    .company("small")
    .years.find(({ id }) => id === 4)!
    .series.get("A")!.vouchers.size;
const onPost = (fault: FaultRule["fault"]) =>
  sandbox.control.addFault({ match: { method: "POST", path: "/3/vouchers" }, fault });
const onMe = (fault: FaultRule["fault"], more: Partial<FaultRule> = {}) =>
  sandbox.control.addFault({ match: { path: "/3/me" }, fault, ...more });

describe("faults on a POST", () => {
  it("cut before it is done: nothing is booked", async () => {
    const before = vouchers();
    onPost({ kind: "cut-before" });
    await expect(post()).rejects.toThrow();
    expect(vouchers()).toBe(before);
    expect(sandbox.control.counts({ method: "POST", path: "/3/" })).toMatchObject({ posts: 1, cut: 1 });
  });
  it("cut after it is done: it is booked all the same", async () => {
    const before = vouchers();
    onPost({ kind: "cut-after" });
    await expect(post()).rejects.toThrow();
    expect(vouchers()).toBe(before + 1);
    expect((await post()).status).toBe(201);
    expect(vouchers()).toBe(before + 2);
  });
  it("commits late: booked only when the caller has looked and seen nothing", async () => {
    const before = vouchers();
    onPost({ kind: "late-commit", delayMs: 30_000 });
    await expect(post()).rejects.toThrow();
    await clock.advance(29_999);
    expect(vouchers()).toBe(before);
    await clock.advance(1);
    expect(vouchers()).toBe(before + 1);
    const [entry] = sandbox.control.journal({ method: "POST", path: "/3/" });
    expect(entry!.committedAtMs! - entry!.atMs).toBe(30_000);
  });
  it.each([502, 504] as const)("answers %i from a gateway after it is done", async (status) => {
    const before = vouchers();
    onPost({ kind: "gateway-error-after", status });
    await expect(post()).rejects.toThrow(/JSON/);
    expect(vouchers()).toBe(before + 1);
    expect(sandbox.control.counts({ method: "POST", path: "/3/" }).byStatus).toEqual({ [status]: 1 });
  });
  it("truncates the answer of what was done", async () => {
    const before = vouchers();
    onPost({ kind: "truncated" });
    await expect(post()).rejects.toThrow();
    expect(vouchers()).toBe(before + 1);
  });
  it("hides from lists what singles show, until the lag has passed", async () => {
    const list = "/3/vouchers/sublist/A?financialyear=4&limit=1";
    const total = async () => {
      const { body } = await get(list);
      return (body as { readonly MetaInformation: Readonly<Record<string, number>> }).MetaInformation[
        "@TotalResources"
      ];
    };
    const before = await total();
    sandbox.control.addFault({
      match: { path: "/3/vouchers*" },
      times: "always",
      fault: { kind: "list-lag", lagMs: 60_000 },
    });
    const { body } = await post();
    const { VoucherNumber: number } = (body as { readonly Voucher: { readonly VoucherNumber: number } })
      .Voucher;
    expect((await get(`/3/vouchers/A/${number}?financialyear=4`)).status).toBe(200);
    expect(await total()).toBe(before);
    await clock.advance(60_000);
    expect(await total()).toBe(before! + 1);
  });
});

describe("faults on a GET", () => {
  it("answers 429 with and without the time to wait", async () => {
    onMe({ kind: "rate-limited", retryAfterSeconds: 7 });
    onMe({ kind: "rate-limited" }, { skip: 1 });
    const [first, second] = [await get(), await get()];
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "7"]);
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, null]);
    expect((await get()).status).toBe(200);
  });
  it.each<FaultRule["fault"]>([
    { kind: "status", status: 503 },
    { kind: "malformed" },
    { kind: "html" },
    { kind: "truncated" },
  ])("breaks the answer by %o", async (fault) => {
    onMe(fault);
    await expect(get()).rejects.toThrow();
    expect((await get()).status).toBe(200);
  });
  it("refuses a token that is alive", async () => {
    onMe({ kind: "expired-token" });
    expect((await get()).status).toBe(401);
    expect((await get()).status).toBe(200);
  });
  it("is slow by the sandbox's clock", async () => {
    onMe({ kind: "slow", delayMs: 90_000 });
    let status = 0;
    const slow = get().then((answer) => {
      status = answer.status;
    });
    while (sandbox.control.journal({ path: "/3/me" }).length === 0) await new Promise(setImmediate);
    await clock.advance(89_999);
    expect(status).toBe(0);
    await clock.advance(1);
    await slow;
    expect(status).toBe(200);
  });
  it("changes the data between two pages", async () => {
    sandbox.control.addFault({
      match: { path: "/3/invoices" },
      fault: { kind: "then-change", change: { kind: "add-invoice", register: "customer" } },
    });
    const total = async (page: number) => {
      const { body } = await get(`/3/invoices?limit=500&page=${page}`);
      return (body as { readonly MetaInformation: Readonly<Record<string, number>> }).MetaInformation[
        "@TotalResources"
      ]!;
    };
    const [before, after] = [await total(1), await total(2)];
    expect(after).toBe(before + 1);
  });
  it("answers for another year than was asked, or with nothing", async () => {
    const sie = { match: { path: "/3/sie/4" } };
    sandbox.control.addFault({ ...sie, fault: { kind: "rewrite-query", set: { financialyear: "1" } } });
    sandbox.control.addFault({ ...sie, skip: 1, fault: { kind: "empty-body" } });
    const file = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${sandbox.url}/3/sie/4?financialyear=4`, { headers })).text();
    };
    expect(await file()).toContain("#RAR 0 20240101 20241231");
    expect(await file()).toBe("");
  });
  it("strikes the third matching call, and so many of a thousand by the seed", async () => {
    onMe({ kind: "status", status: 500 }, { skip: 2 });
    const fates = [];
    for (let left = 3; left > 0; left -= 1)
      fates.push(
        await get().then(
          () => "well",
          () => "broken",
        ),
      );
    expect(fates).toEqual(["well", "well", "broken"]);
    const struck = async () => {
      const other = await startSandbox({ clock, rateLimit: "off", seed: "7" });
      other.control.addFault({ match: {}, times: "always", permille: 300, fault: { kind: "expired-token" } });
      const statuses: number[] = [];
      for (let left = 40; left > 0; left -= 1) {
        const answer = await fetch(`${other.authUrl}/auth`);
        statuses.push(answer.status);
      }
      await other.close();
      return statuses.join(" ");
    };
    const once = await struck();
    expect(once).toContain("401");
    expect(await struck()).toBe(once);
  });
});

describe("faults on the token address", () => {
  it("uses a refresh token up though its answer never arrives", async () => {
    const { refresh_token: refresh } = await connect(sandbox, "small");
    sandbox.control.addFault({
      match: { path: "/oauth-v1/token", grantType: "refresh_token" },
      fault: { kind: "cut-after" },
    });
    const ask = () => askToken(sandbox, { grant_type: "refresh_token", refresh_token: refresh! });
    await expect(ask()).rejects.toThrow();
    expect(await ask()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });
});

describe("the control over HTTP", () => {
  it("switches faults, changes companies and tells the truth, only when it was asked for", async () => {
    expect((await fetch(`${sandbox.url}/__control/companies`)).status).toBe(404);
    const open = await startSandbox({ clock, control: true });
    const ask = (path: string, body?: unknown) =>
      fetch(
        `${open.url}/__control${path}`,
        body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
      ).then((response) => response.json());
    expect(await ask("/companies")).toContainEqual(
      expect.objectContaining({ key: "demo", tenantId: 900_107 }),
    );
    expect(await ask("/faults", { match: { path: "/3/me" }, fault: { kind: "cut-before" } })).toEqual({
      id: 1,
    });
    await ask("/companies/demo/changes", { kind: "lock-through", date: "2025-11-30" });
    expect(open.control.company("demo").lockedThrough).toBe("2025-11-30");
    const truth = (await ask("/companies/demo/truth?date=2025-12-31")) as {
      readonly customer: {
        readonly ledgerSumOre: string;
        readonly controlBalanceOre: string;
        readonly differences: object[];
      };
    };
    expect(truth.customer.differences.length).toBe(3);
    expect(BigInt(truth.customer.controlBalanceOre) - BigInt(truth.customer.ledgerSumOre)).not.toBe(0n);
    const now = open.control.nowMs();
    expect(await ask("/clock", { ms: 1000 })).toEqual({ nowMs: now + 1000 });
    await open.close();
  });
});
