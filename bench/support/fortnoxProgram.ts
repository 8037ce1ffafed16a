/** The program beside a sandbox of its own, and a client of it connected and fetched as a person does it. */
import type { ImportRun } from "#wire/imports.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { type Program, startProgram } from "./program.ts";

export interface BenchCompany {
  /** The sandbox's own name of it. */
  readonly key: string;
  readonly start: string;
  readonly end: string;
}

/** Starts both, measures, and ends them whatever came of it. */
export async function besideSandbox(
  measure: (running: Program, sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox();
  Object.assign(process.env, {
    FORTNOX_CLIENT_ID: defaultApp.clientId,
    FORTNOX_CLIENT_SECRET: defaultApp.clientSecret,
    FORTNOX_AUTH_URL: sandbox.authUrl,
    FORTNOX_API_URL: sandbox.url,
  });
  const program = await startProgram();
  try {
    await measure(program, sandbox);
  } finally {
    await program.close();
    await sandbox.close();
  }
}

/** Makes the company a client, and connects it. */
export async function connectClient(
  running: Program,
  control: Sandbox["control"],
  { key, start, end }: BenchCompany,
): Promise<{ readonly clientId: string; readonly closingId: string }> {
  const { name, organizationNumber } = control.company(key).profile;
  const made = await running.post<{ clientId: string; closingId: string }>("/api/clients", {
    organizationNumber,
    name,
    companyForm: "limited-company",
    fiscalYear: { start, end },
  });
  const { url } = await running.post<{ url: string }>(`/api/clients/${made.clientId}/fortnox/connect`, {
    kind: "service",
    closingId: made.closingId,
  });
  const back = new URL(control.approve(url, { company: key }));
  await running.ask(back.pathname + back.search, { redirect: "manual" });
  return made;
}

/** Fetches the years to a committed snapshot. */
export async function fetchYears(
  running: Program,
  closingId: string,
  yearIds: readonly string[],
): Promise<void> {
  const path = `/api/closings/${closingId}`;
  const { runId } = await running.post<{ runId: string }>(`${path}/imports`, {
    years: yearIds.map((yearId) => ({ yearId })),
  });
  const text = await (await running.ask(`${path}/import-runs/${runId}/events`)).text();
  const last = text.trim().split("\n").at(-1)?.replace("data: ", "") ?? "{}";
  const { status } = JSON.parse(last) as ImportRun;
  if (status !== "committed") throw new Error(last);
}
