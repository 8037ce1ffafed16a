/**
 * Which tables a backup holds: all of the installation but those whose content is of the moment. A table that is added
 * later is in it without anybody's doing.
 */
import type pg from "pg";

export interface BackupTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** The schemas that migrations make; `jobs` holds work under way and is made anew. */
export const ownSchemas: readonly string[] = ["app", "auth", "fortnox"];

/**
 * Left out. Who was signed in signs in again, and a link for a new password that was used or taken back since stays
 * so; the limiter's places and the locks of sending are of running processes; an upload waits for its import for a
 * day at most, and the import for which it waits is broken off.
 */
const ofTheMoment: ReadonlySet<string> = new Set([
  "auth.session",
  "auth.verification",
  "auth.attempt",
  "fortnox.tenant",
  "fortnox.place",
  "fortnox.waiter",
  "fortnox.send_lock",
  "app.import_file",
  "app.import_file_chunk",
]);

/** Lists the tables in order of their names, with the columns that hold what is stored. */
export async function listBackupTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `SELECT n.nspname AS schema, c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE n.nspname = ANY($1) AND c.relkind = 'r'
     GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`,
    [ownSchemas],
  );
  return rows.filter(({ schema, table }) => !ofTheMoment.has(`${schema}.${table}`));
}

interface SequenceName {
  readonly schema: string;
  readonly name: string;
}

/** Lists the sequences of the installation. */
export async function listSequences(client: pg.ClientBase): Promise<readonly SequenceName[]> {
  const { rows } = await client.query<SequenceName>(
    `SELECT n.nspname AS schema, c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1) AND c.relkind = 'S' ORDER BY n.nspname, c.relname`,
    [ownSchemas],
  );
  return rows;
}
