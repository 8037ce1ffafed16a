import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Firm, FirmUser, InvitationMade, SessionList } from "#wire/firm.ts";
import {
  type Ask,
  cookieOf,
  type FirmHouse,
  openFirmHouse,
  testOrigin,
  testPassword,
} from "../support/testInstallation.ts";

let house: FirmHouse;
beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());

const answerBody = { name: "Nina Ny", password: "ninas lösenfras" };

async function invite(email: string, role = "accountant"): Promise<InvitationMade> {
  const body = { email, role };
  const made = await house.administrator.ask({ method: "POST", url: "/api/firm/invitations", body });
  expect(made.statusCode).toBe(200);
  return made.json();
}

function tokenOf({ link }: { readonly link: string }): string {
  return new URL(link).pathname.split("/").at(-1)!;
}

function change(ask: Ask, userId: string, body: object): ReturnType<Ask> {
  return ask({ method: "PATCH", url: `/api/firm/users/${userId}`, body });
}

async function logKinds(): Promise<readonly string[]> {
  const page = await house.administrator.ask("/api/log");
  return page.json<{ entries: { event: { kind: string } }[] }>().entries.map(({ event }) => event.kind);
}

describe("an invitation", () => {
  it("lets a person in once, in the role given, and signs them in", async () => {
    const made = await invite("Nina@example.se");
    expect(made.link).toMatch(`${testOrigin}/inbjudan/`);
    expect(made.mailed).toBe(false);
    const url = `/api/invitations/${tokenOf(made)}`;
    expect((await house.ask(url)).json()).toEqual({
      firmName: "Byrån",
      email: "nina@example.se",
      role: "accountant",
    });
    const joined = await house.ask({ method: "POST", url, body: answerBody });
    expect(joined.statusCode).toBe(200);
    const session = await house.askWith(cookieOf(joined))("/api/session");
    expect(session.json()).toMatchObject({ user: { name: "Nina Ny" }, role: "accountant" });
    for (const ask of [{ url }, { method: "POST" as const, url, body: answerBody }]) {
      const again = await house.ask(ask);
      expect(again.statusCode).toBe(404);
      expect(again.json()).toEqual({ problem: { kind: "link-used-up", data: {} } });
    }
    expect(await logKinds()).toEqual(expect.arrayContaining(["user-invited", "user-joined"]));
  });

  it("is answered once however many answer at once", async () => {
    const url = `/api/invitations/${tokenOf(await invite("samtidig@example.se"))}`;
    const answers = await Promise.all(
      ["a", "b"].map(() => house.ask({ method: "POST", url, body: answerBody })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404]);
  });

  it("stops working after a week, when taken back, and when a new one is made", async () => {
    const expired = await invite("sen@example.se");
    await house.database.owner.query(
      `UPDATE auth.invitation SET "expiresAt" = "expiresAt" - interval '7 days' WHERE email = 'sen@example.se'`,
    );
    const withdrawn = await invite("borttagen@example.se");
    const url = `/api/firm/invitations/${withdrawn.invitation.id}`;
    expect((await house.administrator.ask({ method: "DELETE", url })).statusCode).toBe(200);
    expect((await house.administrator.ask({ method: "DELETE", url })).statusCode).toBe(404);
    const replaced = await invite("igen@example.se");
    const latest = await invite("igen@example.se", "reader");
    for (const gone of [expired, withdrawn, replaced]) {
      expect((await house.ask(`/api/invitations/${tokenOf(gone)}`)).statusCode).toBe(404);
    }
    expect((await house.ask(`/api/invitations/${tokenOf(latest)}`)).json()).toMatchObject({ role: "reader" });
  });

  it("is refused for one who is a user already, also a barred one", async () => {
    const user = await house.makeColleague("reader");
    const ask = () =>
      house.administrator.ask({
        method: "POST",
        url: "/api/firm/invitations",
        body: { email: user.email.toUpperCase(), role: "reader" },
      });
    expect((await ask()).json()).toEqual({ problem: { kind: "user-exists", data: { active: true } } });
    await change(house.administrator.ask, user.userId, { active: false });
    expect((await ask()).json()).toEqual({ problem: { kind: "user-exists", data: { active: false } } });
  });

  it("stores no token", async () => {
    const token = tokenOf(await invite("hemlig@example.se"));
    const { rows } = await house.database.owner.query<{ text: string }>(
      `SELECT i::text AS text FROM auth.invitation AS i`,
    );
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
  });
});

