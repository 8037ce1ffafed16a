/** Databases for tests of backups: one with a firm's data in every kind of table, empty ones to restore in. */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { createAccounts } from "#adapters/auth/accounts.ts";
import { listBackupTables } from "#adapters/backup/backupTables.ts";
import { checkBackup } from "#adapters/backup/checkBackup.ts";
import { restoreBackup } from "#adapters/backup/restoreBackup.ts";
import { takeBackup } from "#adapters/backup/takeBackup.ts";
import { createInFirm, inFirm } from "#adapters/database/firmTransaction.ts";
import { firmStore } from "#adapters/database/stores/firmStore.ts";
import { onServer, testSecret, withDatabase } from "./databaseServer.ts";
import { createTestDatabase, type TestDatabase } from "./testDatabase.ts";

export const program = "0.1.0";

interface EmptyPlace {
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly close: () => Promise<void>;
}

export interface BackedUp {
  readonly database: TestDatabase;
  readonly firmIds: readonly string[];
  /** The folder that the backup lies in. */
  readonly folder: string;
  /** The backup of the database as it was at first. */
  readonly backup: string;
  readonly close: () => Promise<void>;
}

/** Makes a database with firms in it, and a backup of it. */
export async function openBackedUp(firms = 1): Promise<BackedUp> {
  const database = await createTestDatabase();
  const firmIds: string[] = [];
  while (firmIds.length < firms) firmIds.push(await makeFirmData(database));
  const folder = await mkdtemp(join(tmpdir(), "backups-"));
  const backup = join(folder, "backup");
  await backUp(database, backup);
  return {
    database,
    firmIds,
    folder,
    backup,
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Makes a database with nothing in it, not even schemas. */
export async function createEmptyPlace(): Promise<EmptyPlace> {
  const server = inject("databaseServer");
  const name = `bokslut_test_${randomBytes(6).toString("hex")}`;
  await onServer(server.adminUrl, `CREATE DATABASE ${name}`);
  return {
    appUrl: withDatabase(server.appUrl, name),
    adminUrl: withDatabase(server.adminUrl, name),
    close: () => onServer(server.adminUrl, `DROP DATABASE ${name}`),
  };
}

/** Takes a backup with the secret in it. */
export function backUp({ adminUrl }: { readonly adminUrl: string }, path: string): Promise<void> {
  return takeBackup(path, { adminUrl, appSecret: testSecret, includesSecret: true, program });
}

/** Checks a backup and restores it. */
export async function restore(
  path: string,
  { appUrl, adminUrl }: { readonly appUrl: string; readonly adminUrl: string },
  replaces = false,
): Promise<void> {
  const { trusted } = inject("databaseServer");
  const database = { appUrl, adminUrl, appSecret: testSecret, trusted };
  await restoreBackup(await checkBackup(path, program), { database, replaces });
}

/** Makes a firm with a client, an import of three hundred rows, a file and odd characters. */
export async function makeFirmData({ pools }: Pick<TestDatabase, "pools">): Promise<string> {
  const firmId = randomUUID();
  const person = { userId: randomUUID(), name: 'Åsa\t\\N "Öberg"\nand Co', active: true };
  const accounts = createAccounts(pools.auth);
  const passwordHash = await accounts.hashPassword("en lång lösenfras");
  await accounts.inTransaction(async (transaction) => {
    await transaction.insertFirm({ firmId, name: "Byrån" });
    const email = `${person.userId}@example.se`;
    await transaction.insertMember({ ...person, firmId, email, role: "administrator", passwordHash });
  });
  await createInFirm(pools.app)(firmId, async (transaction) => {
    await firmStore.insertFirm(transaction, "Byrån");
    await firmStore.writePerson(transaction, person);
  });
  await insertBooks(pools.app, firmId, person.userId);
  return firmId;
}

async function insertBooks(pool: pg.Pool, firmId: string, userId: string): Promise<void> {
  const [clientId, closingId, importId, runId] = Array.from({ length: 4 }, () => randomUUID());
  await inFirm(pool, firmId, async ({ client }) => {
    await client.query(
      "INSERT INTO app.client VALUES ($1, $2, '5560000001', 'Bolaget AB', 'limited-company')",
      [firmId, clientId],
    );
    await client.query(
      `INSERT INTO app.closing (firm_id, closing_id, client_id, starts_on, ends_on, responsible_user_id)
       VALUES ($1, $2, $3, '2025-01-01', '2025-12-31', $4)`,
      [firmId, closingId, clientId, userId],
    );
    await client.query(
      `INSERT INTO app.import (firm_id, import_id, closing_id, number, source, file_name, file_sha256, content_hash,
         program, encoding, vouchers, rows, accounts, findings, checks, imported_by, duration_ms)
       VALUES ($1, $2, $3, 1, 'sie-file', 'år.se', '\\x00ff0a5c', '\\x', 'p', 'cp437', 1, 300, 1, '[]',
         '{"a":"b\\\\n"}', $4, 1)`,
      [firmId, importId, closingId, userId],
    );
    await client.query("UPDATE app.closing SET current_import_id = $1", [importId]);
    await client.query(
      `INSERT INTO app.import_row (firm_id, import_id, row_index, voucher_index, amount_ore, movement_ore, account,
         text, objects)
       SELECT $1, $2, n, 0, 9007199254740993 * n, -n, '1930', repeat('rad ', n), ARRAY['1', 'a"b,\\']
       FROM generate_series(0, 299) AS n`,
      [firmId, importId],
    );
    await client.query(
      `INSERT INTO app.import_run (firm_id, run_id, closing_id, file_id, file_name, confirmed, status, stages, started_by)
       VALUES ($1, $2, $3, $2, 'år.se', '{}', 'running', '[]', $4)`,
      [firmId, runId, closingId, userId],
    );
  });
}

/** What each table of the backup holds, as a hash over all of its rows. */
export async function contentByTable(adminUrl: string): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const contents: Record<string, string> = {};
    for (const { schema, table } of await listBackupTables(client)) {
      const { rows } = await client.query<{ content: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' ORDER BY t::text)), '') AS content
         FROM ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} AS t`,
      );
      contents[`${schema}.${table}`] = rows[0]?.content ?? "";
    }
    return contents;
  } finally {
    await client.end();
  }
}

/** The catalogue as far as a restored database could differ: keys, triggers, walls, grants, sequences. */
export async function shapeOf(adminUrl: string): Promise<readonly unknown[]> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<pg.QueryResultRow>(`
      SELECT conrelid::regclass::text AS of, conname::text AS name, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint WHERE connamespace::regnamespace::text IN ('app', 'auth', 'fortnox')
      UNION ALL SELECT tgrelid::regclass::text, tgname::text, tgenabled::text || pg_get_triggerdef(oid)
        FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT oid::regclass::text, relrowsecurity::text || relforcerowsecurity::text, relacl::text
        FROM pg_class WHERE relnamespace::regnamespace::text IN ('app', 'auth', 'fortnox', 'jobs', 'migrations')
      UNION ALL SELECT schemaname || '.' || sequencename, 'sequence', coalesce(last_value, 0)::text FROM pg_sequences
        WHERE schemaname IN ('app', 'auth', 'fortnox')
      UNION ALL SELECT 'migrations', name, checksum FROM migrations.applied
      ORDER BY 1, 2, 3`);
    return rows;
  } finally {
    await client.end();
  }
}
