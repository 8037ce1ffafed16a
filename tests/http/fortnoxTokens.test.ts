import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSecretBox } from "#adapters/fortnox/stored/secretBox.ts";
import { createTokenSource } from "#app/fortnox/connection/accessToken.ts";
import type { ConnectionSecrets } from "#app/fortnox/connection/connectionStore.ts";
import type { ConnectionKind } from "#app/fortnox/connection/signIn.ts";
import { FortnoxLicenceError, FortnoxReconnectError } from "#app/fortnox/faults.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { FortnoxStatus } from "#wire/fortnox.ts";
import type { Log } from "#wire/log.ts";
import {
  connect,
  type FortnoxHouse,
  makeClient,
  openFortnoxHouse,
} from "../support/fortnox/connectedHouse.ts";
import { testSecret } from "../support/databaseServer.ts";
import type { TestUser } from "../support/testInstallation.ts";

let house: FortnoxHouse;
let user: TestUser;
let client: ClientMade;
beforeAll(async () => {
  house = await openFortnoxHouse();
  user = await house.house.makeFirm("Byrån");
  client = await makeClient(user, house.sandbox, { key: "small" });
});
afterAll(() => house.close());
afterEach(() => {
  house.sandbox.control.clearFaults();
  house.sandbox.control.clearJournal();
});

const script = "tests/support/fortnox/tokenProcess.ts";
const key = () => ({ firmId: user.firmId, clientId: client.clientId });
const tokens = () => createTokenSource(house.house.installation.fortnox.deps, key());
const grants = () => house.sandbox.control.journal({ path: "/oauth-v1/token" });

async function connected(kind: ConnectionKind): Promise<void> {
  const outcome = await connect(user, house.sandbox, { client, company: "small", kind });
  expect(outcome.problem).toBeNull();
  house.sandbox.control.clearJournal();
}

async function statusOf(): Promise<NonNullable<FortnoxStatus["connection"]>> {
  const read = await user.ask(`/api/clients/${client.clientId}/fortnox`);
  return read.json<FortnoxStatus>().connection!;
}

/** Makes the stored token one that has ended. */
async function endToken(): Promise<ConnectionSecrets> {
  const { inFirm, connections } = house.house.installation.fortnox.deps;
  return inFirm(user.firmId, async (transaction) => {
    const { connection, secrets } = (await connections.open(transaction, client.clientId))!;
    const ended = { ...secrets!, accessTokenEndsAt: new Date(0).toISOString() };
    await connections.writeSecrets(transaction, connection, ended);
    return ended;
  });
}

async function storedSecrets(): Promise<ConnectionSecrets> {
  const { inFirm, connections } = house.house.installation.fortnox.deps;
  const opened = await inFirm(user.firmId, (transaction) => connections.open(transaction, client.clientId));
  return opened!.secrets!;
}

