/** Writing to the sandbox over real HTTP while it fails in every way it knows: what surely was done, or was not. */
import { createServer } from "node:net";
import { Agent } from "undici";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FortnoxCall } from "#app/fortnox/callLog.ts";
import type { Grant } from "#app/fortnox/connection/signIn.ts";
import type { SendGate, VoucherDraft } from "#app/transfer/fortnoxBooks.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import type { Fault } from "#sandbox/faults/fault.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { createFortnoxSignIn } from "../oauth/signIn.ts";
import type { CallDeps } from "../transport/fortnoxCalls.ts";
import { sleep } from "../transport/sleep.ts";
import { fortnoxBooks } from "./fortnoxBooks.ts";

let sandbox: Sandbox;
let grant: Grant;
let calls: FortnoxCall[] = [];
let pauses: number[] = [];
const dispatcher = new Agent();

beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: "off" });
  const signing = createFortnoxSignIn({
    oauthClientId: defaultApp.clientId,
    oauthClientSecret: defaultApp.clientSecret,
    authUrl: sandbox.authUrl,
    authName: "sandbox",
    redirectUri: "http://127.0.0.1:9/callback",
    scopes: defaultApp.enabledScopes,
    now: () => new Date(),
  });
  const location = sandbox.control.approve(signing.authorizeUrl("s", "personal").href, { company: "small" });
  const granted = await signing.exchangeCode(new URL(location).searchParams, "s");
  if (!granted.ok) throw new Error(granted.problem.kind);
  grant = granted.value;
});
afterAll(async () => {
  await dispatcher.destroy();
  await sandbox.close();
});
afterEach(() => {
  sandbox.control.clearFaults();
  [calls, pauses] = [[], []];
});

function books(change: Partial<CallDeps> = {}) {
  return fortnoxBooks({
    apiUrl: sandbox.url,
    dispatcher,
    random: () => 1,
    sleep: () => Promise.resolve(),
    tokens: {
      current: () => Promise.resolve(grant.accessToken),
      renew: () => Promise.resolve(grant.accessToken),
    },
    turns: {
      take: (_signal, work) => work(() => undefined),
      pause: (ms) => Promise.resolve(void pauses.push(ms)),
    },
    onCall: (call) => void calls.push(call),
    ...change,
  });
}

const open: SendGate = { open: () => Promise.resolve(true), isOpen: () => true };
const row = (account: string, amount: bigint, text = "") => {
  return { account, amount: ore(amount), costCenter: "", project: "", text };
};
const draft: VoucherDraft = {
  yearId: "5",
  series: "A",
  date: plainDate("2026-04-01"),
  text: "Bokslut: lager",
  comments: "SB-ABCDEFGH234567AB-1",
  rows: [row("1930", 123_456n), row("3001", -123_456n, "Enligt bilaga")],
};
const highest = () =>
  Math.max(
    ...sandbox.control
      .company("small")
      .years.find(({ id }) => id === 5)!
      .series.get("A")!
      .vouchers.keys(),
  );
const strikePost = (fault: Fault) =>
  sandbox.control.addFault({ match: { method: "POST", path: "/3/vouchers" }, fault });

