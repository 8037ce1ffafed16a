/** The embedded PostgreSQL's own folder: made once, whole or not at all, by the user that will run it. */
import { spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { chown, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedUnavailableError, copyBinaries, prepareBinaries } from "./binaries.ts";
import { chooseIdentity, commandAs, type Identity } from "./identity.ts";
import { clusterName } from "./processes.ts";

export interface Cluster {
  readonly directory: string;
  /** How the folder is named to PostgreSQL itself. */
  readonly directoryArgument: string;
  readonly name: string;
  readonly binaries: string;
  readonly identity: Identity;
  readonly logFile: string;
  readonly spawnOptions: SpawnOptions;
}

export interface ClusterOptions {
  readonly dataDir: string;
  readonly namespaces?: boolean;
}

const major = "18";
const sharedCopies = "/var/cache/skatt-bokslut";
/** Inherited by the server as its third descriptor: reaches the folder even below a home that is closed to it. */
const inheritedDirectory = "/proc/self/fd/3";

/** Makes or opens the cluster of a data folder. */
export async function prepareCluster(options: ClusterOptions): Promise<Cluster> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  await mkdir(join(options.dataDir, "log"), { recursive: true, mode: 0o700 });
  // The owner of the resolved folder is asked, so that a data folder may be a link.
  const dataDir = await realpath(options.dataDir);
  const directory = join(dataDir, "postgresql");
  const binaries = await prepareBinaries(dataDir);
  const made = await isThere(join(directory, "PG_VERSION"));
  const identity = chooseIdentity({
    program: join(binaries, "bin", "postgres"),
    directory: made ? directory : dataDir,
    directoryOwner: (await stat(made ? directory : dataDir)).uid,
    ...(options.namespaces === undefined ? {} : { namespaces: options.namespaces }),
  });
  const place = { directory, identity, binaries: await readableBinaries(binaries, identity) };
  if (!made) await makeCluster(place);
  await checkCluster(directory);
  if (identity.kind === "user") await giveTo(directory, identity);
  return {
    ...place,
    directoryArgument: identity.kind === "user" ? inheritedDirectory : directory,
    name: await clusterName(directory),
    logFile: join(dataDir, "log", "postgresql.log"),
    spawnOptions: spawnOptions(identity),
  };
}

interface Place {
  readonly directory: string;
  readonly identity: Identity;
  readonly binaries: string;
}

async function makeCluster({ directory, identity, binaries }: Place): Promise<void> {
  const unfinished = `${directory}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (identity.kind === "user") await chown(unfinished, identity.uid, identity.gid);
  const handle = await open(unfinished);
  try {
    const [command, args] = commandAs(identity, join(binaries, "bin", "initdb"), [
      `--pgdata=${identity.kind === "user" ? inheritedDirectory : unfinished}`,
      "--username=postgres",
      // The socket's folder is open to one user only, which is what a password would prove.
      "--auth=trust",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--data-checksums",
    ]);
    const child = spawn(command, args, {
      ...spawnOptions(identity),
      stdio: ["ignore", "ignore", "pipe", handle.fd],
    });
    let message = "";
    child.stderr?.on("data", (chunk: Buffer) => (message += chunk.toString()));
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new EmbeddedUnavailableError(`The database could not be made: ${message.trim()}`);
  } finally {
    await handle.close();
  }
  await rename(unfinished, directory);
}

async function checkCluster(directory: string): Promise<void> {
  const version = (await readFile(join(directory, "PG_VERSION"), "utf8")).trim();
  if (version !== major) {
    throw new EmbeddedUnavailableError(
      `${directory} was made by PostgreSQL ${version}; this program brings ${major}.`,
    );
  }
}

async function readableBinaries(binaries: string, identity: Identity): Promise<string> {
  if (identity.kind !== "user") return binaries;
  const child = spawn("test", ["-x", join(binaries, "bin", "postgres")], spawnOptions(identity));
  const [code] = (await once(child, "close")) as [number | null];
  return code === 0 ? binaries : copyBinaries(binaries, sharedCopies);
}

function spawnOptions(identity: Identity): SpawnOptions {
  const environment = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
  return identity.kind === "user"
    ? { cwd: "/", env: environment, uid: identity.uid, gid: identity.gid }
    : { env: environment };
}

/** A cluster that was made in a namespace belongs to root; from now on it belongs to the one who runs it. */
async function giveTo(path: string, owner: { readonly uid: number; readonly gid: number }): Promise<void> {
  const { uid } = await lstat(path);
  if (uid === owner.uid) return;
  const entries = await readdir(path, { recursive: true });
  for (const entry of entries) await chown(join(path, entry), owner.uid, owner.gid);
  // The folder itself last: it is what says that the whole was given.
  await chown(path, owner.uid, owner.gid);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
