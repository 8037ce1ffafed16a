/**
 * One PostgreSQL for the whole suite, with a migrated database that every test file gets a copy of. DATABASE_URL and
 * DATABASE_ADMIN_URL, when set, name another server to run the same suite on; only databases made here are touched.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { bootstrap } from "#adapters/database/embedded/bootstrap.ts";
import { startEmbeddedServer } from "#adapters/database/embedded/server.ts";
import { openDatabase } from "#adapters/database/openDatabase.ts";

export interface DatabaseServer {
  readonly appUrl: string;
  readonly adminUrl: string;
  /** True on the embedded server, which asks for no passwords. */
  readonly trusted: boolean;
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

export const testSecret = "a secret that only the tests know, 32+";

/** Starts the server before the first test file, and gives back how to stop it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl } = process.env;
  const isOther = appUrl !== undefined && adminUrl !== undefined;
  const server = isOther
    ? { appUrl, adminUrl, trusted: false, stop: () => Promise.resolve() }
    : await startOwn();
  const template = `bokslut_test_template_${randomBytes(4).toString("hex")}`;
  await onServer(server.adminUrl, `CREATE DATABASE ${template}`);
  const migrated = await openDatabase({
    appUrl: withDatabase(server.appUrl, template),
    adminUrl: withDatabase(server.adminUrl, template),
    appSecret: testSecret,
    trusted: server.trusted,
  });
  await migrated.close();
  const { stop, ...addresses } = server;
  project.provide("databaseServer", { ...addresses, template });
  return async () => {
    await onServer(server.adminUrl, `DROP DATABASE ${template}`);
    await stop();
  };
}

/** Runs one statement on the server's own database, outside any transaction. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function startOwn(): Promise<Omit<DatabaseServer, "template"> & { stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "bokslut-test-"));
  // Thrown away after the run: nothing to lose when the machine stops.
  const server = await startEmbeddedServer({
    dataDir,
    serverSettings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const urls = await bootstrap(server.socketDir, { ownerMayCreateDatabases: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...urls, trusted: true, stop };
}
