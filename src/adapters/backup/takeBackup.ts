/**
 * Takes a backup of the whole installation while it runs: every table as of one moment, as the owner. Streams, so that the size of the installation does not matter.
 */
import { Readable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { deriveKey } from "#adapters/environment/appSecret.ts";
import { reach } from "#adapters/database/pool.ts";
import { type BackupHeader, formatName, formatVersion, nameOf, type SequenceState } from "./backupFormat.ts";
import { BackupRefusedError } from "./backupProblem.ts";
import { type BackupTable, listBackupTables, listSequences } from "./backupTables.ts";
import { firmsToAskFor } from "./owner.ts";
import { type BackupSource, type SectionSource, writeBackupFile } from "./writeBackupFile.ts";

export interface BackupOptions {
  readonly adminUrl: string;
  readonly appSecret: string;
  /** True where the secret is the installation's own and not the operator's to keep. */
  readonly includesSecret: boolean;
  /** The program's version. */
  readonly program: string;
}

/** Writes the backup to a file that must not be there. */
export async function takeBackup(path: string, options: BackupOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.adminUrl, application_name: "backup" });
  await reach("DATABASE_ADMIN_URL", () => client.connect());
  // A file that cannot be written ends the reading where it is, and with it the connection.
  client.on("error", () => undefined);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const header = await readHeader(client, options);
    const tables = await listBackupTables(client);
    await lock(client, tables);
    const firms = await firmsToAskFor(client);
    const rows: Record<string, number> = {};
    await writeBackupFile(path, sourceOf({ client, header, tables, firms, rows, options }));
    await client.end();
  } catch (error) {
    client.connection.stream.destroy();
    throw error;
  }
}

/** The mark that a secret leaves in a backup, by which another one is known. */
export function secretFingerprint(appSecret: string): string {
  return deriveKey(appSecret, "backup fingerprint").toString("hex");
}

async function readHeader(client: pg.Client, options: BackupOptions): Promise<BackupHeader> {
  const { rows: found } = await client.query<{ present: boolean; now: string }>(
    `SELECT to_regclass('migrations.applied') IS NOT NULL AS present,
       to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS now`,
  );
  const [first] = found;
  if (first?.present !== true) throw new BackupRefusedError({ kind: "nothing-to-back-up" });
  const { rows: migrations } = await client.query<BackupHeader["migrations"][number]>(
    "SELECT number, name, checksum FROM migrations.applied ORDER BY number",
  );
  return {
    format: formatName,
    version: formatVersion,
    program: options.program,
    createdAt: first.now,
    migrations,
    secretFingerprint: secretFingerprint(options.appSecret),
  };
}

/** A migration that starts meanwhile waits, instead of taking a table away. */
async function lock(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  await client.query(`LOCK TABLE ${tables.map(nameInSql).join(", ")} IN ACCESS SHARE MODE`);
}

interface Taking {
  readonly client: pg.Client;
  readonly header: BackupHeader;
  readonly tables: readonly BackupTable[];
  /** Null alone where the rows of all firms are seen at once. */
  readonly firms: readonly (string | null)[];
  /** Filled in while the tables are read. */
  readonly rows: Record<string, number>;
  readonly options: BackupOptions;
}

function sourceOf(taking: Taking): BackupSource {
  const { client, header, rows } = taking;
  return {
    header,
    sections: () => sectionsOf(taking),
    // After the rows: a sequence is not part of the snapshot, and must not be behind them.
    end: async () => ({ rows, sequences: await readSequences(client) }),
  };
}

function* sectionsOf(taking: Taking): Generator<SectionSource> {
  const { tables, rows, options } = taking;
  if (options.includesSecret) {
    yield { section: { kind: "secret" }, content: Readable.from([Buffer.from(options.appSecret)]) };
  }
  for (const table of tables) {
    const section = { kind: "table" as const, ...table, columns: [...table.columns] };
    const read = { rows: 0 };
    yield { section, content: contentOf(taking, table, read) };
    rows[nameOf(section)] = read.rows;
  }
}

/** The rows of a table: all at once, or of one firm after the other. */
async function* contentOf(
  { client, firms }: Taking,
  table: BackupTable,
  read: { rows: number },
): AsyncGenerator<Buffer> {
  const rows = `SELECT ${columnsInSql(table)} FROM ${nameInSql(table)}`;
  for (const firm of table.schema === "app" ? firms : [null]) {
    if (firm !== null) await client.query("SELECT set_config('app.firm_id', $1, true)", [firm]);
    const stream = client.query(copyTo(`COPY (${rows}) TO STDOUT`));
    yield* stream as AsyncIterable<Buffer>;
    // The count comes after the last row: it is there when the next question is answered.
    await client.query("SELECT");
    read.rows += stream.rowCount;
  }
}

async function readSequences(client: pg.Client): Promise<SequenceState[]> {
  const states: SequenceState[] = [];
  for (const { schema, name } of await listSequences(client)) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${nameInSql({ schema, table: name })}`,
    );
    const [state] = rows;
    if (state !== undefined) states.push({ schema, name, ...state });
  }
  return states;
}

/** The table's name as SQL. */
export function nameInSql({ schema, table }: Pick<BackupTable, "schema" | "table">): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
}

/** The columns' names as SQL. */
export function columnsInSql({ columns }: Pick<BackupTable, "columns">): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(", ");
}
