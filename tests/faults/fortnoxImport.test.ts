/** A fetch from Fortnox whose process is killed, at each of its stages: taken up by another, never half there. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, openEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { ImportList, ImportRun } from "#wire/imports.ts";
import { testSecret } from "../support/databaseServer.ts";
import { endProgram, type Program, startProgram } from "../support/program.ts";

const company = "bureau";
let parent: string;
let database: EmbeddedDatabase;
let sandbox: Sandbox;
let program: Program;
let cookie = "";
let closingUrl: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "faults-"));
  database = await openEmbedded({ dataDir: join(parent, "server") });
  sandbox = await startSandbox();
  program = await start();
  closingUrl = await setUp();
});
afterAll(async () => {
  await endProgram(program);
  await sandbox.close();
  await database.close();
  await rm(parent, { recursive: true });
});

async function start(): Promise<Program> {
  const { appUrl: DATABASE_URL, adminUrl: DATABASE_ADMIN_URL } = database;
  return startProgram({
    environment: {
      DATABASE_URL,
      DATABASE_ADMIN_URL,
      APP_SECRET: testSecret,
      DATA_DIR: join(parent, "data"),
      FORTNOX_CLIENT_ID: defaultApp.clientId,
      FORTNOX_CLIENT_SECRET: defaultApp.clientSecret,
      FORTNOX_AUTH_URL: sandbox.authUrl,
      FORTNOX_API_URL: sandbox.url,
    },
  });
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(program.url + path, {
    headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Makes firm and client, and connects it. */
async function setUp(): Promise<string> {
  const response = await fetch(`${program.url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      firmName: "Byrån",
      name: "Ada",
      email: "ada@example.se",
      password: "en lång lösenfras",
    }),
  });
  cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
  const { name, organizationNumber } = sandbox.control.company(company).profile;
  const made = await ask<ClientMade>("/api/clients", {
    organizationNumber,
    name,
    companyForm: "limited-company",
    fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  });
  const { url } = await ask<{ url: string }>(`/api/clients/${made.clientId}/fortnox/connect`, {
    kind: "service",
    closingId: made.closingId,
  });
  const back = new URL(sandbox.control.approve(url, { company }));
  await fetch(program.url + back.pathname + back.search, { headers: { cookie }, redirect: "manual" });
  return `/api/closings/${made.closingId}`;
}

async function untilRun(url: string, is: (run: ImportRun) => boolean): Promise<ImportRun> {
  for (;;) {
    const run = await ask<ImportRun>(url);
    if (is(run)) return run;
    await wait(50);
  }
}

const hasEnded = ({ status }: ImportRun): boolean => status !== "queued" && status !== "running";

describe("a fetch from Fortnox", () => {
  it.each([
    ["company", "/3/settings/lockedperiod"],
    ["chart", "/3/accounts"],
    ["vouchers", "/3/sie/4"],
    ["customer-ledger", "/3/invoices"],
    ["supplier-ledger", "/3/supplierinvoices"],
  ])("is taken up by another process when its own is killed: %s", async (stage, path) => {
    const before = (await ask<ImportList>(`${closingUrl}/imports`)).imports.length;
    sandbox.control.change(company, { kind: "post-voucher", date: "2025-12-31" });
    const fault = sandbox.control.addFault({
      match: { path },
      times: "always",
      fault: { kind: "slow", delayMs: 60_000 },
    });
    const { runId } = await ask<{ runId: string }>(`${closingUrl}/imports`, { years: [{ yearId: "1" }] });
    const url = `${closingUrl}/import-runs/${runId}`;
    await untilRun(url, ({ stages }) => stages.some((s) => s.name === stage && s.state === "running"));
    await endProgram(program, "SIGKILL");
    sandbox.control.removeFault(fault);
    program = await start();
    expect((await ask<ImportList>(`${closingUrl}/imports`)).imports).toHaveLength(before);
    expect(await untilRun(url, hasEnded)).toMatchObject({ status: "committed", importNumber: before + 1 });
    const { imports } = await ask<ImportList>(`${closingUrl}/imports`);
    expect(imports.filter(({ current }) => current)).toMatchObject([{ number: before + 1 }]);
    expect(sandbox.control.counts().rateLimited).toBe(0);
  });

  it("gives its work back when its process is asked to end", async () => {
    sandbox.control.change(company, { kind: "post-voucher", date: "2025-12-30" });
    const fault = sandbox.control.addFault({
      match: { path: "/3/invoices" },
      times: "always",
      fault: { kind: "slow", delayMs: 60_000 },
    });
    const { runId } = await ask<{ runId: string }>(`${closingUrl}/imports`, { years: [{ yearId: "1" }] });
    const url = `${closingUrl}/import-runs/${runId}`;
    await untilRun(url, ({ stages }) =>
      stages.some((s) => s.name === "customer-ledger" && s.state === "running"),
    );
    expect((await endProgram(program)).code).toBe(0);
    sandbox.control.removeFault(fault);
    program = await start();
    expect(await untilRun(url, hasEnded)).toMatchObject({ status: "committed" });
  });
});