describe("a user of the firm", () => {
  it("has the new role from the next request on", async () => {
    const user = await house.makeColleague("reader");
    expect((await user.ask("/api/firm")).statusCode).toBe(403);
    const changed = await change(house.administrator.ask, user.userId, { role: "administrator" });
    expect(changed.json<FirmUser>()).toMatchObject({ userId: user.userId, role: "administrator" });
    expect((await user.ask("/api/firm")).statusCode).toBe(200);
    expect(await logKinds()).toContain("user-role-changed");
  });

  it("is out at once when barred, cannot sign in, and keeps the name", async () => {
    const user = await house.makeColleague("reader", "Bodil Borta");
    await change(house.administrator.ask, user.userId, { active: false });
    expect((await user.ask("/api/session")).statusCode).toBe(401);
    const body = { email: user.email, password: testPassword };
    const refused = await house.ask({ method: "POST", url: "/api/auth/sign-in/email", body });
    expect(refused.json()).toEqual({ problem: { kind: "invalid-email-or-password", data: {} } });
    const { people } = (await house.administrator.ask("/api/clients")).json<{ people: unknown[] }>();
    expect(people).toContainEqual({ userId: user.userId, name: "Bodil Borta", active: false });
    await change(house.administrator.ask, user.userId, { active: true });
    const readmitted = await house.ask({ method: "POST", url: "/api/auth/sign-in/email", body });
    expect(readmitted.statusCode).toBe(200);
  });

  it("is not to be found in another firm", async () => {
    const other = await house.makeFirm("Den andra");
    expect((await change(other.ask, house.administrator.userId, { active: false })).statusCode).toBe(404);
  });
});

describe("the last administrator", () => {
  it("can neither be barred nor given another role, not even by two at once", async () => {
    const first = await house.makeFirm("Liten byrå");
    for (const body of [{ active: false }, { role: "reader" }]) {
      const refused = await change(first.ask, first.userId, body);
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toEqual({ problem: { kind: "last-administrator", data: {} } });
    }
    const second = await house.makeUser(first.firmId, "administrator");
    const answers = await Promise.all([
      change(first.ask, second.userId, { role: "reader" }),
      change(second.ask, first.userId, { role: "reader" }),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });
});

describe("the firm", () => {
  it("is renamed everywhere at once", async () => {
    const own = await house.makeFirm("Gamla byrån");
    const renamed = await own.ask({ method: "PATCH", url: "/api/firm", body: { name: "Nya\tbyrån" } });
    expect(renamed.statusCode).toBe(200);
    expect((await own.ask("/api/firm")).json<Firm>().name).toBe("Nya byrån");
    expect((await own.ask("/api/session")).json()).toMatchObject({ firm: { name: "Nya byrån" } });
    const [entry] = (await own.ask("/api/log")).json<{ entries: { event: unknown }[] }>().entries;
    expect(entry?.event).toEqual({
      kind: "firm-renamed",
      data: { before: "Gamla byrån", after: "Nya byrån" },
    });
  });
});

describe("the own account", () => {
  it("lists where one is signed in, and signs out there", async () => {
    const user = await house.makeColleague("reader");
    const there = await house.ask({
      method: "POST",
      url: "/api/auth/sign-in/email",
      body: { email: user.email, password: testPassword },
      headers: {
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
      },
    });
    const { sessions } = (await user.ask("/api/account/sessions")).json<SessionList>();
    expect(sessions.map(({ current, device }) => ({ current, device }))).toEqual(
      expect.arrayContaining([
        { current: true, device: "" },
        { current: false, device: "Chrome, Linux" },
      ]),
    );
    const id = sessions.find(({ current }) => !current)!.id;
    const stranger = await house.administrator.ask({ method: "DELETE", url: `/api/account/sessions/${id}` });
    expect(stranger.statusCode).toBe(404);
    expect((await user.ask({ method: "DELETE", url: `/api/account/sessions/${id}` })).statusCode).toBe(200);
    expect((await house.askWith(cookieOf(there))("/api/session")).statusCode).toBe(401);
  });

  it("takes a new name", async () => {
    const user = await house.makeColleague("reader");
    const renamed = await user.ask({ method: "PATCH", url: "/api/account", body: { name: "Nytt Namn" } });
    expect(renamed.statusCode).toBe(200);
    expect((await user.ask("/api/session")).json()).toMatchObject({ user: { name: "Nytt Namn" } });
    const empty = await user.ask({ method: "PATCH", url: "/api/account", body: { name: "\u200b" } });
    expect(empty.json()).toEqual({ problem: { kind: "name-empty", data: {} } });
  });
});