describe("a voucher that is sent", () => {
  it("is answered as it was made, digit for digit, and read again alone", async () => {
    const made = await books().createVoucher(draft, open);
    expect(made).toMatchObject({
      kind: "done",
      value: { series: "A", number: highest(), comments: draft.comments },
    });
    const read = await books().readVoucher({ yearId: "5", series: "A", number: highest() });
    expect(read).toMatchObject({ text: "Bokslut: lager", date: "2026-04-01" });
    expect(read?.rows.map(({ account, amount }) => [account, amount])).toEqual([
      ["1930", 123_456n],
      ["3001", -123_456n],
    ]);
  });

  it("keeps the largest amount and one öre", async () => {
    const rows = [
      row("1930", 9_999_999_999_999n),
      row("1940", 1n),
      row("3001", -10_000_000_000_000n + 1n),
      row("3002", -1n),
    ];
    const made = await books().createVoucher({ ...draft, rows }, open);
    expect(made).toMatchObject({ kind: "done" });
    const read = await books().readVoucher({ yearId: "5", series: "A", number: highest() });
    expect(read?.rows.map(({ amount }) => amount)).toEqual(rows.map(({ amount }) => amount));
  });

  it.each<readonly [string, Fault, string, boolean]>([
    ["a cut before", { kind: "cut-before" }, "unknown", false],
    ["a cut after it was made", { kind: "cut-after" }, "unknown", true],
    [
      "a gateway that gave up after it was made",
      { kind: "gateway-error-after", status: 502 },
      "unknown",
      true,
    ],
    ["a server that failed", { kind: "status", status: 500 }, "unknown", false],
    ["a server that is busy", { kind: "status", status: 503 }, "unknown", false],
    ["a request that took too long", { kind: "status", status: 408 }, "unknown", false],
    ["a page that says 404", { kind: "status", status: 404 }, "unknown", false],
    ["an answer that is cut off", { kind: "truncated" }, "unknown", true],
    ["an answer that ends in the middle", { kind: "malformed" }, "unknown", true],
    ["a page in the place of the answer", { kind: "html" }, "unknown", true],
    ["an empty answer", { kind: "empty-body" }, "unknown", true],
    ["too many requests", { kind: "rate-limited", retryAfterSeconds: 3 }, "refused", false],
    ["a token that died", { kind: "expired-token" }, "refused", false],
  ])("is sent once and its outcome told truly after %s", async (...[, fault, outcome, isMade]) => {
    const before = highest();
    strikePost(fault);
    expect((await books().createVoucher(draft, open)).kind).toBe(outcome);
    expect(highest() - before).toBe(isMade ? 1 : 0);
    expect(calls).toHaveLength(1);
  });

  it("is refused in Fortnox's own words, and may not pass as it is", async () => {
    const outcome = await books().createVoucher({ ...draft, series: "QQ" }, open);
    expect(outcome).toMatchObject({ kind: "refused", mayPass: false, problem: { kind: "fortnox-refused" } });
  });

  it("lets nobody through for a while after too many requests", async () => {
    strikePost({ kind: "rate-limited", retryAfterSeconds: 3 });
    expect(await books().createVoucher(draft, open)).toMatchObject({ mayPass: true, retryAfterMs: 3000 });
    expect(pauses).toEqual([3000]);
  });

  it("has surely not left when nobody answers at the address", async () => {
    const free = createServer();
    await new Promise<void>((done) => free.listen(0, "127.0.0.1", done));
    const address = free.address();
    await new Promise((done) => free.close(done));
    const port = typeof address === "object" && address !== null ? address.port : 0;
    for (const apiUrl of [`http://127.0.0.1:${port.toString()}`, "http://there.invalid"]) {
      expect(await books({ apiUrl }).createVoucher(draft, open)).toMatchObject({
        kind: "unsent",
        problem: { kind: "fortnox-unavailable" },
      });
    }
  });

  it("has surely not left when the other side speaks no TLS", async () => {
    const apiUrl = sandbox.url.replace("http:", "https:");
    expect((await books({ apiUrl }).createVoucher(draft, open)).kind).toBe("unsent");
  });

  it("is held when the gate does not open, and when it closes before the first byte", async () => {
    const before = highest();
    const shut = { open: () => Promise.resolve(false), isOpen: () => true };
    expect((await books().createVoucher(draft, shut)).kind).toBe("held");
    expect(calls).toHaveLength(0);
    const late = { open: () => Promise.resolve(true), isOpen: () => false };
    expect((await books().createVoucher(draft, late)).kind).toBe("held");
    await sleep(20);
    expect(highest()).toBe(before);
  });

  it("is not taken back when the work is cancelled after it has left", async () => {
    const cancel = new AbortController();
    const gate = {
      open: () => Promise.resolve(true),
      isOpen: () => {
        cancel.abort();
        return true;
      },
    };
    expect((await books({ signal: cancel.signal }).createVoucher(draft, gate)).kind).toBe("done");
  });
});

describe("a voucher that is read", () => {
  it("is missing where there is none, in whatever way Fortnox says so", async () => {
    const missing = { yearId: "5", series: "A", number: 99_999 };
    expect(await books().readVoucher(missing)).toBeNull();
    expect(await books().readSeries("5", "QQ")).toBeNull();
    expect(await books().readAccount("5", "1999")).toBeNull();
  });

  it("is not missing because a page says so", async () => {
    const key = { yearId: "5", series: "A", number: 1 };
    sandbox.control.addFault({ match: { path: "/3/vouchers/*" }, fault: { kind: "status", status: 404 } });
    expect((await books().readVoucher(key))?.number).toBe(1);
    expect(calls.map(({ status }) => status)).toEqual([404, 200]);
  });

  it("is not taken for that of another year", async () => {
    sandbox.control.addFault({
      match: { path: "/3/vouchers/*" },
      fault: { kind: "rewrite-query", set: { financialyear: "4" } },
    });
    await expect(books().readVoucher({ yearId: "5", series: "A", number: 1 })).rejects.toThrow(/Year/);
  });
});

describe("series and accounts", () => {
  it("are created and activated in the year that is named", async () => {
    expect((await books().createSeries("4", { code: "BS", name: "Bokslut" })).kind).toBe("done");
    expect(await books().readSeries("4", "BS")).toMatchObject({
      manual: true,
      nextNumber: 1,
      name: "Bokslut",
    });
    expect(await books().readSeries("5", "BS")).toBeNull();
    sandbox.control.change("small", { kind: "set-account", yearId: 4, number: 1930, active: false });
    expect((await books().readAccount("4", "1930"))?.active).toBe(false);
    expect((await books().activateAccount("4", "1930")).kind).toBe("done");
    expect((await books().readAccount("4", "1930"))?.active).toBe(true);
    expect((await books().createAccount("4", { number: "1999", name: "Övrigt" })).kind).toBe("done");
    expect(await books().readAccount("4", "1999")).toMatchObject({ name: "Övrigt", active: true });
  });
});
