/**
 * What watches over rows one by one is taken away while a backup is loaded, and put back as it was: foreign keys, which
 * go in circles and are checked at once when they come back, and triggers, whose work the backup already holds.
 */
import pg from "pg";
import { ownSchemas } from "./backupTables.ts";
import { nameInSql } from "./takeBackup.ts";

interface ForeignKey {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Runs `load` without foreign keys and triggers; rejects when the rows break one. */
export async function withoutWatch(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const keys = await listForeignKeys(client);
  const watched = await listTablesWithTriggers(client);
  for (const key of keys) {
    await client.query(`ALTER TABLE ${nameInSql(key)} DROP CONSTRAINT ${pg.escapeIdentifier(key.name)}`);
  }
  for (const table of watched) await client.query(`ALTER TABLE ${nameInSql(table)} DISABLE TRIGGER USER`);
  await load();
  for (const table of watched) await client.query(`ALTER TABLE ${nameInSql(table)} ENABLE TRIGGER USER`);
  for (const key of keys) {
    await client.query(
      `ALTER TABLE ${nameInSql(key)} ADD CONSTRAINT ${pg.escapeIdentifier(key.name)} ${key.definition}`,
    );
  }
}

async function listForeignKeys(client: pg.ClientBase): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT n.nspname AS schema, c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1) AND k.contype = 'f' ORDER BY 1, 2, 3`,
    [ownSchemas],
  );
  return rows;
}

async function listTablesWithTriggers(
  client: pg.ClientBase,
): Promise<readonly Pick<ForeignKey, "schema" | "table">[]> {
  const { rows } = await client.query<Pick<ForeignKey, "schema" | "table">>(
    `SELECT DISTINCT n.nspname AS schema, c.relname AS table
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1) AND NOT t.tgisinternal ORDER BY 1, 2`,
    [ownSchemas],
  );
  return rows;
}
