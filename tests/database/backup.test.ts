import { randomUUID } from "node:crypto";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { BackupRefusedError } from "#adapters/backup/backupProblem.ts";
import { checkBackup } from "#adapters/backup/checkBackup.ts";
import { inFirm } from "#adapters/database/firmTransaction.ts";
import { openDatabase } from "#adapters/database/openDatabase.ts";
import {
  backUp,
  contentByTable,
  createEmptyPlace,
  openBackedUp,
  program,
  restore,
  shapeOf,
} from "../support/backups.ts";
import { testSecret } from "../support/databaseServer.ts";
import { heldForAll, heldForEach } from "../support/held.ts";

const held = heldForAll(() => openBackedUp(2));
const place = heldForEach(createEmptyPlace);

/** What a restored database tells otherwise, as it must. */
const changed = ["app.import_run", "fortnox.restored"];

function without(contents: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contents).filter(([name]) => !changed.includes(name)));
}

async function openPlace(): Promise<Awaited<ReturnType<typeof openDatabase>>> {
  return openDatabase({ ...place(), appSecret: testSecret, trusted: held().database.trusted });
}

describe("a restored backup", () => {
  it("holds every table as it was, under the same keys, walls and grants", async () => {
    const path = join(held().folder, "all of it");
    await backUp(held().database, path);
    await restore(path, place());
    const before = await contentByTable(held().database.adminUrl);
    expect(Object.values(before).filter((content) => !content.startsWith("0 ")).length).toBeGreaterThan(9);
    expect(without(await contentByTable(place().adminUrl))).toEqual(without(before));
    expect(await shapeOf(place().adminUrl)).toEqual(await shapeOf(held().database.adminUrl));
  });

  it("is served at once: each firm sees its own rows and writes new ones", async () => {
    await restore(held().backup, place());
    const pools = await openPlace();
    try {
      expect(pools.appliedMigrations).toEqual([]);
      for (const firmId of held().firmIds) {
        const seen = await inFirm(pools.app, firmId, async ({ client }) => {
          await client.query(
            "INSERT INTO app.client VALUES ($1, $2, '5560000002', 'Nya AB', 'limited-company')",
            [firmId, randomUUID()],
          );
          return client.query("SELECT DISTINCT firm_id FROM app.import_row");
        });
        expect(seen.rows).toEqual([{ firm_id: firmId }]);
      }
      expect((await pools.app.query("SELECT FROM app.firm")).rowCount).toBe(0);
    } finally {
      await pools.close();
    }
  });

  it("ends the import that was under way, so that another can begin, and remembers when it was restored", async () => {
    await restore(held().backup, place());
    const pools = await openPlace();
    try {
      const [firmId = ""] = held().firmIds;
      const runs = await inFirm(pools.app, firmId, ({ client }) =>
        client.query("SELECT status, ended_at IS NOT NULL AS ended FROM app.import_run"),
      );
      expect(runs.rows).toEqual([{ status: "cancelled", ended: true }]);
      expect((await pools.app.query("SELECT FROM fortnox.restored")).rowCount).toBe(1);
    } finally {
      await pools.close();
    }
  });

  it("signs everybody out", async () => {
    const sessions = "SELECT FROM auth.session";
    await held().database.owner.query(
      `INSERT INTO auth.session (id, "expiresAt", token, "userId")
       SELECT 's' || id, now() + interval '1 day', 't' || id, id FROM auth."user"`,
    );
    const later = join(held().folder, "with sessions");
    await backUp(held().database, later);
    await restore(later, place());
    const pools = await openPlace();
    expect((await held().database.owner.query(sessions)).rowCount).toBe(2);
    expect((await pools.auth.query(sessions)).rowCount).toBe(0);
    await pools.close();
  });
});

