/**
 * The embedded PostgreSQL: a server of our own in the data folder, reached through a private socket only, started
 * and stopped with the program.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { rotateIfFull } from "#adapters/environment/logFile.ts";
import { type Cluster, prepareCluster } from "./cluster.ts";
import { commandAs } from "./identity.ts";
import { clearRemains } from "./processes.ts";

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** False takes the way of a machine that refuses user namespaces. */
  readonly namespaces?: boolean;
  /** More settings of the server, e.g. `fsync=off` for a database that a test throws away. */
  readonly serverSettings?: readonly string[];
}

export interface EmbeddedServer {
  /** Where the socket is. */
  readonly socketDir: string;
  /** Settles when the server has ended, asked to or not. */
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export const superuser = "postgres";
const stopPatienceMs = 15_000;
const longestSocketDir = 80;

const settings = [
  "listen_addresses=",
  "unix_socket_permissions=0700",
  "max_connections=80",
  "shared_buffers=256MB",
  "max_wal_size=2GB",
  "jit=off",
  // One person's big question must not take both cores of a laptop; and containers give little /dev/shm.
  "max_parallel_workers_per_gather=0",
  // Statements and details hold people's data; the log must not.
  "log_min_error_statement=panic",
  "log_error_verbosity=terse",
  "log_checkpoints=off",
];

/** Starts the server of a data folder, making it the first time and clearing up after a killed one. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const cluster = await prepareCluster(options);
  await clearRemains(cluster.directory, cluster.name);
  const socketDir = await makeSocketDir(cluster);
  const child = await spawnServer(cluster, socketDir, options.serverSettings ?? []);
  const ended = child.exitCode === null ? once(child, "exit") : Promise.resolve();
  const stop = async (): Promise<void> => {
    await stopServer(child, ended);
    await rm(socketDir, { recursive: true, force: true });
  };
  try {
    await untilReady(child, socketDir, cluster.logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { socketDir, ended, stop };
}

/** The address of a database on the embedded server. */
export function embeddedUrl(socketDir: string, role: string, database: string): string {
  return `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socketDir)}`;
}

async function makeSocketDir({ identity }: Cluster): Promise<string> {
  // A socket's path may hold 107 bytes, so neither a deep data folder nor a long TMPDIR will do.
  const parent = tmpdir().length <= longestSocketDir ? tmpdir() : "/tmp";
  const directory = await mkdtemp(join(parent, "bokslut-"));
  if (identity.kind === "user") await chown(directory, identity.uid, identity.gid);
  return directory;
}

async function spawnServer(
  cluster: Cluster,
  socketDir: string,
  more: readonly string[],
): Promise<ChildProcess> {
  const all = [...settings, `cluster_name=${cluster.name}`, `unix_socket_directories=${socketDir}`, ...more];
  rotateIfFull(cluster.logFile);
  const log = await open(cluster.logFile, "a", 0o600);
  const directory = await open(cluster.directory);
  try {
    const [command, args] = commandAs(cluster.identity, join(cluster.binaries, "bin", "postgres"), [
      "-D",
      cluster.directoryArgument,
      ...all.flatMap((setting) => ["-c", setting]),
    ]);
    const child = spawn(command, args, {
      ...cluster.spawnOptions,
      stdio: ["ignore", log.fd, log.fd, directory.fd],
      // A group of its own: Ctrl+C reaches us, and we stop the server when the last answer is given.
      detached: true,
    });
    await once(child, "spawn");
    return child;
  } finally {
    await Promise.all([log.close(), directory.close()]);
  }
}

async function untilReady(child: ChildProcess, socketDir: string, logFile: string): Promise<void> {
  for (;;) {
    const client = new pg.Client(embeddedUrl(socketDir, superuser, "postgres"));
    try {
      await client.connect();
      return;
    } catch (cause) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The embedded PostgreSQL did not start; see ${logFile}.`, { cause });
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function stopServer(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const impatience = setTimeout(() => child.kill("SIGQUIT"), stopPatienceMs);
  await ended;
  clearTimeout(impatience);
}
