import { spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded, reachEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { clusterName } from "#adapters/database/embedded/processes.ts";
import { endProgram, type Program, runProgram, startProgram } from "../support/program.ts";

const isRoot = process.geteuid?.() === 0;
const nobody = 65_534;

let parent: string;
let dataDir: string;
let started: Program[];
beforeEach(async () => {
  // The name is one that a person might give: with spaces and Swedish letters.
  parent = await mkdtemp(join(tmpdir(), "faults-"));
  dataDir = join(parent, "Bokslut för Åkes åkeri");
  started = [];
});
afterEach(async () => {
  for (const program of started) {
    if (program.process.exitCode === null && program.process.signalCode === null) await endProgram(program);
  }
  await rm(parent, { recursive: true });
});

async function start(options: { readonly uid?: number } = {}): Promise<Program> {
  const program = await startProgram({ environment: { DATA_DIR: dataDir }, ...options });
  started.push(program);
  return program;
}

async function isReady(program: Program): Promise<boolean> {
  return (await fetch(`${program.url}/readyz`)).ok;
}

/** The PostgreSQL processes of the data folder. */
async function findServers(): Promise<readonly string[]> {
  const name = await clusterName(join(dataDir, "postgresql"));
  const commands = await Promise.all(
    (await readdir("/proc"))
      .filter((entry) => /^\d+$/.test(entry))
      .map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return commands.filter((command) => command.includes(`cluster_name=${name}`));
}

/** Names someone else's living process, or a dead one that nobody has buried, as the server of the folder. */
async function forgePidFile(pid: number): Promise<void> {
  const directory = await realpath(join(dataDir, "postgresql"));
  await writeFile(join(directory, "postmaster.pid"), `${pid}\n${directory}\n1700000000\n5432\n/tmp\n\n`);
}

describe("the program with the embedded database", () => {
  it("ends at once and completely when asked, and keeps its secret and its data to itself", async () => {
    const program = await start();
    expect(await isReady(program)).toBe(true);
    expect(await endProgram(program, "SIGINT")).toMatchObject({ code: 0 });
    expect(await findServers()).toEqual([]);
    for (const [path, mode] of [
      ["", 0o700],
      ["app-secret", 0o600],
      ["postgresql", 0o700],
      ["log/bokslut.log", 0o600],
      ["log/postgresql.log", 0o600],
    ] as const) {
      expect([path, (await stat(join(dataDir, path))).mode & 0o777]).toEqual([path, mode]);
    }
  });

  it("starts again after it was killed, and stops the database that was left behind", async () => {
    await endProgram(await start(), "SIGKILL");
    expect(await findServers()).toHaveLength(1);
    const left = JSON.parse(await readFile(join(dataDir, "running.json"), "utf8")) as { socketDir: string };
    expect(await isReady(await start())).toBe(true);
    expect(await findServers()).toHaveLength(1);
    await expect(stat(left.socketDir)).rejects.toThrow("ENOENT");
  });

  it("says where it runs already, and leaves that one alone", async () => {
    const first = await start();
    const second = await runProgram({ environment: { DATA_DIR: dataDir } });
    expect(second.code).toBe(1);
    expect(second.output).toContain(`Already running at ${first.url}`);
    expect(await isReady(first)).toBe(true);
  });

  it("names the port that is taken, and leaves nothing running", async () => {
    const first = await start();
    const other = join(parent, "other");
    const second = await runProgram({ environment: { DATA_DIR: other, PORT: new URL(first.url).port } });
    expect(second.code).toBe(1);
    expect(second.output).toContain("set PORT to another port");
    await expect(readFile(join(other, "postgresql", "postmaster.pid"))).rejects.toThrow("ENOENT");
  });

  it("starts although the pid file names someone else's program", async () => {
    await endProgram(await start());
    await forgePidFile(process.pid);
    expect(await isReady(await start())).toBe(true);
  });

  it("starts although the pid file names a dead process that is not buried", async () => {
    await endProgram(await start());
    const careless = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      const [pid] = (await once(careless.stdout, "data")) as [Buffer];
      await forgePidFile(Number(pid));
      expect(await isReady(await start())).toBe(true);
    } finally {
      careless.kill();
    }
  });

  it("makes the database anew when making it was cut short", async () => {
    await mkdir(join(dataDir, "postgresql.new", "base"), { recursive: true });
    expect(await isReady(await start())).toBe(true);
    expect(await readdir(dataDir)).not.toContain("postgresql.new");
  });

  it("works in a folder whose path is longer than a socket's may be", async () => {
    dataDir = join(parent, ..."abc".split("").map((letter) => letter.repeat(60)));
    expect(await isReady(await start())).toBe(true);
  });

  it("takes a relative folder from where it was started", async () => {
    dataDir = join(parent, "here");
    const program = await startProgram({ environment: { DATA_DIR: "./here" }, directory: parent });
    started.push(program);
    expect(program.output()).toContain(dataDir);
    expect(await findServers()).toHaveLength(1);
  });

  it("ends, with a word in the log, when its database is killed", async () => {
    const program = await start();
    const ended = once(program.process, "close");
    const [pid] = (await readFile(join(dataDir, "postgresql", "postmaster.pid"), "utf8")).split("\n");
    process.kill(Number(pid), "SIGQUIT");
    expect((await ended)[0]).toBe(1);
    expect(await readFile(join(dataDir, "log", "bokslut.log"), "utf8")).toContain(
      "the embedded database ended",
    );
    expect(await isReady(await start())).toBe(true);
  });

  it.runIf(isRoot)("runs for an ordinary user", async () => {
    await mkdir(dataDir, { mode: 0o700 });
    await chown(parent, nobody, nobody);
    await chown(dataDir, nobody, nobody);
    const program = await start({ uid: nobody });
    expect(await isReady(program)).toBe(true);
    expect((await stat(join(dataDir, "postgresql"))).uid).toBe(nobody);
  });
});

describe("the embedded database", () => {
  const countFirms = async (url: string): Promise<unknown> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query("CREATE TABLE IF NOT EXISTS public.firms AS SELECT 1 AS firm");
      return (await client.query("SELECT firm FROM public.firms")).rows;
    } finally {
      await client.end();
    }
  };

  it.runIf(isRoot)(
    "runs as an unprivileged user where namespaces are refused, below a closed home",
    async () => {
      const first = await openEmbedded({ dataDir });
      await countFirms(first.adminUrl);
      await first.close();
      // What was made in a namespace belongs to root; from now on it belongs to the user who runs it.
      for (let time = 0; time < 2; time++) {
        const database = await openEmbedded({ dataDir, namespaces: false });
        expect(await countFirms(database.adminUrl)).toEqual([{ firm: 1 }]);
        await database.close();
      }
      const { uid } = await stat(join(dataDir, "postgresql"));
      expect(uid).not.toBe(0);
      expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
      const back = await openEmbedded({ dataDir });
      expect(await countFirms(back.adminUrl)).toEqual([{ firm: 1 }]);
      await back.close();
    },
  );

  it("is shared with a command that is run beside the program, and started for one that is run alone", async () => {
    const own = await openEmbedded({ dataDir });
    const shared = await reachEmbedded({ dataDir });
    expect(shared.adminUrl).toBe(own.adminUrl);
    await shared.close();
    expect(await countFirms(own.adminUrl)).toEqual([{ firm: 1 }]);
    await own.close();
    const alone = await reachEmbedded({ dataDir });
    expect(await countFirms(alone.adminUrl)).toEqual([{ firm: 1 }]);
    await alone.close();
    expect(await findServers()).toEqual([]);
  });

  it("writes to disk what is committed, with checksums, and listens on no network", async () => {
    const database = await openEmbedded({ dataDir });
    const client = new pg.Client(database.adminUrl);
    await client.connect();
    const { rows } = await client.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'data_checksums', 'listen_addresses') ORDER BY name",
    );
    await client.end();
    await database.close();
    expect(rows).toEqual([
      { name: "data_checksums", setting: "on" },
      { name: "fsync", setting: "on" },
      { name: "listen_addresses", setting: "" },
      { name: "synchronous_commit", setting: "on" },
    ]);
  });
});
