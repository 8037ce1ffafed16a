import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endProgram, type Program, startProgram } from "../support/program.ts";

const command = join(import.meta.dirname, "../../src/cli/main.ts");
const run = promisify(execFile);
const person = { email: "ada@example.se", password: "en lång lösenfras" };

let parent: string;
let started: Program[];
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "faults-"));
  started = [];
});
afterEach(async () => {
  for (const program of started) {
    if (program.process.exitCode === null && program.process.signalCode === null) await endProgram(program);
  }
  await rm(parent, { recursive: true });
});

async function start(dataDir: string): Promise<Program> {
  const program = await startProgram({ environment: { DATA_DIR: join(parent, dataDir) } });
  started.push(program);
  return program;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function bokslut(dataDir: string, ...words: readonly string[]): Promise<Ended> {
  const env = { PATH: process.env["PATH"], DATA_DIR: join(parent, dataDir), INIT_CWD: parent };
  try {
    return { code: 0, ...(await run(process.execPath, [command, ...words], { env })) };
  } catch (error) {
    return error as Ended;
  }
}

async function post({ url }: Program, path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json", origin: url };
  return fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
}

describe("backup and restore of an installation with the embedded database", () => {
  it("goes from a running program to another folder, with its secret and everybody's password", async () => {
    const program = await start("first");
    await post(program, "/api/setup", { firmName: "Byrån", name: "Ada", ...person });
    const taken = await bokslut("first", "backup", "kopia");
    expect(taken).toMatchObject({ code: 0, stderr: "" });
    expect(taken.stdout).toContain("Den innehåller installationens hemlighet");
    expect(await bokslut("first", "restore", "kopia", "--replace")).toMatchObject({
      code: 1,
      stderr: `Programmet är igång på ${program.url}/. Stoppa det först. Inget är ändrat.\n`,
    });
    await endProgram(program);

    expect(await bokslut("second", "restore", "kopia")).toMatchObject({ code: 0, stderr: "" });
    const secrets = await Promise.all(
      ["first", "second"].map((dataDir) => readFile(join(parent, dataDir, "app-secret"), "utf8")),
    );
    expect(secrets[0]).toBe(secrets[1]);
    const signedIn = await post(await start("second"), "/api/auth/sign-in/email", person);
    expect(signedIn.status).toBe(200);
  });

  it("says in Swedish why nothing was done, and makes no folder", async () => {
    expect(await bokslut("nowhere", "backup", "kopia")).toMatchObject({
      code: 1,
      stderr: "Här finns ingen installation att säkerhetskopiera. Kontrollera DATA_DIR eller DATABASE_URL.\n",
    });
    await writeFile(join(parent, "brev.txt"), "Hej!");
    expect(await bokslut("nowhere", "restore", "brev.txt")).toMatchObject({
      code: 2,
      stderr: "Filen är inte en säkerhetskopia från Skatt & Bokslut. Inget är ändrat.\n",
    });
    expect(await bokslut("nowhere", "restore", "saknas")).toMatchObject({
      code: 2,
      stderr: `Filen ${join(parent, "saknas")} kan inte läsas: den finns inte.\n`,
    });
    await expect(readFile(join(parent, "nowhere", "app-secret"))).rejects.toThrow("ENOENT");
  });
});
