import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { FortnoxStatus } from "#wire/fortnox.ts";
import type { Log } from "#wire/log.ts";
import {
  comeBack,
  connect,
  type FortnoxHouse,
  makeClient,
  openFortnoxHouse,
  outcomeOf,
  start,
} from "../support/fortnox/connectedHouse.ts";
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
});

async function statusOf(asker = user, { clientId } = client): Promise<FortnoxStatus> {
  return (await asker.ask(`/api/clients/${clientId}/fortnox`)).json<FortnoxStatus>();
}

const locationOf = (answer: Awaited<ReturnType<typeof comeBack>>) => String(answer.headers.location);
const problem = (kind: string, data: object) => ({ state: "refused", problem: { kind, data } });

async function denied(query: Readonly<Record<string, string>>): ReturnType<typeof outcomeOf> {
  const state = new URL(await start(user, client)).searchParams.get("state")!;
  const search = new URLSearchParams({ ...query, state }).toString();
  return outcomeOf(user, await comeBack(user, `http://localhost/api/fortnox/callback?${search}`));
}

describe("connecting to Fortnox", () => {
  it("asks for a service account, or for the person, with a state of its own", async () => {
    const service = new URL(await start(user, client, "service")).searchParams;
    const personal = new URL(await start(user, client, "personal")).searchParams;
    expect(Object.fromEntries(service)).toMatchObject({
      client_id: "sandlada",
      response_type: "code",
      access_type: "offline",
      account_type: "service",
      redirect_uri: "http://localhost:8080/api/fortnox/callback",
    });
    expect(personal.has("account_type")).toBe(false);
    expect(service.get("state")).not.toBe(personal.get("state"));
  });

  it.each([
    ["access_denied", "fortnox-access-denied", {}],
    ["invalid_scope", "fortnox-scope-not-enabled", { setting: "FORTNOX_SCOPES" }],
    ["error_missing_license", "fortnox-integration-licence-missing", {}],
    ["error_missing_app_license", "fortnox-app-licence-missing", {}],
    ["error_missing_system_admin_right", "fortnox-not-system-administrator", {}],
    ["something_new", "fortnox-sign-in-refused", { error: "something_new" }],
  ])("tells of %s with Fortnox's own words", async (error, kind, data) => {
    const outcome = await denied({ error, error_description: "Fortnox egna ord" });
    expect(outcome).toMatchObject(problem(kind, { ...data, said: "Fortnox egna ord" }));
    expect((await statusOf()).connection).toBeNull();
  });

  it("tells which setting of the app at Fortnox is missing", async () => {
    const sayings = [
      ["Client does not allow service account", "fortnox-service-account-not-enabled"],
      ["Auth code or ClientID supplied is invalid", "fortnox-oauth-not-enabled"],
    ] as const;
    for (const [said, kind] of sayings) {
      expect(await denied({ error: "invalid_request", error_description: said })).toMatchObject(
        problem(kind, { said }),
      );
    }
  });

  it("goes wrong plainly when Fortnox does not know the code, and when it does not answer", async () => {
    expect(await denied({ code: "okand" })).toMatchObject({
      state: "refused",
      problem: { kind: "fortnox-grant-rejected" },
    });
    const { control } = house.sandbox;
    const location = control.approve(await start(user, client), { company: "small" });
    control.addFault({ match: { path: "/oauth-v1/token" }, fault: { kind: "cut-before" } });
    const outcome = await outcomeOf(user, await comeBack(user, location));
    expect(outcome).toMatchObject({ state: "refused", problem: { kind: "fortnox-unavailable" } });
    expect((await statusOf()).connection).toBeNull();
  });

  it("refuses another company than the client's, with both numbers, and stores nothing", async () => {
    const outcome = await connect(user, house.sandbox, { client, company: "cash", kind: "personal" });
    expect(outcome).toEqual(
      problem("fortnox-wrong-company", {
        companyName: "Kontantby Massage och Friskvård AB",
        found: numberOf("cash"),
        expected: numberOf("small"),
      }),
    );
    expect((await statusOf()).connection).toBeNull();
    expect(house.sandbox.control.journal({ path: "/oauth-v1/revoke" })).toHaveLength(1);
  });

  it("connects the client's own company, and says who did it and what may be read", async () => {
    expect(await connect(user, house.sandbox, { client, company: "small" })).toEqual({
      state: "connected",
      problem: null,
    });
    const { connection, scopes } = await statusOf();
    expect(connection).toMatchObject({
      kind: "service",
      companyName: "Prövlunda Möbelverkstad AB",
      organizationNumber: numberOf("small"),
      connectedBy: "Testperson",
      missingScopes: [],
      lastDay: null,
      expiring: false,
      sharedWithOthers: false,
      problem: null,
    });
    expect(connection!.scopes.toSorted()).toEqual(scopes.toSorted());
    const { entries } = (await user.ask("/api/log?limit=5")).json<Log>();
    expect(entries.map(({ event }) => event.kind)).toContain("fortnox-connected");
  });

  it("keeps no token in clear, and gives it to no other client or firm", async () => {
    const { rows } = await house.house.database.owner.query<{ secrets: Buffer }>(
      "SELECT secrets FROM app.fortnox_connection",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.secrets.toString("latin1")).not.toContain("accessToken");
  });

  it("shows a reviewer and a reader how it stands, and lets them change nothing", async () => {
    for (const role of ["reviewer", "reader"] as const) {
      const other = await house.house.makeUser(user.firmId, role);
      expect((await statusOf(other)).connection?.companyName).toBe("Prövlunda Möbelverkstad AB");
      const url = `/api/clients/${client.clientId}/fortnox`;
      expect((await other.ask({ method: "DELETE", url })).statusCode).toBe(403);
    }
  });

  it("tells another firm that someone else is connected to the same company, and not who", async () => {
    const other = await house.house.makeFirm("Andra byrån");
    const theirs = await makeClient(other, house.sandbox, { key: "small" });
    await connect(other, house.sandbox, { client: theirs, company: "small", kind: "personal" });
    expect((await statusOf(other, theirs)).connection?.sharedWithOthers).toBe(true);
    expect((await statusOf()).connection?.sharedWithOthers).toBe(true);
    const url = `/api/clients/${theirs.clientId}/fortnox`;
    expect((await other.ask({ method: "DELETE", url })).json()).toEqual({ consentRemains: false });
    expect((await statusOf()).connection?.sharedWithOthers).toBe(false);
  });

  it("does not let the client change to another company in Fortnox with the same number", async () => {
    const { owner } = house.house.database;
    await owner.query("UPDATE app.fortnox_connection SET tenant = '1'");
    const outcome = await connect(user, house.sandbox, { client, company: "small" });
    expect(outcome).toEqual(
      problem("fortnox-other-tenant", {
        connectedTo: "Prövlunda Möbelverkstad AB",
        companyName: "Prövlunda Möbelverkstad AB",
      }),
    );
    // What was encrypted for one company does not open for another.
    expect((await statusOf()).connection?.problem?.kind).toBe("fortnox-secret-unreadable");
  });

  it("ends on Koppla från, which says that the consent of a service account remains", async () => {
    const url = `/api/clients/${client.clientId}/fortnox`;
    expect((await user.ask({ method: "DELETE", url })).json()).toEqual({ consentRemains: true });
    expect((await statusOf()).connection).toBeNull();
    const again = await user.ask({ method: "DELETE", url });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toEqual({ problem: { kind: "fortnox-not-connected", data: {} } });
  });
});

