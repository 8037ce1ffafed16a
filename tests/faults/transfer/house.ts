/** One PostgreSQL for all plays: thrown away after, so that nothing waits for the disk. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { bootstrap } from "#adapters/database/embedded/bootstrap.ts";
import { startEmbeddedServer } from "#adapters/database/embedded/server.ts";
import { openDatabase } from "#adapters/database/openDatabase.ts";
import { createPool } from "#adapters/database/pool.ts";

export const appSecret = "a secret that only the plays know, 32+";

export interface House {
  readonly appUrl: string;
  readonly adminUrl: string;
  /** The app's role. */
  readonly pool: pg.Pool;
  /** Sees the rows of every firm. */
  readonly owner: pg.Pool;
  readonly close: () => Promise<void>;
}

/** Starts it, migrated and empty. */
export async function openHouse(): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), "bokslut-faults-"));
  const server = await startEmbeddedServer({
    dataDir,
    serverSettings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const { appUrl, adminUrl } = await bootstrap(server.socketDir);
  const pools = await openDatabase({ appUrl, adminUrl, appSecret, trusted: true });
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
