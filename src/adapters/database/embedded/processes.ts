/**
 * The PostgreSQL processes of one data folder, found by the cluster's name in their command lines. The pid file alone
 * cannot be trusted: after a kill its number may belong to nobody, to a zombie or to someone else's program.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const pollMs = 20;
const fastStopMs = 20_000;
const immediateStopMs = 10_000;

/** Names the cluster in `directory`, the same at every start and for no other folder. */
export async function clusterName(directory: string): Promise<string> {
  const path = await realpath(directory);
  return `bokslut-${createHash("sha256").update(path).digest("hex").slice(0, 16)}`;
}

/** Stops what a killed process left running, and removes a pid file that would wrongly stop PostgreSQL. */
export async function clearRemains(directory: string, name: string): Promise<void> {
  await stopAll(name);
  const pidFile = join(directory, "postmaster.pid");
  const recorded = await readOrEmpty(pidFile);
  const pid = /^\d+/.exec(recorded)?.[0];
  // The number lives on as a zombie or in another program. A number that is gone is PostgreSQL's own to judge.
  if (recorded !== "" && (pid === undefined || (await readOrEmpty(`/proc/${pid}/stat`)) !== "")) {
    await rm(pidFile, { force: true });
  }
}

async function stopAll(name: string): Promise<void> {
  for (const [signal, patienceMs] of [
    ["SIGINT", fastStopMs],
    ["SIGQUIT", immediateStopMs],
  ] as const) {
    const servers = await findServers(name);
    if (servers.length === 0 && (await findProcesses(name)).length === 0) return;
    for (const pid of servers) signalIfThere(pid, signal);
    if (await isGone(name, patienceMs)) return;
  }
  throw new Error("A PostgreSQL of an earlier run cannot be stopped.");
}

async function isGone(name: string, patienceMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
    if ((await findProcesses(name)).length === 0) return true;
    await wait(pollMs);
  }
  return false;
}

/** The server itself, not the processes that it made: those rewrite their command lines. */
async function findServers(name: string): Promise<readonly number[]> {
  return findCommandLines((line) => line.includes(`cluster_name=${name}`));
}

async function findProcesses(name: string): Promise<readonly number[]> {
  return findCommandLines(
    (line) => line.includes(`cluster_name=${name}`) || line.startsWith(`postgres: ${name}`),
  );
}

async function findCommandLines(matches: (line: string) => boolean): Promise<readonly number[]> {
  const numbers = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry)).map(Number);
  const lines = await Promise.all(
    numbers.map(async (pid) => ({ pid, line: await readOrEmpty(`/proc/${pid}/cmdline`) })),
  );
  return lines.filter(({ line }) => matches(line)).map(({ pid }) => pid);
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}
