/** A database of its own for one test file, migrated and empty. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type OpenDatabase, openDatabase } from "#adapters/database/openDatabase.ts";
import { onServer, testSecret, withDatabase } from "./databaseServer.ts";

export interface TestDatabase {
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly trusted: boolean;
  readonly pools: OpenDatabase;
  /** The owner: sees what row-level security hides from the app, and the catalogue. */
  readonly owner: pg.Pool;
  readonly close: () => Promise<void>;
}

/** Copies the migrated template and opens it as the app does. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `bokslut_test_${randomBytes(6).toString("hex")}`;
  await onServer(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const appUrl = withDatabase(server.appUrl, name);
  const adminUrl = withDatabase(server.adminUrl, name);
  const pools = await openDatabase({
    appUrl,
    adminUrl: null,
    appSecret: testSecret,
    trusted: server.trusted,
  });
  const owner = new pg.Pool({ connectionString: adminUrl, max: 4 });
  const close = async (): Promise<void> => {
    await Promise.all([pools.close(), owner.end()]);
    // Without FORCE: the server itself waits for connections that are just closing, and may not end those of others.
    await onServer(server.adminUrl, `DROP DATABASE ${name}`);
  };
  return { appUrl, adminUrl, trusted: server.trusted, pools, owner, close };
}
