import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, openEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import type { ImportList, ImportRun, SiePreview } from "#wire/imports.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { testSecret } from "../support/databaseServer.ts";
import { endProgram, type Program, startProgram } from "../support/program.ts";
import { largeYear, soundYear } from "../support/sieText.ts";

let parent: string;
let database: EmbeddedDatabase;
let environment: Record<string, string>;
let programs: Program[];
let cookie: string;
let closingUrl: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "faults-"));
  database = await openEmbedded({ dataDir: join(parent, "server") });
  const { appUrl: DATABASE_URL, adminUrl: DATABASE_ADMIN_URL } = database;
  environment = { DATABASE_URL, DATABASE_ADMIN_URL, APP_SECRET: testSecret, DATA_DIR: join(parent, "data") };
  programs = [];
});
afterEach(async () => {
  for (const program of programs) {
    if (program.process.exitCode === null && program.process.signalCode === null) await endProgram(program);
  }
  await database.close();
  await rm(parent, { recursive: true });
});

async function start(): Promise<Program> {
  const program = await startProgram({ environment });
  programs.push(program);
  return program;
}

async function ask<T>({ url }: Program, path: string, body?: object): Promise<T> {
  const isForm = body instanceof FormData;
  const response = await fetch(url + path, {
    headers: { cookie, ...(body === undefined || isForm ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { method: "POST", body: isForm ? body : JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function setUp(program: Program): Promise<void> {
  const person = { name: "Ada", email: "ada@example.se", password: "en lång lösenfras" };
  const response = await fetch(`${program.url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ firmName: "Byrån", ...person }),
  });
  cookie = response.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
  const { closingId } = await ask<{ closingId: string }>(program, "/api/clients", {
    organizationNumber: "556000-0001",
    name: "Testbolaget AB",
    companyForm: "limited-company",
    fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  });
  closingUrl = `/api/closings/${closingId}`;
}

async function startImport(program: Program, text: string): Promise<string> {
  const form = new FormData();
  form.set("file", new Blob([text]), "test.se");
  const { fileId, confirmations } = await ask<SiePreview>(program, "/api/sie-files", form);
  const order = { fileId, confirmed: confirmations };
  const { runId } = await ask<{ runId: string }>(program, `${closingUrl}/imports`, order);
  return `${closingUrl}/import-runs/${runId}`;
}

async function untilRun(program: Program, url: string, is: (run: ImportRun) => boolean): Promise<ImportRun> {
  for (;;) {
    const run = await ask<ImportRun>(program, url);
    if (is(run)) return run;
    await wait(50);
  }
}

const isStoring = ({ stages }: ImportRun): boolean =>
  stages.some(({ name, state }) => name === "vouchers" && state === "running");
const hasEnded = ({ status }: ImportRun): boolean => status !== "queued" && status !== "running";

describe("an import whose process is killed", () => {
  it("is taken up by another process and ends once; until then nothing of it is seen", async () => {
    const first = await start();
    await setUp(first);
    const url = await startImport(first, largeYear(300_000));
    await untilRun(first, url, isStoring);
    await endProgram(first, "SIGKILL");
    const second = await start();
    expect((await ask<Reconciliation>(second, `${closingUrl}/reconciliation`)).importNumber).toBeNull();
    expect((await ask<ImportList>(second, `${closingUrl}/imports`)).imports).toEqual([]);
    expect(await untilRun(second, url, hasEnded)).toMatchObject({ status: "committed", importNumber: 1 });
    const { imports, running } = await ask<ImportList>(second, `${closingUrl}/imports`);
    expect({ imports: imports.map(({ number, rows }) => [number, rows]), running }).toEqual({
      imports: [[1, 300_004]],
      running: null,
    });
  });

  it("is handed over when its process is asked to end", async () => {
    const first = await start();
    await setUp(first);
    const url = await startImport(first, largeYear(300_000));
    await untilRun(first, url, isStoring);
    const second = await start();
    expect((await endProgram(first)).code).toBe(0);
    expect(await untilRun(second, url, hasEnded)).toMatchObject({ status: "committed", importNumber: 1 });
  });

  it("can be cancelled while it is stored, and the closing keeps what it had", async () => {
    const program = await start();
    await setUp(program);
    await untilRun(program, await startImport(program, soundYear), hasEnded);
    const url = await startImport(program, largeYear(300_000));
    await untilRun(program, url, isStoring);
    await ask(program, `${url}/cancel`, {});
    expect(await untilRun(program, url, hasEnded)).toMatchObject({ status: "cancelled", importNumber: null });
    const { assets } = await ask<Reconciliation>(program, `${closingUrl}/reconciliation`);
    expect(assets.sums.closingOre).toBe("32000");
  });
});
