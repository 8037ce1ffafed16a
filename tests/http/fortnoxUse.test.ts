import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { useFortnox } from "#app/fortnox/useFortnox.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { Session } from "#wire/firm.ts";
import type { FortnoxCalls, FortnoxStatus, FortnoxYears } from "#wire/fortnox.ts";
import type { Log } from "#wire/log.ts";
import {
  connect,
  type FortnoxHouse,
  makeClient,
  openFortnoxHouse,
} from "../support/fortnox/connectedHouse.ts";
import { importFile } from "../support/importing.ts";
import type { TestUser } from "../support/testInstallation.ts";

let house: FortnoxHouse;
let user: TestUser;
let client: ClientMade;
beforeAll(async () => {
  house = await openFortnoxHouse({ rateLimit: "off" });
  user = await house.house.makeFirm("Byrån");
  client = await makeClient(user, house.sandbox, { key: "small" });
  await connect(user, house.sandbox, { client, company: "small" });
  house.sandbox.control.clearJournal();
});
afterAll(() => house.close());
afterEach(() => {
  house.sandbox.control.clearFaults();
  house.sandbox.control.clearJournal();
});

const yearsUrl = () => `/api/clients/${client.clientId}/fortnox/years`;
const refusal = (answer: Awaited<ReturnType<TestUser["ask"]>>) => [
  answer.statusCode,
  answer.json<{ problem: { kind: string } }>().problem.kind,
];

