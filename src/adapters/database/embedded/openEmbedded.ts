/** The embedded database of a data folder: started by whoever comes first, shared with commands run beside it. */
import { rm } from "node:fs/promises";
import { keepAppSecret } from "#adapters/environment/appSecret.ts";
import { AlreadyRunningError, type DataDirLock, lockDataDir } from "#adapters/environment/dataDirLock.ts";
import { bootstrap, type EmbeddedUrls } from "./bootstrap.ts";
import { type EmbeddedOptions, startEmbeddedServer } from "./server.ts";

export interface EmbeddedDatabase extends EmbeddedUrls {
  readonly appSecret: string;
  /** Tells others where the web server is, when it listens. */
  readonly announceUrl: (url: string) => Promise<void>;
  /** Settles when the server ends by itself or by `close`; never for a server that another process started. */
  readonly ended: Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Locks the data folder and starts its database; throws an AlreadyRunningError when another process has it. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const lock = await lockDataDir(options.dataDir);
  try {
    return await startIn(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Opens the database for a command: beside the running program, or started for the while. */
export async function reachEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await openEmbedded(options);
  } catch (error) {
    const socketDir = error instanceof AlreadyRunningError ? (error.running?.socketDir ?? null) : null;
    if (socketDir === null) throw error;
    return {
      ...(await bootstrap(socketDir)),
      appSecret: await keepAppSecret(options.dataDir),
      announceUrl: () => Promise.resolve(),
      ended: new Promise(() => undefined),
      close: () => Promise.resolve(),
    };
  }
}

async function startIn(options: EmbeddedOptions, lock: DataDirLock): Promise<EmbeddedDatabase> {
  const appSecret = await keepAppSecret(options.dataDir);
  const { socketDir, ended, stop } = await startEmbeddedServer(options);
  try {
    const leftDir = lock.left?.socketDir ?? null;
    if (leftDir !== null) await rm(leftDir, { recursive: true, force: true });
    const urls = await bootstrap(socketDir);
    await lock.announce({ socketDir, url: null });
    return {
      ...urls,
      appSecret,
      announceUrl: (url) => lock.announce({ socketDir, url }),
      ended,
      close: async () => {
        await stop();
        await lock.release();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
