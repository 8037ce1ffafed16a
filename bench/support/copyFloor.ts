/**
 * The floor for storing rows under row-level security: COPY to a temporary table and INSERT … SELECT of rows that are
 * put together already, into a table of the same shape; and a bare COPY of them into a table without any of it.
 */
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { finished } from "node:stream/promises";

const tables = ["import_row", "import_voucher"] as const;
type Table = (typeof tables)[number];

export interface CopyFloor {
  /** Milliseconds of COPY to a temporary table and INSERT … SELECT, committed. */
  readonly protectedMs: () => Promise<number>;
  /** Milliseconds of a bare COPY into plain tables, committed. */
  readonly bareMs: () => Promise<number>;
  readonly rows: number;
  readonly close: () => Promise<void>;
}

/** Reads the rows of the snapshot in the database, and makes tables of the same shape beside it. */
export async function createCopyFloor(
  urls: { readonly appUrl: string; readonly adminUrl: string },
  firmId: string,
): Promise<CopyFloor> {
  const owner = new pg.Client(urls.adminUrl);
  const app = new pg.Client(urls.appUrl);
  for (const client of [owner, app]) {
    // The server may end first.
    client.on("error", () => undefined);
    await client.connect();
  }
  await owner.query("SELECT set_config('migrations.app_role', $1, false)", [new URL(urls.appUrl).username]);
  const role = pg.escapeIdentifier(new URL(urls.appUrl).username);
  for (const table of tables) {
    await owner.query(`CREATE TABLE app.floor_${table} (LIKE app.${table} INCLUDING ALL);
      CALL migrations.protect('app.floor_${table}', 'SELECT, INSERT, TRUNCATE');
      CREATE TABLE public.bare_${table} (LIKE app.${table});
      GRANT SELECT, INSERT, TRUNCATE ON public.bare_${table} TO ${role}`);
  }
  const begin = `BEGIN; SET LOCAL app.firm_id = '${firmId}'`;
  const pieces = new Map<Table, readonly Buffer[]>();
  await app.query(begin);
  for (const table of tables) pieces.set(table, await readOut(app, table));
  const { rows: counts } = await app.query<{ readonly count: string }>("SELECT count(*) FROM app.import_row");
  await app.query("COMMIT");
  const timed = async (prefix: string, store: (table: Table) => Promise<void>): Promise<number> => {
    const start = performance.now();
    await app.query(begin);
    for (const table of tables) await store(table);
    await app.query("COMMIT");
    const ms = performance.now() - start;
    for (const table of tables) await app.query(`TRUNCATE ${prefix}_${table}`);
    return ms;
  };
  const copy = async (target: string, table: Table): Promise<void> => {
    const stream = app.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
    for (const piece of pieces.get(table) ?? []) {
      if (!stream.write(piece)) await new Promise((resolve) => stream.once("drain", resolve));
    }
    stream.end();
    await finished(stream);
  };
  return {
    rows: Number(counts[0]?.count),
    close: async () => {
      await Promise.all([owner.end(), app.end()]);
    },
    bareMs: () => timed("public.bare", (table) => copy(`public.bare_${table}`, table)),
    protectedMs: () =>
      timed("app.floor", async (table) => {
        await app.query(`CREATE TEMPORARY TABLE t_${table} (LIKE app.${table}) ON COMMIT DROP`);
        await copy(`t_${table}`, table);
        await app.query(`INSERT INTO app.floor_${table} SELECT * FROM t_${table}`);
      }),
  };
}

async function readOut(client: pg.Client, table: Table): Promise<readonly Buffer[]> {
  const pieces: Buffer[] = [];
  const stream = client.query(copyTo(`COPY (SELECT * FROM app.${table}) TO STDOUT (FORMAT binary)`));
  for await (const piece of stream) pieces.push(piece as Buffer);
  return pieces;
}
