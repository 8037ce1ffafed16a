import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { migrate } from "#adapters/database/migrate.ts";
import { readMigrationFiles } from "#adapters/database/migrationFiles.ts";
import { openDatabase, rolesOf } from "#adapters/database/openDatabase.ts";
import { isNewer } from "#adapters/backup/checkBackup.ts";
import {
  backUp,
  contentByTable,
  createEmptyPlace,
  makeFirmData,
  openBackedUp,
  restore,
} from "../support/backups.ts";
import { onServer, testSecret, withDatabase } from "../support/databaseServer.ts";
import { heldForAll, heldForEach } from "../support/held.ts";

const server = inject("databaseServer");
const migrationsFolder = join(import.meta.dirname, "../../src/adapters/database/migrations");
const held = heldForAll(openBackedUp);
const place = heldForEach(createEmptyPlace);

async function countFirms(): Promise<number | null> {
  const client = new pg.Client(place().adminUrl);
  await client.connect();
  try {
    return (await client.query("SELECT FROM auth.organization")).rowCount;
  } finally {
    await client.end();
  }
}

describe("where a backup is restored", () => {
  it("there is no firm, unless it is said that all there is gives way", async () => {
    await restore(held().backup, place());
    await expect(restore(held().backup, place())).rejects.toMatchObject({
      problem: { kind: "installation-not-empty", firms: 1 },
    });
    await makeFirmData(held().database);
    const larger = join(held().folder, "larger");
    await backUp(held().database, larger);
    await restore(larger, place(), true);
    expect(await countFirms()).toBe(2);
  });

  it("the tables may have been made already, as when the program was started once", async () => {
    const options = { ...place(), appSecret: testSecret, trusted: server.trusted };
    await (await openDatabase(options)).close();
    await restore(held().backup, place());
    expect(await countFirms()).toBe(1);
  });

  it("no program works: neither before nor while", async () => {
    const options = { ...place(), appSecret: testSecret, trusted: server.trusted };
    const program = await openDatabase(options);
    await program.jobs.query("SELECT");
    try {
      await expect(restore(held().backup, place())).rejects.toMatchObject({
        problem: { kind: "program-running" },
      });
    } finally {
      await program.close();
    }
  });

  it("what was there stays when the backup turns out to be impossible to load", async () => {
    await restore(held().backup, place());
    const before = await contentByTable(place().adminUrl);
    const broken = join(held().folder, "broken");
    const orphan = `INSERT INTO app.user_preference SELECT firm_id, 'nobody', 'k', '1' FROM app.firm`;
    await held().database.owner.query(
      "ALTER TABLE app.user_preference DROP CONSTRAINT user_preference_firm_id_user_id_fkey",
    );
    await held().database.owner.query(orphan);
    await backUp(held().database, broken);
    await expect(restore(broken, place(), true)).rejects.toThrow("violates foreign key constraint");
    expect(await contentByTable(place().adminUrl)).toEqual(before);
  });
});

describe("a backup from an older version of the program", () => {
  it("is restored as it was, and brought to this version", async () => {
    const old = await createEmptyPlace();
    const directory = await mkdtemp(join(tmpdir(), "migrations-"));
    try {
      const files = (await readMigrationFiles()).filter(({ number }) => number < 20);
      for (const { name } of files) await copyFile(join(migrationsFolder, name), join(directory, name));
      await migrate({
        adminUrl: old.adminUrl,
        roles: rolesOf({ ...old, appSecret: testSecret, trusted: server.trusted }),
        directory,
      });
      const client = new pg.Client(old.adminUrl);
      await client.connect();
      await client.query(`INSERT INTO auth.organization (id, name, slug) VALUES ('o', 'Byrån', 's')`);
      await client.end();
      const path = join(held().folder, "old");
      await backUp(old, path);
      await restore(path, place());
      const pools = await openDatabase({
        ...place(),
        adminUrl: null,
        appSecret: testSecret,
        trusted: server.trusted,
      });
      expect((await pools.auth.query("SELECT name FROM auth.organization")).rows).toEqual([
        { name: "Byrån" },
      ]);
      await pools.close();
    } finally {
      await old.close();
      await rm(directory, { recursive: true });
    }
  });

  it("is told from a newer one by its three numbers, not as text", () => {
    expect(isNewer("0.10.0", "0.9.9")).toBe(true);
    expect(isNewer("0.9.9", "0.10.0")).toBe(false);
    expect(isNewer("1.2.3", "1.2.3")).toBe(false);
  });
});

describe("an owner that row-level security binds", () => {
  it("takes and restores a backup of the rows of every firm", async () => {
    const name = `bokslut_test_owner_${process.pid}`;
    const run = (statement: string): Promise<void> => onServer(server.adminUrl, statement);
    const as = (url: string): string => {
      const changed = new URL(url);
      changed.username = name;
      changed.password = name;
      return changed.href;
    };
    const target = new URL(place().adminUrl).pathname.slice(1);
    await run(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD '${name}'`);
    try {
      await run(`GRANT ${name} TO CURRENT_USER`);
      await run(`ALTER DATABASE ${target} OWNER TO ${name}`);
      const owned = { appUrl: place().appUrl, adminUrl: as(place().adminUrl) };
      const bound = `${name}_app`;
      await run(`CREATE ROLE ${bound} LOGIN PASSWORD '${name}'`);
      const appUrl = as(owned.appUrl).replace(`${name}:`, `${bound}:`);
      await restore(join(held().folder, "backup"), { ...owned, appUrl });
      const again = join(held().folder, "by the bound owner");
      await backUp(owned, again);
      await restore(again, { ...owned, appUrl }, true);
      const contents = await contentByTable(withDatabase(server.adminUrl, target));
      expect(contents["app.import_row"]).toMatch(/^300 /);
    } finally {
      await onServer(as(place().adminUrl), `DROP SCHEMA app, auth, fortnox, jobs, migrations CASCADE`);
      await run(`ALTER DATABASE ${target} OWNER TO CURRENT_USER`);
      await run(`DROP ROLE IF EXISTS ${name}_app_auth, ${name}_app, ${name}`);
    }
  });
});
