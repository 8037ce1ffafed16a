/** The program as a stranger starts it: a process of its own, told everything by its environment. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Program {
  readonly process: ChildProcess;
  readonly url: string;
  /** All that it has written so far. */
  readonly output: () => string;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface ProgramOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** Runs it as this user; only root can. */
  readonly uid?: number;
  readonly directory?: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Starts it and waits until it says where it runs. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { child, port, output } = await launch(options);
  const url = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => {
      if (output().includes(`runs at ${url}`)) resolve();
    });
    child.once("close", (code) => {
      reject(new Error(`The program ended with ${code ?? "a signal"}: ${output()}`));
    });
  });
  return { process: child, url, output };
}

/** Starts it and waits until it has ended. */
export async function runProgram(options: ProgramOptions): Promise<Ended> {
  const { child, output } = await launch(options);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output: output() };
}

/** Ends it with a signal and waits. */
export async function endProgram(program: Program, signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
  const ended = once(program.process, "close");
  program.process.kill(signal);
  const [code] = (await ended) as [number | null];
  return { code, output: program.output() };
}

async function launch(
  options: ProgramOptions,
): Promise<{ child: ChildProcess; port: number; output: () => string }> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [join(root, "src", "main.ts")], {
    cwd: options.directory ?? root,
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      PORT: port.toString(),
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  }
  return { child, port, output: () => text };
}

/**
 * Finds a port that nobody listens on, below those that outgoing connections are given: between looking and listening
 * one of them could take it.
 */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("listening", () => {
        resolve(true);
      });
      server.once("error", () => {
        resolve(false);
      });
    });
    server.close();
    if (isFree) return port;
  }
}
