import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedDatabase, openEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { testSecret } from "../support/databaseServer.ts";
import { endProgram, runProgram, startProgram } from "../support/program.ts";

let parent: string;
let database: EmbeddedDatabase;
let environment: Record<string, string>;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "faults-"));
  database = await openEmbedded({ dataDir: join(parent, "server") });
  environment = { DATABASE_URL: database.appUrl, APP_SECRET: testSecret, DATA_DIR: join(parent, "data") };
});
afterEach(async () => {
  await database.close();
  await rm(parent, { recursive: true });
});

describe("the program with a database of the operator's own", () => {
  it("may be started several times at once on an empty database, and once more without the owner", async () => {
    const withOwner = { ...environment, DATABASE_ADMIN_URL: database.adminUrl };
    const both = await Promise.all([
      startProgram({ environment: withOwner }),
      startProgram({ environment: withOwner }),
    ]);
    const programs = [...both, await startProgram({ environment })];
    for (const { url } of programs) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    for (const program of programs) expect((await endProgram(program)).code).toBe(0);
  });

  it("logs lines of JSON to standard output and keeps neither log, secret nor database in the data folder", async () => {
    const program = await startProgram({
      environment: { ...environment, DATABASE_ADMIN_URL: database.adminUrl },
    });
    const { output } = await endProgram(program);
    const ending: unknown = JSON.parse(output.split("\n").findLast((line) => line.startsWith("{")) ?? "");
    expect(ending).toMatchObject({ reason: "SIGTERM", msg: "ending" });
    const kept = await readdir(environment["DATA_DIR"] ?? "").catch(() => []);
    expect(kept.filter((name) => ["log", "app-secret", "postgresql", "running.json"].includes(name))).toEqual(
      [],
    );
  });

  it("goes on when the database has cut every connection", async () => {
    const program = await startProgram({
      environment: { ...environment, DATABASE_ADMIN_URL: database.adminUrl },
    });
    const superuser = new pg.Client(database.adminUrl.replace("bokslut_owner@", "postgres@"));
    await superuser.connect();
    const { rowCount } = await superuser.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'bokslut%'",
    );
    await superuser.end();
    expect(rowCount).toBeGreaterThan(0);
    // The first questions may still be lent a connection that is cut.
    await expect.poll(async () => (await fetch(`${program.url}/readyz`)).status).toBe(200);
    expect((await endProgram(program)).code).toBe(0);
  });

  it("ends when the database is not migrated and it may not do that", async () => {
    const { code, output } = await runProgram({ environment });
    expect(code).toBe(1);
    expect(output).toContain("start one process with DATABASE_ADMIN_URL");
  });

  it("ends when a setting is missing, and names it", async () => {
    const { code, output } = await runProgram({ environment: { DATABASE_URL: database.appUrl } });
    expect({ code, output }).toEqual({
      code: 1,
      output: "APP_SECRET: must be set when DATABASE_URL is set\n",
    });
  });
});
