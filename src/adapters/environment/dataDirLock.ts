/**
 * One process per data folder. The lock is a name that the kernel takes back when the process ends, however it ends,
 * so that a killed one never has to be cleaned up after; a file beside it says where the running one is found.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

const runningSchema = z.object({
  pid: z.number().int(),
  /** The embedded database's socket. */
  socketDir: z.string().nullable(),
  /** Null until the server listens. */
  url: z.string().nullable(),
});

/** What a running process tells others about itself. */
export type Running = z.infer<typeof runningSchema>;

export interface DataDirLock {
  /** What a process that was killed has left behind, or null. */
  readonly left: Running | null;
  /** Tells others what runs here. */
  readonly announce: (running: Omit<Running, "pid">) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Thrown when another process works on the data folder. */
export class AlreadyRunningError extends Error {
  override readonly name = "AlreadyRunningError";
  readonly code = "already-running";
  readonly running: Running | null;

  constructor(dataDir: string, running: Running | null) {
    const url = running?.url ?? null;
    super(
      running === null || url === null
        ? `Another process is using ${dataDir}.`
        : `Already running at ${url} (process ${running.pid}, data in ${dataDir}).`,
    );
    this.running = running;
  }
}

/** Takes the data folder for this process, making it the first time. */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = await realpath(dataDir);
  const server = createServer().unref();
  // The leading NUL makes it a name of the kernel's, not a file.
  server.listen(`\0bokslut-${createHash("sha256").update(path).digest("hex")}`);
  try {
    await once(server, "listening");
  } catch {
    throw new AlreadyRunningError(path, await readRunning(path));
  }
  const file = join(path, "running.json");
  return {
    left: await readRunning(path),
    announce: async (running) => {
      await writeFile(`${file}.new`, JSON.stringify({ pid: process.pid, ...running }), { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
    release: async () => {
      await rm(file, { force: true });
      server.close();
    },
  };
}

/** Reads what the latest process said about itself; it may be gone. */
async function readRunning(dataDir: string): Promise<Running | null> {
  try {
    return runningSchema.parse(JSON.parse(await readFile(join(dataDir, "running.json"), "utf8")));
  } catch {
    return null;
  }
}