describe("a backup of a running installation", () => {
  it("is of one moment: of what a transaction wrote it holds all or nothing", async () => {
    const [firmId = ""] = held().firmIds;
    let writing = true;
    let written = 0;
    const write = (): Promise<void> =>
      inFirm(held().database.pools.app, firmId, async ({ client }) => {
        const value = JSON.stringify(++written);
        await client.query("UPDATE app.client SET name = $1", [value]);
        await client.query("UPDATE app.import_row SET text = $1 WHERE row_index = 299", [value]);
      });
    const goOnWriting = async (): Promise<void> => {
      while (writing) await write();
    };
    await write();
    const writers = Promise.all([goOnWriting(), goOnWriting()]);
    const path = join(held().folder, "running");
    await backUp(held().database, path);
    writing = false;
    await writers;
    expect(written).toBeGreaterThan(3);
    await restore(path, place());
    const pools = await openPlace();
    const found = inFirm(pools.app, firmId, ({ client }) =>
      client.query(
        "SELECT c.name = r.text AS same FROM app.client c, app.import_row r WHERE row_index = 299",
      ),
    );
    const { rows } = await found.finally(() => pools.close());
    expect(rows).toEqual([{ same: true }]);
  });
});

describe("a backup file", () => {
  async function refusalOf(bytes: Uint8Array, name = randomUUID()): Promise<unknown> {
    const path = join(held().folder, name);
    await writeFile(path, bytes);
    try {
      await restore(path, place());
      return null;
    } catch (error) {
      return error instanceof BackupRefusedError ? error.problem : error;
    }
  }
  /** Changes what is inside, packed anew, so that gzip's own checksum is right. */
  const repacked = async (change: (content: Buffer) => Buffer): Promise<Buffer> =>
    gzipSync(change(gunzipSync(await readFile(held().backup))));

  it("is for its owner alone, whole or not there, and never written over", async () => {
    expect((await stat(held().backup)).mode & 0o777).toBe(0o600);
    await expect(backUp(held().database, held().backup)).rejects.toMatchObject({
      problem: { kind: "file-exists" },
    });
    await expect(backUp(held().database, join(held().folder, "no", "folder"))).rejects.toMatchObject({
      problem: { kind: "file-unwritable", code: "ENOENT" },
    });
    expect((await readdir(held().folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("is refused when it is cut, wherever", async () => {
    const bytes = await readFile(held().backup);
    for (const share of [0.05, 0.3, 0.6, 0.95, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      expect(await refusalOf(cut)).toEqual({ kind: "backup-cut" });
    }
    const content = gunzipSync(bytes);
    expect(await refusalOf(gzipSync(content.subarray(0, -37)))).toEqual({ kind: "backup-cut" });
  });

  it("is refused when a byte of a table is another, and names the table", async () => {
    const bytes = await repacked((content) => {
      content[content.indexOf("Bolaget AB")] = 0x42 ^ 0x20;
      return content;
    });
    expect(await refusalOf(bytes)).toEqual({ kind: "backup-damaged", section: "app.client" });
  });

  it("is refused when a bit has fallen over on the disk", async () => {
    const bytes = await readFile(held().backup);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    expect(await refusalOf(bytes)).toMatchObject({ kind: "backup-damaged" });
  });

  it("is refused when the manifest is another, or something follows it", async () => {
    const other = await repacked((content) =>
      Buffer.from(content.toString("latin1").replace('"rows":{"app.', '"rows":{"bpp.'), "latin1"),
    );
    expect(await refusalOf(other)).toMatchObject({ kind: "backup-damaged" });
    const longer = await repacked((content) => Buffer.concat([content, content]));
    expect(await refusalOf(longer)).toMatchObject({ kind: "backup-damaged" });
  });

  it("is refused when it is somebody else's", async () => {
    expect(await refusalOf(Buffer.from("#FLAGGA 0\r\n"))).toEqual({ kind: "not-a-backup" });
    expect(await refusalOf(gzipSync("PGDMP and more of it, long enough"))).toEqual({ kind: "not-a-backup" });
  });

  it("is refused when a newer program took it", async () => {
    const changes = [
      ['"version":1', '"version":9'],
      ['"program":"0.1.0"', '"program":"0.2.0"'],
      ['"number":1,', '"number":7,'],
    ] as const;
    for (const [from, to] of changes) {
      const bytes = await repacked((content) =>
        Buffer.from(content.toString("latin1").replace(from, to), "latin1"),
      );
      expect(await refusalOf(bytes)).toMatchObject({ kind: "backup-newer" });
    }
    expect((await checkBackup(held().backup, "1.0.0")).secret).toBe(testSecret);
    await expect(checkBackup(held().backup, program)).resolves.toBeDefined();
  });

  it("leaves the place empty when it is refused", async () => {
    await refusalOf((await readFile(held().backup)).subarray(0, 5000));
    await expect(shapeOf(place().adminUrl)).rejects.toThrow("does not exist");
  });
});
