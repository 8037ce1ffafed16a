/**
 * Every table of schema app, with a row each: another firm sees, adds, changes and removes nothing there, nor does
 * one who has said no firm. The rows are made from the catalogue, so a new table is walked without anyone remembering.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";

interface Column {
  readonly name: string;
  readonly type: string;
  /** The first of the words that a check of the column allows, when there is such a check. */
  readonly word: string | null;
}

let database: TestDatabase;
const [firm, other] = [randomUUID(), randomUUID()];
const columnsByTable = new Map<string, readonly Column[]>();

beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await database.owner.query<{ table: string; columns: Column[] }>(`
    SELECT c.table_name AS table,
           json_agg(json_build_object('name', column_name, 'type', udt_name, 'word', (
             SELECT substring(pg_get_constraintdef(k.oid) FROM 'ARRAY\\[''([^'']+)''')
             FROM pg_constraint AS k JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
             WHERE k.contype = 'c' AND cardinality(k.conkey) = 1 AND a.attname = c.column_name
               AND k.conrelid = format('app.%I', c.table_name)::regclass ORDER BY 1 LIMIT 1
           )) ORDER BY ordinal_position) AS columns
    FROM information_schema.columns AS c JOIN information_schema.tables AS t USING (table_schema, table_name)
    WHERE c.table_schema = 'app' AND t.table_type = 'BASE TABLE' GROUP BY c.table_name`);
  for (const { table, columns } of rows) columnsByTable.set(table, columns);
  await fill(firm);
});
afterAll(() => database.close());

/** What a column of a type may hold; a table with stricter rules stands in `particular`. */
const valueByType: Readonly<Record<string, unknown>> = {
  text: "x",
  _text: [],
  uuid: "01900000-0000-7000-8000-000000000000",
  int2: 0,
  int4: 1,
  _int4: [],
  int8: "1",
  bool: true,
  date: "2025-01-01",
  timestamptz: "2025-01-01T00:00:00Z",
  jsonb: "{}",
  bytea: Buffer.from("x"),
};
const particular: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  client: { organization_number: "5560000167" },
  closing: { current_import_id: null },
  closing_entry: { key: "ABCDEFGHIJKLMNOP" },
  form_mapping: { code: "7251" },
  transfer: { voucher_number: null },
  ledger_day: { closing_id: null },
};

function rowOf(table: string, firmId: string): readonly unknown[] {
  return columnsByTable.get(table)!.map(({ name, type, word }) => {
    if (name === "firm_id") return firmId;
    if (word !== null) return word;
    const own = particular[table]?.[name];
    if (own !== undefined) return own;
    const value = valueByType[type];
    if (value === undefined) throw new Error(`The test has no value for ${table}.${name} of type ${type}.`);
    return value;
  });
}

function insertOf(table: string): string {
  const columns = columnsByTable.get(table)!;
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  return `INSERT INTO app."${table}" (${names}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")})`;
}

/** Works as the owner, for whom foreign keys can wait; the wall binds the owner too. */
async function fill(firmId: string): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.firm_id', $1, true)", [firmId]);
    let missing = [...columnsByTable.keys()];
    while (missing.length > 0) {
      const left: string[] = [];
      for (const table of missing) {
        if (!(await isInserted(client, table, firmId))) left.push(table);
      }
      if (left.length === missing.length) throw new Error(`No row can be made in ${left.join(", ")}.`);
      missing = left;
    }
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

/** False while a table that it points to has no row yet. */
async function isInserted(client: pg.PoolClient, table: string, firmId: string): Promise<boolean> {
  await client.query("SAVEPOINT row");
  try {
    await client.query(insertOf(table), [...rowOf(table, firmId)]);
    return true;
  } catch (error) {
    await client.query("ROLLBACK TO row");
    const isForeignKey = error instanceof Error && "code" in error && error.code === "23503";
    if (!isForeignKey) throw error;
    return false;
  }
}

/** Does `work` as the app's role with the setting given, and leaves nothing behind. */
async function asApp<T>(firmId: string | null, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pools.app.connect();
  try {
    await client.query("BEGIN");
    if (firmId !== null) await client.query("SELECT set_config('app.firm_id', $1, true)", [firmId]);
    return await work(client);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function mayDo(table: string, privilege: string): Promise<boolean> {
  const { rows } = await database.pools.app.query<{ may: boolean }>(
    "SELECT has_table_privilege(current_user, $1, $2) AS may",
    [`app.${table}`, privilege],
  );
  return rows[0]!.may;
}

describe("every table of a firm", () => {
  it("is walked, with a row that the firm itself sees", async () => {
    expect(columnsByTable.size).toBeGreaterThan(10);
    for (const table of columnsByTable.keys()) {
      const { rows } = await asApp(firm, (client) => client.query(`SELECT FROM app."${table}"`));
      expect([table, rows.length]).toEqual([table, 1]);
    }
  });

  it.each([
    ["another firm", other],
    ["no firm", null],
  ])("shows %s no row and lets it change or remove none", async (_who, setting) => {
    for (const table of columnsByTable.keys()) {
      const seen = await asApp(setting, (client) => client.query(`SELECT FROM app."${table}"`));
      expect([table, seen.rows.length]).toEqual([table, 0]);
      if (await mayDo(table, "UPDATE")) {
        const changed = await asApp(setting, (client) =>
          client.query(`UPDATE app."${table}" SET firm_id = firm_id`),
        );
        expect([table, changed.rowCount]).toEqual([table, 0]);
      }
      if (await mayDo(table, "DELETE")) {
        const removed = await asApp(setting, (client) => client.query(`DELETE FROM app."${table}"`));
        expect([table, removed.rowCount]).toEqual([table, 0]);
      }
    }
  });

  it.each([
    ["another firm", other],
    ["no firm", null],
  ])("takes no row for the firm from %s", async (_who, setting) => {
    for (const table of columnsByTable.keys()) {
      const added = asApp(setting, (client) => client.query(insertOf(table), [...rowOf(table, firm)]));
      await expect(added, table).rejects.toThrow("row-level security");
    }
  });

  it("gives none of its rows away to another firm", async () => {
    for (const table of columnsByTable.keys()) {
      if (!(await mayDo(table, "UPDATE"))) continue;
      const given = asApp(firm, (client) => client.query(`UPDATE app."${table}" SET firm_id = '${other}'`));
      await expect(given, table).rejects.toThrow("row-level security");
    }
  });
});
