/**
 * `npm test`: every check there is, in one go, to the end even when one fails. The last line says how many passed;
 * a check without cases of its own counts as one.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { settingDescriptions } from "#adapters/environment/settings.ts";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Reads the counts from the step's own report; without it the step counts as one. */
  readonly count?: () => Counts;
}

const reports = mkdtempSync(join(tmpdir(), "bokslut-reports-"));
/** The program is started many times: it is compiled once. */
const compiled = join(reports, "compiled");

const lint: Step = { name: "lint", command: ["eslint", "--max-warnings", "0", "."] };

const staticSteps: readonly Step[] = [
  { name: "types, pure", command: ["tsc", "-p", "tsconfig.pure.json"] },
  { name: "types, node", command: ["tsc", "-p", "tsconfig.node.json"] },
  { name: "types, web", command: ["tsc", "-p", "tsconfig.web.json"] },
  { name: "types, e2e", command: ["tsc", "-p", "tsconfig.e2e.json"] },
  { name: "format", command: ["prettier", "--check", "--log-level", "warn", "."] },
  { name: "boundaries", command: ["node", "scripts/boundaries.ts"] },
  { name: "dead code", command: ["knip"] },
];

const rest: readonly Step[] = [
  ...staticSteps,
  vitest("unit, database, http, faults", []),
  ...(process.env["DATABASE_URL"] === undefined
    ? []
    : [vitest("database on DATABASE_URL", ["--project", "database"], givenDatabase())]),
];

const journeys: Step = {
  name: "e2e",
  command: ["playwright", "test", "--reporter=line,json"],
  environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "e2e.json") },
  count: () => countPlaywright(join(reports, "e2e.json")),
};

// The journeys go one after the other in one browser and leave half of the smallest machine to the rest; the longest
// check on one core follows them, so that both halves end at about the same time.
const results = (await Promise.all([runInTurn([journeys, lint]), runInTurn(rest)])).flat();
rmSync(reports, { recursive: true });
const total = results.reduce((sum, counts) => ({
  passed: sum.passed + counts.passed,
  failed: sum.failed + counts.failed,
  skipped: sum.skipped + counts.skipped,
}));
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;

function vitest(name: string, more: readonly string[], environment: Record<string, string> = {}): Step {
  const report = join(reports, `${name}.json`);
  return {
    name,
    command: [
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...more,
    ],
    environment,
    count: () => countVitest(report),
  };
}

async function runInTurn(steps: readonly Step[]): Promise<readonly Counts[]> {
  const counts: Counts[] = [];
  for (const step of steps) counts.push(await run(step));
  return counts;
}

async function run(step: Step): Promise<Counts> {
  const started = performance.now();
  const { code, output } = await execute(step);
  const counts = step.count?.() ?? { passed: 0, failed: 0, skipped: 0 };
  const whole = withExit(counts, code, step.count !== undefined);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (whole.failed > 0) console.log(output);
  console.log(`${whole.failed > 0 ? "FAILED" : "ok"}  ${step.name}  ${seconds} s`);
  return whole;
}

/** A step that ends badly has failed at least once, whatever its report says. */
function withExit(counts: Counts, code: number, isSuite: boolean): Counts {
  if (code !== 0) return { ...counts, failed: Math.max(1, counts.failed) };
  return isSuite ? counts : { passed: 1, failed: 0, skipped: 0 };
}

async function execute(step: Step): Promise<{ readonly code: number; readonly output: string }> {
  const [command = "", ...args] = step.command;
  const child = spawn(command, args, {
    env: { ...ownEnvironment(), NO_COLOR: "1", NODE_COMPILE_CACHE: compiled, ...step.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  }
  return new Promise((resolve) => {
    child.on("error", (error) => {
      resolve({ code: 1, output: error.message });
    });
    child.on("close", (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The suites bring their own settings; those of the machine must not reach them. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const names = new Set(settingDescriptions.map(({ name }) => name));
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.has(name)));
}

function givenDatabase(): Record<string, string> {
  const { DATABASE_URL = "", DATABASE_ADMIN_URL = "" } = process.env;
  return { DATABASE_URL, DATABASE_ADMIN_URL };
}

function countVitest(report: string): Counts {
  const schema = z.object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  });
  const found = readReport(report, schema);
  if (found === null) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

function countPlaywright(report: string): Counts {
  const stats = z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  });
  const found = readReport(report, z.object({ stats }));
  if (found === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = found.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function readReport<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}