async function readYears(): Promise<FortnoxYears> {
  const answer = await user.ask(yearsUrl());
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

describe("the years to choose from", () => {
  it("are those of Fortnox, the latest first, counted by one request each", async () => {
    const { years, lockProblem } = await readYears();
    const { length } = years;
    expect(years.map(({ start, end }) => [start, end])).toEqual([
      ["2026-01-01", "2026-12-31"],
      ["2025-01-01", "2025-12-31"],
      ["2024-01-01", "2024-12-31"],
      ["2023-01-01", "2023-12-31"],
    ]);
    expect(lockProblem).toBeNull();
    expect(house.sandbox.control.journal({ path: "/3/vouchers" })).toHaveLength(length);
    expect(house.sandbox.control.journal({ path: "/3/" })).toHaveLength(length + 2);
    const byId = new Map(house.sandbox.control.company("small").years.map((year) => [String(year.id), year]));
    expect(years.map(({ vouchers }) => vouchers)).toEqual(
      years.map(({ yearId }) =>
        [...byId.get(yearId)!.series.values()].reduce((sum, { vouchers }) => sum + vouchers.size, 0),
      ),
    );
    expect(years[1]!.vouchers).toBeGreaterThan(100);
  });

  it("say through which day each of them is locked", async () => {
    house.sandbox.control.change("small", { kind: "lock-through", date: "2025-06-30" });
    const { years } = await readYears();
    expect(years.map(({ lockedThrough }) => lockedThrough)).toEqual([
      null,
      "2025-06-30",
      "2024-12-31",
      "2023-12-31",
    ]);
    house.sandbox.control.change("small", { kind: "lock-through", date: null });
  });

  it("say which of them has its bookkeeping already", async () => {
    const { organizationNumber } = house.sandbox.control.companies().find(({ key }) => key === "small")!;
    const file = `#FLAGGA 0\n#SIETYP 4\n#ORGNR ${organizationNumber}\n#FNAMN "X"\n#RAR 0 20250101 20251231\n#KONTO 1930 "Bank"\n`;
    const run = await importFile(user, client.closingId, file);
    expect(run.status).toBe("committed");
    const { years } = await readYears();
    expect(years.map(({ fetchedAt }) => fetchedAt !== null)).toEqual([false, true, false, false]);
  });

  it("are told without locked days when Fortnox does not give those", async () => {
    const { owner } = house.house.database;
    const without = await openFortnoxHouse(
      { rateLimit: "off" },
      { scopes: ["companyinformation", "bookkeeping"] },
    );
    const other = await without.house.makeFirm("Byrån");
    const theirs = await makeClient(other, without.sandbox, { key: "small" });
    await connect(other, without.sandbox, { client: theirs, company: "small" });
    const answer = await other.ask(`/api/clients/${theirs.clientId}/fortnox/years`);
    const { years, lockProblem } = answer.json<FortnoxYears>();
    expect(years).toHaveLength(4);
    expect(lockProblem?.kind).toBe("fortnox-scope-missing");
    expect(lockProblem?.data["said"]).toMatch(/behörighet/);
    await without.close();
    expect((await owner.query("SELECT FROM app.fortnox_connection")).rowCount).toBe(1);
  });

  it("are of nobody who is not connected", async () => {
    const other = await makeClient(user, house.sandbox, { key: "messy" });
    const answer = await user.ask(`/api/clients/${other.clientId}/fortnox/years`);
    expect(refusal(answer)).toEqual([409, "fortnox-not-connected"]);
  });

  it("are none when Fortnox tells of none", async () => {
    house.sandbox.control.addFault({
      match: { path: "/3/financialyears" },
      fault: { kind: "rewrite-query", set: { page: "2" } },
      times: "always",
    });
    expect((await readYears()).years).toEqual([]);
  });
});

describe("the log of calls", () => {
  it("tells who asked for what, and shows each call without token and body", async () => {
    await readYears();
    const { entries } = (await user.ask("/api/log?limit=1")).json<Log>();
    const [entry] = entries;
    expect(entry).toMatchObject({
      by: "Testperson",
      event: { kind: "fortnox-called", data: { clientId: client.clientId, purpose: "years" } },
    });
    const use = String(entry!.event.data["use"]);
    const { calls, total } = (await user.ask(`/api/fortnox/calls?use=${use}`)).json<FortnoxCalls>();
    expect(total).toBe(6);
    expect(calls.map(({ call }) => call)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(calls.map(({ path }) => path).toSorted()).toEqual([
      "/3/financialyears?limit=500&page=1",
      "/3/settings/lockedperiod",
      ...[1, 2, 4, 5].map((year) => `/3/vouchers?financialyear=${year}&limit=1`),
    ]);
    expect(calls.every(({ status, fault }) => status === 200 && fault === null)).toBe(true);
    const rest = await user.ask(`/api/fortnox/calls?use=${use}&after=4&limit=1`);
    expect(rest.json<FortnoxCalls>().calls.map(({ call }) => call)).toEqual([5]);
  });

  it("is of one firm only", async () => {
    await readYears();
    const { entries } = (await user.ask("/api/log?limit=1")).json<Log>();
    const other = await house.house.makeFirm("Andra byrån");
    const read = await other.ask(`/api/fortnox/calls?use=${String(entries[0]!.event.data["use"])}`);
    expect(read.json()).toEqual({ calls: [], total: 0 });
  });

  it("notes what got no answer", async () => {
    const { deps } = house.house.installation.fortnox;
    const use = { firmId: user.firmId, clientId: client.clientId, by: null, purpose: "look" } as const;
    house.sandbox.control.addFault({
      match: { path: "/3/companyinformation" },
      fault: { kind: "cut-before" },
    });
    const done = await useFortnox(deps, { use, work: (api) => api.readCompany() });
    expect(done.ok).toBe(true);
    const [entry] = (await user.ask("/api/log?limit=1")).json<Log>().entries;
    expect(entry!.by).toBe("");
    const read = await user.ask(`/api/fortnox/calls?use=${String(entry!.event.data["use"])}`);
    expect(read.json<FortnoxCalls>().calls).toMatchObject([
      { status: null, fault: "fortnox-unavailable" },
      { status: 200, fault: null },
    ]);
  });

  it("is written in batches, with one entry in the log for many calls", async () => {
    const { callLogs } = house.house.installation.fortnox.deps;
    const written = () =>
      house.house.database.owner.query<{ xmin: string }>("SELECT DISTINCT xmin FROM app.fortnox_call");
    const [entries, batches] = [await countEntries(), (await written()).rowCount!];
    const log = callLogs.open({
      firmId: user.firmId,
      clientId: client.clientId,
      by: null,
      purpose: "import",
    });
    for (let call = 1; call <= 420; call += 1) {
      log.note({
        at: new Date().toISOString(),
        method: "GET",
        path: `/${call}`,
        status: 200,
        durationMs: 1,
        fault: null,
      });
    }
    await log.close();
    expect((await countEntries()) - entries).toBe(1);
    expect((await written()).rowCount! - batches).toBe(9);
    const [entry] = (await user.ask("/api/log?limit=1")).json<Log>().entries;
    const read = await user.ask(`/api/fortnox/calls?use=${String(entry!.event.data["use"])}&limit=500`);
    expect(read.json<FortnoxCalls>().calls.map(({ path }) => path)).toEqual(
      Array.from({ length: 420 }, (_, index) => `/${index + 1}`),
    );
  });

  it("may not be changed by the program, which forgets what is older than 400 days", async () => {
    const { pools, owner } = house.house.database;
    await expect(pools.app.query("DELETE FROM app.fortnox_call")).rejects.toThrow("permission denied");
    await expect(pools.app.query("UPDATE app.fortnox_call SET path = ''")).rejects.toThrow(
      "permission denied",
    );
    const count = async (): Promise<number> =>
      (await owner.query<{ n: number }>("SELECT count(*)::integer AS n FROM app.fortnox_call")).rows[0]!.n;
    const before = await count();
    await owner.query(
      `UPDATE app.fortnox_call SET at = at - interval '401 days'
       WHERE (use_id, call) IN (SELECT use_id, call FROM app.fortnox_call ORDER BY at LIMIT 3)`,
    );
    await house.house.installation.fortnox.keepHouse(user.firmId);
    expect(await count()).toBe(before - 3);
  });
});

describe("work on a connection", () => {
  it("hands on a fault that it lets through as a problem, with Fortnox's own words", async () => {
    const { deps } = house.house.installation.fortnox;
    const use = { firmId: user.firmId, clientId: client.clientId, by: user.userId, purpose: "look" } as const;
    const done = await useFortnox(deps, { use, work: (api) => api.readInvoice("customer", "999999") });
    expect(done).toMatchObject({
      ok: false,
      problem: { kind: "fortnox-refused", fortnoxCode: expect.any(String) as string },
    });
  });

  it("notes that the connection was used", async () => {
    await readYears();
    const { connection } = (await user.ask(`/api/clients/${client.clientId}/fortnox`)).json<FortnoxStatus>();
    expect(Date.parse(connection!.lastUsedAt!)).toBeGreaterThan(Date.parse(connection!.connectedAt) - 1);
  });

  it("is with the sandbox, and every page can say so", async () => {
    expect((await user.ask("/api/session")).json<Session>().sandbox).toBe(true);
    expect((await house.house.ask("/api/setup")).json<{ sandbox: boolean }>().sandbox).toBe(true);
  });
});

async function countEntries(): Promise<number> {
  const { rows } = await house.house.database.owner.query<{ n: number }>(
    "SELECT count(*)::integer AS n FROM app.log_entry",
  );
  return rows[0]!.n;
}
