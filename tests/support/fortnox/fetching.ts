/** Fetching from Fortnox in tests: a client of a sandbox's company, connected, its years fetched as a person does it. */
import type { LightMyRequestResponse } from "fastify";
import type { ClientMade } from "#wire/clients.ts";
import type { FortnoxYears } from "#wire/fortnox.ts";
import type { ImportDetail, ImportRun } from "#wire/imports.ts";
import type { Sandbox } from "#sandbox/startSandbox.ts";
import { followRun } from "../importing.ts";
import type { TestUser } from "../testInstallation.ts";
import { connect } from "./connectedHouse.ts";

export interface ConnectedClient extends ClientMade {
  readonly user: TestUser;
  readonly closingUrl: string;
}

/** Makes the client with a closing of the year, and connects it. */
export async function connectedClient(
  user: TestUser,
  sandbox: Sandbox,
  asked: { readonly company: string; readonly start?: string; readonly end?: string },
): Promise<ConnectedClient> {
  const { company, start = "2025-01-01", end = "2025-12-31" } = asked;
  const { name, organizationNumber } = sandbox.control.companies().find(({ key }) => key === company)!;
  const body = { organizationNumber, name, companyForm: "limited-company", fiscalYear: { start, end } };
  const made = await user.ask({ method: "POST", url: "/api/clients", body });
  if (made.statusCode !== 201) throw new Error(made.body);
  const client = made.json<ClientMade>();
  const outcome = await connect(user, sandbox, { client, company });
  if (outcome.state !== "connected") throw new Error(JSON.stringify(outcome));
  return { ...client, user, closingUrl: `/api/closings/${client.closingId}` };
}

/** The ids of the closing's year and the one before: what the picker proposes. */
export async function proposedYears(
  { user, clientId }: ConnectedClient,
  end = "2025-12-31",
): Promise<readonly string[]> {
  const { years } = (await user.ask(`/api/clients/${clientId}/fortnox/years`)).json<FortnoxYears>();
  return years
    .filter((year) => year.end <= end)
    .slice(0, 2)
    .map(({ yearId }) => yearId);
}

/** Presses Hämta. */
export async function startFetch(
  { user, closingUrl }: ConnectedClient,
  yearIds: readonly string[],
): Promise<LightMyRequestResponse> {
  const body = { years: yearIds.map((yearId) => ({ yearId })) };
  return user.ask({ method: "POST", url: `${closingUrl}/imports`, body });
}

/** Fetches the years and follows the run to its end. */
export async function fetchYears(client: ConnectedClient, yearIds: readonly string[]): Promise<ImportRun> {
  const started = await startFetch(client, yearIds);
  if (started.statusCode !== 202) throw new Error(started.body);
  return followRun(client.user, client.closingId, started.json<{ runId: string }>().runId);
}

/** Reads one import with its controls. */
export async function readImport(
  { user, closingUrl }: ConnectedClient,
  number: number,
): Promise<ImportDetail> {
  return (await user.ask(`${closingUrl}/imports/${number}`)).json<ImportDetail>();
}
