import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { migrate } from "#adapters/database/migrate.ts";
import { MigrationError, readMigrationFiles } from "#adapters/database/migrationFiles.ts";
import { type OpenDatabase, openDatabase } from "#adapters/database/openDatabase.ts";
import type { Roles } from "#adapters/database/roles.ts";
import { onServer, testSecret, withDatabase } from "../support/databaseServer.ts";

const server = inject("databaseServer");
let name: string;
let directory: string;
let adminUrl: string;

beforeEach(async () => {
  name = `bokslut_test_${randomBytes(6).toString("hex")}`;
  await onServer(server.adminUrl, `CREATE DATABASE ${name}`);
  adminUrl = withDatabase(server.adminUrl, name);
  directory = await mkdtemp(join(tmpdir(), "migrations-"));
  const [first] = await readMigrationFiles();
  await writeFile(join(directory, "001-schemas.sql"), first!.sql);
});
afterEach(async () => {
  await onServer(server.adminUrl, `DROP DATABASE IF EXISTS ${name}`);
  await rm(directory, { recursive: true });
});

function run(): Promise<readonly string[]> {
  const app = new URL(server.appUrl).username;
  const roles: Roles = { app, auth: `${app}_auth`, authPassword: null };
  return migrate({ adminUrl, roles, directory });
}

async function ask(sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  it("applies what is missing, in order, and nothing twice", async () => {
    await writeFile(join(directory, "002-a.sql"), "CREATE TABLE app.a (firm_id uuid)");
    expect(await run()).toEqual(["001-schemas.sql", "002-a.sql"]);
    await writeFile(join(directory, "003-b.sql"), "ALTER TABLE app.a ADD b text");
    expect(await run()).toEqual(["003-b.sql"]);
    expect(await run()).toEqual([]);
  });

  it("lets several processes start at once: each migration is applied by one of them", async () => {
    await writeFile(join(directory, "002-a.sql"), "SELECT pg_sleep(0.2); CREATE TABLE app.a (firm_id uuid)");
    const applied = await Promise.all([run(), run(), run(), run()]);
    expect(applied.flat().toSorted()).toEqual(["001-schemas.sql", "002-a.sql"]);
  });

  it("undoes a migration that fails, names it, and goes on from there when it is mended", async () => {
    await writeFile(join(directory, "002-a.sql"), "CREATE TABLE app.a (firm_id uuid); SELECT 1 / 0");
    await expect(run()).rejects.toThrow("Migration 002-a.sql failed: division by zero");
    expect(await ask("SELECT to_regclass('app.a') AS a")).toEqual([{ a: null }]);
    await writeFile(join(directory, "002-a.sql"), "CREATE TABLE app.a (firm_id uuid)");
    expect(await run()).toEqual(["002-a.sql"]);
  });

  it("refuses a migration that was changed after it was applied", async () => {
    await run();
    await writeFile(join(directory, "001-schemas.sql"), "SELECT 'another'");
    await expect(run()).rejects.toThrow(MigrationError);
  });

  it("refuses a database that a newer version has migrated", async () => {
    await writeFile(join(directory, "002-a.sql"), "SELECT");
    await run();
    await rm(join(directory, "002-a.sql"));
    await expect(run()).rejects.toThrow("002-a.sql, made by a newer version");
  });

  it("refuses two migrations with one number", async () => {
    await writeFile(join(directory, "001-other.sql"), "SELECT");
    await expect(run()).rejects.toThrow(MigrationError);
  });
});

describe("openDatabase", () => {
  const appUrl = (): string => withDatabase(server.appUrl, name);
  const open = (given: {
    readonly appUrl: string;
    readonly adminUrl: string | null;
  }): Promise<OpenDatabase> => openDatabase({ ...given, appSecret: testSecret, trusted: server.trusted });

  it("refuses to serve a database that nobody has migrated", async () => {
    await expect(open({ appUrl: appUrl(), adminUrl: null })).rejects.toThrow("is not migrated");
  });

  it("refuses the owner as the role of the app", async () => {
    await expect(open({ appUrl: adminUrl, adminUrl })).rejects.toThrow("give the app a role of its own");
  });

  it("refuses an app role that can put on the auth role", async () => {
    const role = `${name}_app`;
    const url = new URL(appUrl());
    url.username = role;
    url.password = role;
    await onServer(adminUrl, `CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
    try {
      await (await open({ appUrl: url.href, adminUrl })).close();
      await onServer(adminUrl, `ALTER ROLE ${role} NOINHERIT; GRANT ${role}_auth TO ${role}`);
      await expect(open({ appUrl: url.href, adminUrl })).rejects.toThrow("may use the schema auth");
    } finally {
      // What the roles were granted goes with the database.
      await onServer(server.adminUrl, `DROP DATABASE ${name}`);
      await onServer(server.adminUrl, `DROP ROLE ${role}, ${role}_auth`);
    }
  });

  it("names the setting when the database does not answer", async () => {
    const nowhere = "postgresql://app@127.0.0.1:1/bokslut";
    await expect(open({ appUrl: nowhere, adminUrl: null })).rejects.toThrow("DATABASE_URL");
    await expect(open({ appUrl: nowhere, adminUrl: nowhere })).rejects.toThrow("DATABASE_ADMIN_URL");
  });
});
