/**
 * The owner under row-level security, which it has forced on itself: a server of the operator's own need not give it
 * the right to look past it.
 */
import pg from "pg";
import { ownSchemas } from "./backupTables.ts";

/** Lists the firms whose rows must be asked for one after the other; null alone where all are seen at once. */
export async function firmsToAskFor(client: pg.ClientBase): Promise<readonly (string | null)[]> {
  const { rows: owners } = await client.query<{ free: boolean }>(
    "SELECT rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user",
  );
  if (owners[0]?.free === true) {
    // A table that hides a row all the same makes an error instead of an incomplete backup.
    await client.query("SET LOCAL row_security = off");
    return [null];
  }
  const { rows } = await client.query<{ id: string }>("SELECT id FROM auth.organization ORDER BY id");
  return rows.map(({ id }) => id);
}

/** Takes the force off row-level security while `work` runs, in a transaction that nobody else sees into. */
export async function unforced(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = ANY($1::regnamespace[]) AND relforcerowsecurity",
    [ownSchemas.map((schema) => pg.escapeIdentifier(schema))],
  );
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
}
