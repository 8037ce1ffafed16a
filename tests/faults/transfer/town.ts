/** What a play begins with: a small company in a sandbox, and firms connected to it with closing entries to export. */
import { randomBytes, randomUUID } from "node:crypto";
import { createInFirm, firmTransactionOf } from "#adapters/database/firmTransaction.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createFortnoxSignIn } from "#adapters/fortnox/oauth/signIn.ts";
import { createConnectionStore } from "#adapters/fortnox/stored/connectionStore.ts";
import { createSecretBox } from "#adapters/fortnox/stored/secretBox.ts";
import { secretsOfGrant } from "#app/fortnox/connection/accessToken.ts";
import type { NewEntry } from "#app/entries/entryStore.ts";
import type { Connection, ConnectionSecrets } from "#app/fortnox/connection/connectionStore.ts";
import type { FortnoxSignIn } from "#app/fortnox/connection/signIn.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import { realClock, type SandboxClock } from "#sandbox/clock/clock.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import type { Blueprint } from "#sandbox/simulation/blueprint.ts";
import { blueprints } from "#sandbox/simulation/companies.data.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { appSecret, type House } from "./house.ts";

export interface Entry {
  readonly entryId: string;
  readonly key: string;
}

export interface Firm {
  readonly firmId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly closingId: string;
  readonly entries: readonly Entry[];
}

export interface Town {
  readonly sandbox: Sandbox;
  readonly firms: readonly Firm[];
  /** The series that the firms export to. */
  readonly series: string;
  readonly signIn: FortnoxSignIn;
  readonly close: () => Promise<void>;
}

export interface TownPlan {
  readonly firms: number;
  /** Of each firm. */
  readonly entries: number;
  /** Vouchers that somebody has made in the series already. */
  readonly before: number;
  readonly kind: "service" | "personal";
  readonly clock?: SandboxClock;
  /** The company's number, where several are played at once. */
  readonly tenantId?: number;
}

export const companyKey = "stage";
export const series = "BS";
/** Where the vouchers of the closing's year, and of the year after it, are. */
export const yearIds = { own: 4, next: 5 } as const;
const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };

/** Opens it. */
export async function openTown(house: House, plan: TownPlan): Promise<Town> {
  const clock = plan.clock ?? realClock();
  const sandbox = await startSandbox({ clock, companies: [company(plan.tenantId)], rateLimit: "off" });
  for (const id of Object.values(yearIds)) addSeries(sandbox, id);
  for (let number = 0; number < plan.before; number++) postForeign(sandbox, number);
  const signIn = signInTo(sandbox, () => new Date(clock.nowMs()));
  const firms: Firm[] = [];
  for (let firm = 0; firm < plan.firms; firm++) {
    firms.push(await makeFirm(house, { sandbox, signIn, plan }));
  }
  return { sandbox, firms, series, signIn, close: () => sandbox.close() };
}

/** Somebody makes a voucher of their own in the series. */
export function postForeign({ control }: Pick<Sandbox, "control">, number: number): void {
  control.change(companyKey, {
    kind: "post-voucher",
    series,
    date: "2025-12-31",
    text: "Egen bokslutspost",
    amountOre: String(100 + number),
  });
}

/** The way to the sandbox's log-in, on the play's clock. */
export function signInTo(sandbox: Pick<Sandbox, "authUrl">, now: () => Date): FortnoxSignIn {
  return createFortnoxSignIn({
    oauthClientId: defaultApp.clientId,
    oauthClientSecret: defaultApp.clientSecret,
    authUrl: sandbox.authUrl,
    authName: "sandbox",
    redirectUri: "http://127.0.0.1:9/callback",
    scopes: defaultApp.enabledScopes,
    now,
  });
}

/** As small as a company can be, so that it is made up in no time. */
function company(tenantId = 990_001): Blueprint {
  const small = blueprints.find(({ key }) => key === "small");
  if (small === undefined) throw new Error("The sandbox has no small company.");
  return {
    ...small,
    key: companyKey,
    tenantId,
    name: "Scenbolaget AB",
    eventsThrough: plainDate("2025-01-31"),
    customers: 2,
    suppliers: 2,
    salesPerMonth: 0,
    purchasesPerMonth: 0,
    employees: 0,
  };
}

