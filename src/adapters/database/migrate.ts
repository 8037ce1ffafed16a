/**
 * Brings the database to the version of this program: at every start, by the owner's role, under a lock so that
 * several processes may start at once. Forward only.
 */
import pg from "pg";
import { installJobs } from "#adapters/jobs/installJobs.ts";
import {
  type AppliedMigration,
  MigrationError,
  type MigrationFile,
  pendingMigrations,
  readMigrationFiles,
} from "./migrationFiles.ts";
import { reach } from "./pool.ts";
import { ensureAuthRole, type Roles } from "./roles.ts";

export interface MigrateOptions {
  readonly adminUrl: string;
  readonly roles: Roles;
  /** Where the files are; the program's own unless a test brings others. */
  readonly directory?: string;
}

const lockName = "skatt-bokslut migrations";
const oldestServer = 150_000;

/** Applies what is missing and returns the names of the migrations that were applied. */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const files = await readMigrationFiles(options.directory);
  const client = new pg.Client({ connectionString: options.adminUrl, application_name: "bokslut migrate" });
  await reach("DATABASE_ADMIN_URL", () => client.connect());
  try {
    await prepareMigrations(client, options.roles);
    const pending = pendingMigrations(files, await readApplied(client));
    for (const file of pending) await apply(client, file);
    await installJobs(client, options.roles.app);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Takes the lock that migrations are made under until the connection ends, and prepares what they rest on. */
export async function prepareMigrations(client: pg.Client, roles: Roles): Promise<void> {
  await checkServer(client);
  await client.query("SELECT pg_advisory_lock(hashtext($1))", [lockName]);
  await prepareHistory(client);
  await ensureAuthRole(client, roles);
  await client.query(
    "SELECT set_config('migrations.app_role', $1, false), set_config('migrations.auth_role', $2, false)",
    [roles.app, roles.auth],
  );
}

/** Applies one migration in a transaction that someone else ends. */
export async function applyMigration(
  client: pg.Client,
  { number, name, sql, checksum }: MigrationFile,
): Promise<void> {
  await client.query(sql);
  // A migration may have set one for itself, and another may follow in the same transaction.
  await client.query("SET LOCAL search_path TO DEFAULT");
  await client.query("INSERT INTO migrations.applied (number, name, checksum) VALUES ($1, $2, $3)", [
    number,
    name,
    checksum,
  ]);
}

/** Tells whether all of `files` are applied, as seen by the app's own role. */
export async function isMigrated(pool: pg.Pool, files: readonly MigrationFile[]): Promise<boolean> {
  const { rows } = await pool.query<{ present: boolean }>(
    "SELECT to_regclass('migrations.applied') IS NOT NULL AS present",
  );
  if (rows[0]?.present !== true) return false;
  return pendingMigrations(files, await readApplied(pool)).length === 0;
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS version",
  );
  const [server] = rows;
  if (server !== undefined && server.number < oldestServer) {
    throw new MigrationError(`PostgreSQL ${server.version} is too old: version 15 or newer is needed.`);
  }
}

async function prepareHistory(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS migrations;
    CREATE TABLE IF NOT EXISTS migrations.applied (
      number integer PRIMARY KEY,
      name text NOT NULL,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`);
}

async function readApplied(client: pg.Client | pg.Pool): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    "SELECT number, name, checksum FROM migrations.applied ORDER BY number",
  );
  return rows;
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query("BEGIN");
    await applyMigration(client, file);
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    const reason = cause instanceof Error ? cause.message : "unknown";
    throw new MigrationError(`Migration ${file.name} failed: ${reason}`, { cause });
  }
}
