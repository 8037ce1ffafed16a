/** Importing in tests: a client with its closing, a file sent, a run followed to its end. */
import type { LightMyRequestResponse } from "fastify";
import type { ImportRun, SiePreview } from "#wire/imports.ts";
import type { TestUser } from "./testInstallation.ts";

export interface TestClosing {
  readonly clientId: string;
  readonly closingId: string;
}

/** Makes a client of a legal person with one closing. */
export async function makeClosing(
  user: TestUser,
  organizationNumber = "556000-0001",
  fiscalYear = { start: "2025-01-01", end: "2025-12-31" },
): Promise<TestClosing> {
  const body = { organizationNumber, name: "Testbolaget AB", companyForm: "limited-company", fiscalYear };
  const made = await user.ask({ method: "POST", url: "/api/clients", body });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json<TestClosing>();
}

/** Sends a file as a browser does. */
export async function sendFile(
  user: TestUser,
  bytes: Uint8Array | string,
  { closingId, name = "test.se" }: { readonly closingId?: string; readonly name?: string } = {},
): Promise<LightMyRequestResponse> {
  const boundary = "----testboundary";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return user.ask({
    method: "POST",
    url: `/api/sie-files${closingId === undefined ? "" : `?closingId=${closingId}`}`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

/** Sends a file and imports it, all confirmed; gives the run at its end. */
export async function importFile(
  user: TestUser,
  closingId: string,
  bytes: Uint8Array | string,
): Promise<ImportRun> {
  const sent = await sendFile(user, bytes, { closingId });
  if (sent.statusCode !== 200) throw new Error(sent.body);
  const { fileId, confirmations } = sent.json<SiePreview>();
  const started = await startImport(user, closingId, { fileId, confirmed: confirmations });
  if (started.statusCode !== 202) throw new Error(started.body);
  return followRun(user, closingId, started.json<{ runId: string }>().runId);
}

/** Presses Importera. */
export async function startImport(
  user: TestUser,
  closingId: string,
  body: { readonly fileId: string; readonly confirmed: readonly string[] },
): Promise<LightMyRequestResponse> {
  return user.ask({ method: "POST", url: `/api/closings/${closingId}/imports`, body });
}

/** Follows a run by its events to the end. */
export async function followRun(user: TestUser, closingId: string, runId: string): Promise<ImportRun> {
  const runs = readEvents(await user.ask(`/api/closings/${closingId}/import-runs/${runId}/events`));
  const last = runs.at(-1);
  if (last === undefined) throw new Error("The run told nothing.");
  return last;
}

/** The runs that a stream of events tells of. */
export function readEvents({ body }: LightMyRequestResponse): readonly ImportRun[] {
  return body
    .split("\n\n")
    .map((event) => /^event: run\ndata: (.*)$/.exec(event)?.[1])
    .flatMap((data) => (data === undefined ? [] : [JSON.parse(data) as ImportRun]));
}