describe.each<ConnectionKind>(["personal", "service"])("the token of a %s connection", (kind) => {
  beforeAll(() => connected(kind));

  it("is renewed once when four processes find that it has ended", async () => {
    await endToken();
    const args = [house.house.database.appUrl, house.sandbox.authUrl, user.firmId, client.clientId];
    const got = await Promise.all(Array.from({ length: 4 }, () => tokensOfProcess(args)));
    expect(grants()).toHaveLength(1);
    expect(got.flat()).toHaveLength(20);
    expect(new Set(got.flat())).toEqual(new Set([(await storedSecrets()).accessToken]));
  });

  it("is used as it is while it lasts", async () => {
    const { accessToken } = await storedSecrets();
    expect(await tokens().current()).toBe(accessToken);
    expect(grants()).toEqual([]);
  });

  it("is not renewed again for one that was rejected before someone else renewed it", async () => {
    const { accessToken } = await storedSecrets();
    const renewed = await tokens().renew(accessToken);
    expect(renewed).not.toBe(accessToken);
    expect(await tokens().renew(accessToken)).toBe(renewed);
    expect(grants()).toHaveLength(1);
  });

  it.each([
    ["no answer", { kind: "cut-before" }],
    ["500", { kind: "status", status: 500 }],
    ["HTML", { kind: "html" }],
    ["429", { kind: "rate-limited" }],
  ] as const)("stays stored on %s, and is renewed by it when Fortnox answers again", async (_, fault) => {
    const before = await endToken();
    house.sandbox.control.addFault({ match: { path: "/oauth-v1/token" }, fault });
    await expect(tokens().current()).rejects.toThrow(/Fortnox/);
    expect(await storedSecrets()).toEqual(before);
    expect((await statusOf()).problem).toBeNull();
    // Behind the page of HTML the grant was used up: then only connecting again helps.
    if (fault.kind !== "html") expect(await tokens().current()).not.toBe(before.accessToken);
    else await connected(kind);
  });

  it("is not given for want of a licence, and the connection is not lost by that", async () => {
    await endToken();
    const licences = [...house.sandbox.control.company("small").habits.licences];
    const without = licences.filter((licence) => licence !== "integration");
    house.sandbox.control.change("small", { kind: "set-licences", licences: without });
    await expect(tokens().current()).rejects.toThrow(FortnoxLicenceError);
    house.sandbox.control.change("small", { kind: "set-licences", licences });
    expect((await statusOf()).problem).toBeNull();
    await connected(kind);
  });

  it("is lost when Fortnox rejects the grant: kept, said plainly, and mended by connecting again", async () => {
    const before = await endToken();
    house.sandbox.control.revokeConsents("small");
    await expect(tokens().current()).rejects.toThrow(FortnoxReconnectError);
    expect(await storedSecrets()).toEqual(before);
    const { problem } = await statusOf();
    expect(problem?.kind).toBe("fortnox-connection-lost");
    expect(problem?.data["said"]).toMatch(/./);
    const { entries } = (await user.ask("/api/log?limit=1")).json<Log>();
    expect(entries[0]).toMatchObject({ by: "", event: { kind: "fortnox-connection-lost" } });
    const years = await user.ask(`/api/clients/${client.clientId}/fortnox/years`);
    expect([years.statusCode, years.json<{ problem: { kind: string } }>().problem.kind]).toEqual([
      409,
      "fortnox-connection-lost",
    ]);
    await connected(kind);
    expect((await statusOf()).problem).toBeNull();
  });
});

describe("a stored connection", () => {
  it("is refused when the settings name another app or another sign-in", async () => {
    const { owner } = house.house.database;
    await owner.query("UPDATE app.fortnox_connection SET auth_name = 'https://other.example/oauth'");
    expect((await statusOf()).problem?.kind).toBe("fortnox-settings-changed");
    await owner.query("UPDATE app.fortnox_connection SET auth_name = 'sandbox'");
    expect((await statusOf()).problem).toBeNull();
  });

  it("opens under this APP_SECRET only", async () => {
    const { owner } = house.house.database;
    const { rows } = await owner.query<{ secrets: Buffer; tenant: string }>(
      "SELECT secrets, tenant FROM app.fortnox_connection",
    );
    const belongsTo = [user.firmId, client.clientId, "service", rows[0]!.tenant, "sandbox", "sandlada"];
    expect(createSecretBox(testSecret).open(rows[0]!.secrets, belongsTo)).not.toBeNull();
    expect(createSecretBox(`${testSecret}!`).open(rows[0]!.secrets, belongsTo)).toBeNull();
  });

  it("of a person has a last day, and says so in time when it is not used", async () => {
    await connected("personal");
    const { owner } = house.house.database;
    const age = (days: number) =>
      owner.query("UPDATE app.fortnox_connection SET renewed_at = now() - make_interval(days => $1)", [days]);
    await age(0);
    const { lastDay, expiring } = await statusOf();
    expect(expiring).toBe(false);
    expect(Math.round((Date.parse(lastDay!) - Date.now()) / 86_400_000)).toBeGreaterThanOrEqual(44);
    await age(29);
    expect((await statusOf()).expiring).toBe(false);
    await age(31);
    expect((await statusOf()).expiring).toBe(true);
  });
});

async function tokensOfProcess(args: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(await text(child.stdout)) as readonly string[];
}
