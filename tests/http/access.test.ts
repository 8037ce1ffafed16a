/**
 * Every route asked by everyone: a stranger, each role, and the administrator of another firm with this firm's ids.
 * The list is the server's own, so a new route is asked without anyone remembering to.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#app/firm/actor.ts";
import type { RegisteredRoute } from "#http/foundation/access.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { InvitationMade, SessionList } from "#wire/firm.ts";
import {
  type Ask,
  createTestInstallation,
  type TestInstallation,
  type TestUser,
} from "../support/testInstallation.ts";

const roles: readonly Role[] = ["administrator", "accountant", "reviewer", "reader"];
/** Stands in everything that this firm owns, so that an answer that holds any of it gives itself away. */
const mark = "Zebramarkt";

let house: TestInstallation;
let userByRole: ReadonlyMap<Role, TestUser>;
let foreigner: TestUser;
let idByParameter: Readonly<Record<string, string>>;
let routes: readonly RegisteredRoute[];

beforeAll(async () => {
  house = await createTestInstallation();
  const administrator = await house.makeFirm(`${mark} byrå`);
  const others = roles.slice(1).map(async (role) => {
    return [role, await house.makeUser(administrator.firmId, role, `${mark} ${role}`)] as const;
  });
  userByRole = new Map([["administrator", administrator], ...(await Promise.all(others))]);
  foreigner = await house.makeFirm("Den andra byrån");
  idByParameter = await idsOf(administrator);
  routes = house.installation.routes.filter(({ method }) => method !== "HEAD" && method !== "OPTIONS");
});
afterAll(() => house.close());

/** One thing of each kind that a route's address can name. */
async function idsOf({ ask, userId }: TestUser): Promise<Readonly<Record<string, string>>> {
  const client = {
    organizationNumber: "556000-0167",
    name: `${mark} AB`,
    companyForm: "limited-company",
    fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
  };
  const made = await ask({ method: "POST", url: "/api/clients", body: client });
  const body = { email: `${mark.toLowerCase()}@example.se`, role: "reader" };
  const invited = await ask({ method: "POST", url: "/api/firm/invitations", body });
  const { sessions } = (await ask("/api/account/sessions")).json<SessionList>();
  return {
    ...made.json<ClientMade>(),
    invitationId: invited.json<InvitationMade>().invitation.id,
    sessionId: sessions[0]!.id,
    userId,
    // What only an import makes; that the closing is another firm's is refused before these are looked at.
    runId: "01900000-0000-7000-8000-000000000000",
    fileId: "01900000-0000-7000-8000-000000000000",
    appendixId: "01900000-0000-7000-8000-000000000000",
    transferId: "01900000-0000-7000-8000-000000000000",
    siFileId: "01900000-0000-7000-8000-000000000000",
    // Belongs to the one who made it, and is another's to nobody.
    attemptId: "01900000-0000-4000-8000-000000000000",
    entryId: "01900000-0000-4000-8000-000000000000",
    templateId: "01900000-0000-4000-8000-000000000000",
    ownerId: "01900000-0000-4000-8000-000000000000",
    questionId: "01900000-0000-4000-8000-000000000000",
    number: "1",
    form: "INK2R",
    code: "7251",
    version: "1",
    account: "1930",
    voucherIndex: "0",
    side: "customer",
    token: "okand",
  };
}

function put(url: string): string {
  return url.replaceAll(/:(\w+)/g, (_, parameter: string) => {
    const value = idByParameter[parameter];
    if (value === undefined) throw new Error(`The test has no value for :${parameter} of ${url}.`);
    return value;
  });
}

/** Without body: what is let in is refused for that (400), and nothing is changed by asking. */
function asked(ask: Ask, { method, url }: RegisteredRoute): ReturnType<Ask> {
  return ask({ method: method as "GET", url: put(url) });
}

function guarded(): readonly RegisteredRoute[] {
  return routes.filter(({ access }) => access !== "public");
}

describe("every route", () => {
  it("is on the server's list, and only these are open to strangers", () => {
    expect(guarded().length).toBeGreaterThan(15);
    const open = routes
      .filter(({ access }) => access === "public")
      .map(({ method, url }) => `${method} ${url}`);
    expect(open.filter((route) => !route.endsWith(" /*") && !route.includes("/assets/")).toSorted()).toEqual([
      "GET /api/fortnox/callback",
      "GET /api/invitations/:token",
      "GET /api/setup",
      "GET /healthz",
      "GET /readyz",
      "POST /api/auth/sign-in/email",
      "POST /api/auth/sign-out",
      "POST /api/auth/two-factor/verify-backup-code",
      "POST /api/auth/two-factor/verify-totp",
      "POST /api/invitations/:token",
      "POST /api/password-resets/:token",
      "POST /api/setup",
    ]);
  });

  it("behind sign-in answers a stranger 401, whatever is asked", async () => {
    for (const route of guarded()) {
      const answer = await asked(house.ask, route);
      expect([route.url, answer.statusCode, answer.body]).toEqual([
        route.url,
        401,
        '{"problem":{"kind":"not-signed-in","data":{}}}',
      ]);
    }
  });

  it.each(roles)("lets %s in where its list says so, and nowhere else", async (role) => {
    const user = userByRole.get(role)!;
    for (const route of guarded().filter(leavesThingsAlone)) {
      const answer = await asked(user.ask, route);
      const isLetIn = route.access === "session" || route.access.includes(role);
      expect([route.method, route.url, answer.statusCode === 403]).toEqual([
        route.method,
        route.url,
        !isLetIn,
      ]);
      expect(answer.statusCode).not.toBe(401);
      expect(answer.statusCode).toBeLessThan(500);
    }
  });

  it("shows the administrator of another firm nothing of this one's", async () => {
    for (const route of guarded()) {
      const answer = await asked(foreigner.ask, route);
      expect([route.url, answer.statusCode < 500, answer.body.includes(mark)]).toEqual([
        route.url,
        true,
        false,
      ]);
      if (!namesThingOfFirm(route) || answer.statusCode === 400) continue;
      expect([route.method, route.url, answer.statusCode]).toEqual([route.method, route.url, 404]);
    }
  });

  it("lets the administrator of another firm change nothing of this one's", async () => {
    const { clientId, closingId, userId } = idByParameter;
    const fiscalYear = { start: "2030-01-01", end: "2030-12-31" };
    const changes = [
      ["PATCH", `/api/clients/${clientId}`, { name: "Kapat AB" }],
      ["POST", `/api/clients/${clientId}/closings`, { fiscalYear }],
      ["PATCH", `/api/closings/${closingId}`, { fiscalYear }],
      ["PATCH", `/api/firm/users/${userId}`, { active: false }],
    ] as const;
    for (const [method, url, body] of changes) {
      expect([url, (await foreigner.ask({ method, url, body })).statusCode]).toEqual([url, 404]);
    }
  });
});

/** Asked by those who may, these would take away what the next question is about. */
function leavesThingsAlone({ method }: RegisteredRoute): boolean {
  return method !== "DELETE";
}

function namesThingOfFirm({ url }: RegisteredRoute): boolean {
  return url.includes("/:");
}
