/**
 * The program as an operator runs it: a process of its own with its embedded database, asked over HTTP by someone
 * signed in, its memory read from the outside.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reachEmbedded } from "#adapters/database/embedded/openEmbedded.ts";
import { findFreePort } from "../../tests/support/program.ts";

export interface Program {
  /** The database as the app's role and as the owner. */
  readonly appUrl: string;
  readonly adminUrl: string;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly askJson: <T>(path: string, init?: RequestInit) => Promise<T>;
  readonly post: <T>(path: string, body: unknown) => Promise<T>;
  readonly memoryMb: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const programFile = join(import.meta.dirname, "..", "..", "src", "main.ts");

/** Starts the program, or one like it, on a folder of its own and makes firm and administrator. */
export async function startProgram(main = programFile): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), "bokslut-bench-"));
  const port = await findFreePort();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: "", APP_SECRET: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A measurement that fails must not leave the program running.
  process.once("exit", () => child.kill("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  const cookie = await setUp(url);
  const ask: Program["ask"] = (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    return fetch(url + path, { ...init, headers });
  };
  const askJson = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await ask(path, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { appUrl, adminUrl } = await reachEmbedded({ dataDir });
  return {
    appUrl,
    adminUrl,
    ask,
    askJson,
    post: (path, body) =>
      askJson(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    memoryMb: () => memoryMb(child),
    close: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function setUp(url: string): Promise<string> {
  const response = await fetch(`${url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      firmName: "Byrån",
      name: "Ada Admin",
      email: "ada@example.se",
      password: "en lång lösenfras",
    }),
  });
  if (!response.ok) throw new Error(`The set-up answered ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The program ended before it was ready.");
}

/** What the process holds in memory, as the kernel counts it. */
async function memoryMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
