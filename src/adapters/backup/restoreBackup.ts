/**
 * Puts a backup that was checked in the place of an empty installation, in one transaction: the tables as they were
 * when it was taken, their rows, and then what later migrations make of them. Cut short, it has changed nothing.
 */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { applyMigration, migrate, prepareMigrations } from "#adapters/database/migrate.ts";
import { readMigrationFiles } from "#adapters/database/migrationFiles.ts";
import { type DatabaseOptions, rolesOf } from "#adapters/database/openDatabase.ts";
import { reach } from "#adapters/database/pool.ts";
import { type BackupManifest, type BackupSection, nameOf } from "./backupFormat.ts";
import { BackupRefusedError } from "./backupProblem.ts";
import { type BackupTable, listBackupTables, listSequences } from "./backupTables.ts";
import type { CheckedBackup } from "./checkBackup.ts";
import { withoutWatch } from "./heldBack.ts";
import { unforced } from "./owner.ts";
import { readBackupFile } from "./readBackupFile.ts";
import { columnsInSql, nameInSql } from "./takeBackup.ts";

export interface RestoreOptions {
  readonly database: DatabaseOptions & { readonly adminUrl: string };
  /** Whether what is there gives way to the backup. */
  readonly replaces: boolean;
}

/** Restores it, and brings the database to the version of this program. */
export async function restoreBackup(backup: CheckedBackup, options: RestoreOptions): Promise<void> {
  const { adminUrl } = options.database;
  const roles = rolesOf(options.database);
  const client = new pg.Client({ connectionString: adminUrl, application_name: "restore" });
  await reach("DATABASE_ADMIN_URL", () => client.connect());
  try {
    await client.query("BEGIN");
    await checkPlace(client, options.replaces);
    await client.query("DROP SCHEMA IF EXISTS app, auth, fortnox, jobs, migrations CASCADE");
    await prepareMigrations(client, roles);
    const known = new Set(backup.header.migrations.map(({ number }) => number));
    const files = await readMigrationFiles();
    for (const file of files) if (known.has(file.number)) await applyMigration(client, file);
    await unforced(client, () => withoutWatch(client, () => load(client, backup)));
    for (const file of files) if (!known.has(file.number)) await applyMigration(client, file);
    await unforced(client, () => settle(client));
    await client.query("COMMIT");
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
  // The queues, which are not part of the backup.
  await migrate({ adminUrl, roles });
}

/** Refuses a database that a program works on, and one that holds a firm unless that shall give way. */
async function checkPlace(client: pg.Client, replaces: boolean): Promise<void> {
  const { rowCount: programs } = await client.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'bokslut %'`,
  );
  if ((programs ?? 0) > 0) throw new BackupRefusedError({ kind: "program-running", url: null });
  const { rows } = await client.query<{ present: boolean }>(
    "SELECT to_regclass('auth.organization') IS NOT NULL AS present",
  );
  if (rows[0]?.present !== true || replaces) return;
  const { rows: kept } = await client.query<{ firms: number; people: number }>(
    `SELECT (SELECT count(*)::integer FROM auth.organization) AS firms,
       (SELECT count(*)::integer FROM auth."user") AS people`,
  );
  const [{ firms, people } = { firms: 0, people: 0 }] = kept;
  if (firms + people > 0) throw new BackupRefusedError({ kind: "installation-not-empty", firms });
}

async function load(client: pg.Client, backup: CheckedBackup): Promise<void> {
  const tables = new Map((await listBackupTables(client)).map((table) => [nameInSql(table), table]));
  const rows: Record<string, number> = {};
  const manifest = await readBackupFile(backup.path, {
    onHeader: () => undefined,
    onSection: async (section, content) => {
      if (section.kind === "secret") await readToEnd(content);
      else rows[nameOf(section)] = await loadTable(client, tableOf(section, tables), content);
    },
  });
  const missing = Object.entries(manifest.rows).find(([name, count]) => rows[name] !== count);
  if (missing !== undefined) throw new BackupRefusedError({ kind: "backup-damaged", section: missing[0] });
  await setSequences(client, manifest);
}

async function readToEnd(content: AsyncIterable<Buffer>): Promise<void> {
  const pieces = content[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
}

/** Only what the migrations made is written to, whatever the file says. */
function tableOf(
  section: BackupSection & { readonly kind: "table" },
  tables: ReadonlyMap<string, BackupTable>,
): BackupTable {
  const table = tables.get(nameInSql(section));
  if (table === undefined || section.columns.some((column) => !table.columns.includes(column))) {
    throw new BackupRefusedError({ kind: "backup-damaged", section: `${section.schema}.${section.table}` });
  }
  return section;
}

async function loadTable(
  client: pg.Client,
  table: BackupTable,
  content: AsyncIterable<Buffer>,
): Promise<number> {
  const stream = client.query(copyFrom(`COPY ${nameInSql(table)} (${columnsInSql(table)}) FROM STDIN`));
  await pipeline(Readable.from(content), stream);
  return stream.rowCount;
}

async function setSequences(client: pg.Client, { sequences }: BackupManifest): Promise<void> {
  const known = new Set((await listSequences(client)).map(({ schema, name }) => `${schema}.${name}`));
  for (const { schema, name, value, called } of sequences) {
    if (!known.has(`${schema}.${name}`)) continue;
    await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [
      nameInSql({ schema, table: name }),
      value,
      called,
    ]);
  }
}

/** What was under way when the backup was taken is not under way here. */
async function settle(client: pg.Client): Promise<void> {
  // The job and the file of an import are not in the backup: it would wait for ever, and keep others waiting.
  await client.query(
    "UPDATE app.import_run SET status = 'cancelled', ended_at = now() WHERE status IN ('queued', 'running')",
  );
  // A voucher that was sent after the backup may still be on its way into Fortnox.
  await client.query("INSERT INTO fortnox.restored (restored_at) VALUES (clock_timestamp())");
}
