/** One PostgreSQL for all plays: thrown away after, so that nothing waits for the disk. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { checkBackup } from "#adapters/backup/checkBackup.ts";
import { restoreBackup } from "#adapters/backup/restoreBackup.ts";
import { takeBackup } from "#adapters/backup/takeBackup.ts";
import { bootstrap } from "#adapters/database/embedded/bootstrap.ts";
import { startEmbeddedServer } from "#adapters/database/embedded/server.ts";
import { openDatabase } from "#adapters/database/openDatabase.ts";
import { createPool } from "#adapters/database/pool.ts";

const program = "0.1.0";
export const appSecret = "a secret that only the plays know, 32+";

/** Takes a backup of it. */
export function backUp({ adminUrl }: Pick<House, "adminUrl">, path: string): Promise<void> {
  return takeBackup(path, { adminUrl, appSecret, includesSecret: true, program });
}

export interface House {
  readonly appUrl: string;
  readonly adminUrl: string;
  /** The app's role. */
  readonly pool: pg.Pool;
  /** Sees the rows of every firm. */
  readonly owner: pg.Pool;
  readonly close: () => Promise<void>;
}

/** Starts it, migrated and empty, or as a backup has it. */
export async function openHouse({ backup }: { readonly backup?: string } = {}): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "bokslut-faults-"));
  const server = await startEmbeddedServer({
    dataDir,
    serverSettings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const { appUrl, adminUrl } = await bootstrap(server.socketDir);
  const database = { appUrl, adminUrl, appSecret, trusted: true };
  if (backup !== undefined) {
    await restoreBackup(await checkBackup(backup, program), { database, replaces: false });
  }
  const pools = await openDatabase(database);
  const owner = createPool({ url: adminUrl, connections: 2, name: "plays" });
  return {
    appUrl,
    adminUrl,
    pool: pools.app,
    owner,
    close: async () => {
      await Promise.all([pools.close(), owner.end()]);
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
