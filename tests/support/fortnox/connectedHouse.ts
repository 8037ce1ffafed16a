/** An installation beside a sandbox of Fortnox, with clients of the sandbox's companies, connected as people do it. */
import type { LightMyRequestResponse } from "fastify";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "#sandbox/startSandbox.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { AttemptOutcome, ConnectionKind, ConnectStarted } from "#wire/fortnox.ts";
import type { FortnoxOptions } from "../../../src/fortnoxPart.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../testInstallation.ts";

export interface FortnoxHouse {
  readonly house: TestInstallation;
  readonly sandbox: Sandbox;
  readonly close: () => Promise<void>;
}

/** Opens both. */
export async function openFortnoxHouse(
  options: SandboxOptions = {},
  changed: Partial<FortnoxOptions> = {},
): Promise<FortnoxHouse> {
  const sandbox = await startSandbox(options);
  const house = await createTestInstallation({ ...fortnoxOptions(sandbox), ...changed });
  return {
    house,
    sandbox,
    close: async () => {
      await house.close();
      await sandbox.close();
    },
  };
}

/** The settings that lead to the sandbox, with every scope but the optional ones. */
export function fortnoxOptions(sandbox: Sandbox): FortnoxOptions {
  return {
    clientId: defaultApp.clientId,
    clientSecret: defaultApp.clientSecret,
    authUrl: sandbox.authUrl,
    apiUrl: sandbox.url,
    scopes: [
      "companyinformation",
      "bookkeeping",
      "settings",
      "invoice",
      "payment",
      "customer",
      "supplierinvoice",
      "supplier",
    ],
    invoiceAddresses: sandbox.invoiceAddresses,
    isSandbox: true,
  };
}

/** Makes a client with the organisation number of a company in the sandbox, unless another is given. */
export async function makeClient(
  user: TestUser,
  sandbox: Sandbox,
  company: { readonly key: string; readonly organizationNumber?: string },
): Promise<ClientMade> {
  const found = sandbox.control.companies().find(({ key }) => key === company.key)!;
  const made = await user.ask({
    method: "POST",
    url: "/api/clients",
    body: {
      organizationNumber: company.organizationNumber ?? found.organizationNumber,
      name: found.name,
      companyForm: "limited-company",
      fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
    },
  });
  if (made.statusCode !== 201) throw new Error(made.body);
  return made.json<ClientMade>();
}

/** Asks for the way to Fortnox. */
export async function start(
  user: TestUser,
  { clientId, closingId }: ClientMade,
  kind: ConnectionKind = "service",
): Promise<string> {
  const url = `/api/clients/${clientId}/fortnox/connect`;
  const answer = await user.ask({ method: "POST", url, body: { kind, closingId } });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<ConnectStarted>().url;
}

/** Comes back from Fortnox by the address that it sent the browser to. */
export async function comeBack(user: TestUser, location: string): Promise<LightMyRequestResponse> {
  const { pathname, search } = new URL(location);
  return user.ask(`${pathname}${search}`);
}

/** What the page that one comes back to tells of the attempt. */
export async function outcomeOf(user: TestUser, answer: LightMyRequestResponse): Promise<AttemptOutcome> {
  const attempt =
    new URL(String(answer.headers.location), "http://localhost").searchParams.get("fortnox") ?? "";
  const read = await user.ask(`/api/fortnox/attempts/${attempt}`);
  if (read.statusCode !== 200) throw new Error(`${attempt}: ${read.body}`);
  return read.json<AttemptOutcome>();
}

/** Connects a client to a company, and says how it went. */
export async function connect(
  user: TestUser,
  sandbox: Sandbox,
  asked: { readonly client: ClientMade; readonly company: string; readonly kind?: ConnectionKind },
): Promise<AttemptOutcome> {
  const url = await start(user, asked.client, asked.kind);
  const location = sandbox.control.approve(url, { company: asked.company });
  return outcomeOf(user, await comeBack(user, location));
}

/**
 * Gives the limiter of a company as many places as it likes, so that a test that is not about the limit does not wait
 * for it. The sandbox has to have its own limit off.
 */
export async function widenLimit({ house, sandbox }: FortnoxHouse, company: string): Promise<void> {
  const { tenantId } = sandbox.control.companies().find(({ key }) => key === company)!;
  const values = [defaultApp.clientId, tenantId.toString()];
  await house.database.owner.query(
    "INSERT INTO fortnox.tenant (oauth_client_id, tenant) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    values,
  );
  await house.database.owner.query(
    `INSERT INTO fortnox.place (oauth_client_id, tenant, place)
     SELECT $1, $2, n FROM generate_series(1, 5000) AS n ON CONFLICT DO NOTHING`,
    values,
  );
}
