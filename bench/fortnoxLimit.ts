/**
 * Four processes that fetch from one company in Fortnox as fast as they are let: how many are answered 429 (figure:
 * none), the most requests in any 5 seconds (at most 25), and the time against the floor of 24 requests in 5 seconds.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createFortnoxSignIn } from "#adapters/fortnox/oauth/signIn.ts";
import type { Grant } from "#app/fortnox/connection/signIn.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { startProgram } from "./support/program.ts";

const [processes, requestsEach] = [4, 30];
const floorMs = 5_000 * (Math.ceil((processes * requestsEach) / 24) - 1);
const limit = 1.15;
const script = join(import.meta.dirname, "..", "tests", "support", "fortnox", "fetchingProcess.ts");

const program = await startProgram();
const sandbox = await startSandbox();
try {
  const { accessToken, tenant } = await signIn(sandbox);
  const args = [script, program.appUrl, sandbox.url, String(requestsEach), tenant, accessToken];
  await Promise.all(Array.from({ length: processes }, () => run(args)));
  const entries = sandbox.control.journal({ path: "/3/" });
  const { rateLimited, mostInFiveSeconds } = sandbox.control.counts({ path: "/3/" });
  const wallMs = (entries.at(-1)?.atMs ?? 0) - (entries[0]?.atMs ?? 0);
  const ratio = Math.round((wallMs / floorMs) * 100) / 100;
  const measured = {
    requests: entries.length,
    rateLimited,
    mostInFiveSeconds,
    wallMs,
    floorMs,
    ratio,
    limit,
  };
  console.log(
    JSON.stringify({ figure: "4 processes fetching from one company, against the floor", ...measured }),
  );
  if (rateLimited > 0 || ratio > limit) process.exitCode = 1;
} finally {
  await sandbox.close();
  await program.close();
}

async function signIn({ authUrl, control }: Sandbox): Promise<Grant> {
  const signing = createFortnoxSignIn({
    oauthClientId: defaultApp.clientId,
    oauthClientSecret: defaultApp.clientSecret,
    authUrl,
    authName: "sandbox",
    redirectUri: "http://127.0.0.1:9/callback",
    scopes: ["companyinformation"],
    now: () => new Date(),
  });
  const location = control.approve(signing.authorizeUrl("s", "personal").href, { company: "small" });
  const granted = await signing.exchangeCode(new URL(location).searchParams, "s");
  if (!granted.ok) throw new Error(granted.problem.kind);
  return granted.value;
}

async function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "inherit"] });
  await text(child.stdout);
}