describe("the state", () => {
  it("works once", async () => {
    const location = house.sandbox.control.approve(await start(user, client), { company: "small" });
    const first = await comeBack(user, location);
    const exchanges = () => house.sandbox.control.journal({ path: "/oauth-v1/token" }).length;
    const asked = exchanges();
    const again = await comeBack(user, location);
    expect(exchanges()).toBe(asked);
    // Pressing Back shows how it went the first time.
    expect(locationOf(again)).toBe(locationOf(first));
    expect(locationOf(first)).toMatch(
      new RegExp(`^/bokslut/${client.closingId}/import\\?fortnox=[0-9a-f-]{36}$`),
    );
  });

  it("forged leads to the start page, and to nothing else", async () => {
    const answer = await user.ask("/api/fortnox/callback?code=x&state=forged");
    expect([answer.statusCode, locationOf(answer)]).toEqual([303, "/?fortnox=fortnox-state-unknown"]);
    expect(locationOf(await user.ask("/api/fortnox/callback"))).toBe("/?fortnox=fortnox-state-unknown");
  });

  it("is good for the browser that it was made in, and no other", async () => {
    const location = house.sandbox.control.approve(await start(user, client), { company: "small" });
    const { pathname, search } = new URL(location);
    const stranger = await house.house.ask(`${pathname}${search}`);
    expect(locationOf(stranger)).toBe("/?fortnox=fortnox-state-other-session");
    const colleague = await house.house.makeUser(user.firmId, "accountant");
    expect(locationOf(await comeBack(colleague, location))).toBe("/?fortnox=fortnox-state-other-session");
    const foreigner = await house.house.makeFirm("Tredje byrån");
    expect(locationOf(await comeBack(foreigner, location))).toBe("/?fortnox=fortnox-state-unknown");
    // Somebody has had it: it is of no use to its own browser either.
    expect(await outcomeOf(user, await comeBack(user, location))).toEqual(problem("fortnox-state-used", {}));
  });

  it("ends after ten minutes", async () => {
    const location = house.sandbox.control.approve(await start(user, client), { company: "small" });
    await house.house.database.owner.query(
      "UPDATE app.fortnox_attempt SET expires_at = expires_at - interval '10 minutes' WHERE used_at IS NULL",
    );
    expect(await outcomeOf(user, await comeBack(user, location))).toEqual(
      problem("fortnox-state-expired", {}),
    );
  });

  it("is of the closing's own client", async () => {
    const other = await makeClient(user, house.sandbox, { key: "messy" });
    const body = { kind: "service", closingId: other.closingId };
    const url = `/api/clients/${client.clientId}/fortnox/connect`;
    expect((await user.ask({ method: "POST", url, body })).statusCode).toBe(404);
  });
});

function numberOf(company: string): string {
  const found = house.sandbox.control.companies().find(({ key }) => key === company)!;
  return found.organizationNumber;
}

it("keeps the app's secret out of the program's log", () => {
  expect(house.house.logged.join("")).not.toContain(defaultApp.clientSecret);
});
