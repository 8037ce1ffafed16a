import type { QueryResultRow } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function find<T extends QueryResultRow>(sql: string): Promise<readonly T[]> {
  return (await database.owner.query<T>(sql)).rows;
}

describe("every table of schema app", () => {
  it("has firm_id first in each primary key, unique key, exclusion and foreign key", async () => {
    const keys = await find<{ table: string; constraint: string; first: string }>(`
      SELECT c.conrelid::regclass::text AS table, c.conname AS constraint, a.attname AS first
      FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.connamespace = 'app'::regnamespace AND c.contype IN ('p', 'u', 'x', 'f')`);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ first }) => first !== "firm_id")).toEqual([]);
  });

  it("has firm_id first in each unique index, declared as a key or not", async () => {
    const others = await find(`
      SELECT i.indexrelid::regclass::text AS index
      FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
      WHERE c.relnamespace = 'app'::regnamespace AND i.indisunique AND a.attname IS DISTINCT FROM 'firm_id'`);
    expect(others).toEqual([]);
  });

  it("has a primary key", async () => {
    const keyless = await find(`
      SELECT c.oid::regclass::text AS table FROM pg_class c
      WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)`);
    expect(keyless).toEqual([]);
  });

  it("points to its firm's rows only: a foreign key joins firm_id with firm_id", async () => {
    const others = await find(`
      SELECT c.conname FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = c.confkey[1]
      WHERE c.connamespace = 'app'::regnamespace AND c.contype = 'f' AND a.attname <> 'firm_id'`);
    expect(others).toEqual([]);
  });

  it("stands behind forced row-level security with the one policy, for reading and writing", async () => {
    const tables = await find<{ table: string; open: boolean }>(`
      SELECT c.oid::regclass::text AS table,
        NOT (c.relrowsecurity AND c.relforcerowsecurity
          AND (SELECT count(*) = 1 AND bool_and(p.polcmd = '*' AND p.polpermissive
                AND pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
                AND pg_get_expr(p.polqual, p.polrelid) LIKE '(firm\\_id = ( SELECT app.current\\_firm()%')
              FROM pg_policy p WHERE p.polrelid = c.oid)) AS open
      FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')`);
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(({ open }) => open)).toEqual([]);
  });

  it("has no view or materialised copy beside it, where the wall would not stand", async () => {
    const views = await find(
      "SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind IN ('v', 'm', 'f')",
    );
    expect(views).toEqual([]);
  });

  it("holds amounts as bigint, never as a float or a 32-bit integer", async () => {
    const floats = await find(`
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema IN ('app') AND (data_type IN ('real', 'double precision', 'money')
        OR (column_name LIKE '%ore' AND data_type <> 'bigint'))`);
    expect(floats).toEqual([]);
  });
});

describe("the roles", () => {
  it("leave the app and the auth role owning nothing and bound by row-level security", async () => {
    const app = new URL(database.appUrl).username;
    const { rows } = await database.owner.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (SELECT count(*)::integer FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owned
       FROM pg_roles r WHERE rolname = ANY($1) ORDER BY rolname`,
      [[app, `${app}_auth`]],
    );
    const bound = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(rows).toEqual(
      [app, `${app}_auth`].map((rolname) => ({ rolname, ...bound, rolreplication: false, owned: 0 })),
    );
  });

  it("let the app's role change no schema", async () => {
    for (const schema of ["app", "auth", "jobs", "migrations"]) {
      await expect(database.pools.app.query(`CREATE TABLE ${schema}.own (x integer)`)).rejects.toThrow(
        "permission denied",
      );
    }
  });

  it("let nobody change or remove an entry of the log", async () => {
    for (const statement of [
      "UPDATE app.log_entry SET event = 'x'",
      "DELETE FROM app.log_entry",
      "TRUNCATE app.log_entry",
    ]) {
      await expect(database.pools.app.query(statement)).rejects.toThrow("permission denied");
    }
  });

  it("give the jobs to the app as data, not as tables to change", async () => {
    await expect(database.pools.jobs.query("SELECT FROM jobs.queue")).resolves.toBeDefined();
    await expect(database.pools.jobs.query("DROP TABLE jobs.queue")).rejects.toThrow("must be owner");
  });
});