function addSeries({ control }: Sandbox, yearId: number): void {
  const found = control.company(companyKey).years.find(({ id }) => id === yearId);
  found?.series.set(series, {
    code: series,
    description: "Bokslut",
    manual: true,
    nextNumber: 1,
    modifiedAtMs: control.nowMs(),
    vouchers: new Map(),
  });
}

/** Goes through Fortnox's log-in as a person does. */
export async function connectionTo(
  { sandbox, signIn }: Pick<Town, "sandbox" | "signIn">,
  kind: TownPlan["kind"],
): Promise<{
  readonly connection: Omit<Connection, "clientId" | "connectedBy">;
  readonly secrets: ConnectionSecrets;
}> {
  const asked = signIn.authorizeUrl("state", kind).href;
  const location = sandbox.control.approve(asked, { company: companyKey });
  const exchanged = await signIn.exchangeCode(new URL(location).searchParams, "state");
  if (!exchanged.ok) throw new Error(exchanged.problem.kind);
  const { tenant, scopes } = exchanged.value;
  const granted = kind === "service" ? await signIn.serviceGrant(tenant) : exchanged;
  if (!granted.ok) throw new Error(granted.problem.kind);
  const { profile } = sandbox.control.company(companyKey);
  const now = new Date(sandbox.control.nowMs()).toISOString();
  const connection = {
    kind,
    tenant,
    companyName: profile.name,
    organizationNumber: profile.organizationNumber,
    scopes,
    identity: signIn.identity,
    connectedAt: now,
    renewedAt: now,
  };
  return { connection, secrets: secretsOfGrant(granted.value, null) };
}

interface Making {
  readonly sandbox: Sandbox;
  readonly signIn: FortnoxSignIn;
  readonly plan: TownPlan;
}

async function makeFirm(house: House, { sandbox, signIn, plan }: Making): Promise<Firm> {
  const [firmId, userId, clientId, closingId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { profile } = sandbox.control.company(companyKey);
  const made = await connectionTo({ sandbox, signIn }, plan.kind);
  const connections = createConnectionStore(createSecretBox(appSecret));
  const organizationNumber = profile.organizationNumber.replace("-", "");
  return createInFirm(house.pool)(firmId, async (transaction) => {
    const { client } = firmTransactionOf(transaction);
    await client.query("INSERT INTO app.firm (firm_id, name) VALUES ($1, 'Byrån')", [firmId]);
    await client.query("INSERT INTO app.firm_user VALUES ($1, $2, 'Ada')", [firmId, userId]);
    await client.query("INSERT INTO app.log_counter VALUES ($1, 0)", [firmId]);
    await client.query("INSERT INTO app.client VALUES ($1, $2, $3, $4, 'limited-company')", [
      firmId,
      clientId,
      organizationNumber,
      profile.name,
    ]);
    await client.query(
      `INSERT INTO app.closing (firm_id, closing_id, client_id, starts_on, ends_on, responsible_user_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [firmId, closingId, clientId, year.start, year.end, userId],
    );
    await connections.write(transaction, { ...made.connection, clientId, connectedBy: userId }, made.secrets);
    const entries: Entry[] = [];
    for (let number = 1; number <= plan.entries; number++) {
      const entry = { entryId: randomUUID(), key: makeKey() };
      await entryStore.insertEntry(transaction, { ...entry, closingId, by: userId, ...entryOf(number) });
      entries.push(entry);
    }
    return { firmId, userId, clientId, closingId, entries };
  });
}

/** Two entries of a firm say the same: only their marks tell them apart. */
function entryOf(number: number): Omit<NewEntry, "entryId" | "closingId" | "key" | "by"> {
  const isReversal = number % 4 === 0;
  const amount = 12_345n + BigInt(number % 2);
  const row = { costCenter: "", project: "" };
  return {
    series: number % 3 === 0 ? "S" : "V",
    origin: { kind: "manual" },
    state: "ready",
    appendixIds: [],
    content: {
      date: plainDate(isReversal ? "2026-01-01" : "2025-12-31"),
      text: `Bokslut ${String(number % 2)}`,
      isReversal,
      rows: [
        { ...row, account: "6110", amount: ore(amount), text: "" },
        { ...row, account: "1930", amount: ore(-amount), text: "Rad" },
      ],
    },
  };
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function makeKey(): string {
  return Array.from(randomBytes(16), (byte) => letters[byte % 32]).join("");
}
