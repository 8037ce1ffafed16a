import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Ask,
  cookieOf,
  type FirmHouse,
  openFirmHouse,
  testPassword,
} from "../support/testInstallation.ts";
import { totpCode } from "../support/totp.ts";

let house: FirmHouse;
beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());

const newPassword = "ett helt nytt lösenord";

function post(ask: Ask, path: string, body: object): ReturnType<Ask> {
  return ask({ method: "POST", url: `/api/auth/${path}`, body });
}

function guessFrom(remoteAddress: string, email: string): ReturnType<Ask> {
  const body = { email, password: "gissning" };
  return house.ask({ method: "POST", url: "/api/auth/sign-in/email", body, remoteAddress });
}

/** As if everything that was tried had been tried so often. */
async function tried(times: number): Promise<void> {
  await house.database.owner.query("UPDATE auth.attempt SET count = $1 WHERE count > 0", [times]);
}

describe("signing in", () => {
  it("says the same of a wrong password and an unknown address", async () => {
    const wrong = await post(house.ask, "sign-in/email", {
      email: house.administrator.email,
      password: "fel lösenord",
    });
    const unknown = await post(house.ask, "sign-in/email", {
      email: "okand@example.se",
      password: testPassword,
    });
    for (const answer of [wrong, unknown]) {
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toEqual({ problem: { kind: "invalid-email-or-password", data: {} } });
      expect(answer.cookies).toEqual([]);
    }
  });

  it("gives a cookie that scripts and other sites cannot use, and no token beside it", async () => {
    const body = { email: house.administrator.email.toUpperCase(), password: testPassword };
    const answer = await post(house.ask, "sign-in/email", body);
    expect(answer.json()).toEqual({ twoFactorRedirect: false });
    expect(answer.cookies).toMatchObject([
      { name: "bokslut.session_token", httpOnly: true, sameSite: "Lax", path: "/" },
    ]);
  });

  it("refuses a cookie whose signature is not ours", async () => {
    const forged = house.administrator.cookie.replace(
      /=(.)/,
      (_, first: string) => `=${first === "a" ? "b" : "a"}`,
    );
    for (const cookie of [
      forged,
      "bokslut.session_token=x.y",
      "bokslut.session_token=%",
      "bokslut.session_token=",
    ]) {
      const answer = await house.askWith(cookie)("/api/session");
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toEqual({ problem: { kind: "not-signed-in", data: {} } });
    }
  });

  it("is looked up anew for each request, in one query", async () => {
    let queries = 0;
    const count = (): void => void (queries += 1);
    const { app, auth } = house.installation.database;
    for (const pool of [app, auth]) pool.on("acquire", count);
    await house.administrator.ask("/api/session");
    await house.administrator.ask("/api/session");
    for (const pool of [app, auth]) pool.off("acquire", count);
    expect(queries).toBe(2);
  });

  it("ends with the session when signing out", async () => {
    const user = await house.makeColleague("reader");
    expect((await post(user.ask, "sign-out", {})).statusCode).toBe(200);
    expect((await user.ask("/api/session")).statusCode).toBe(401);
  });

  it("ends after half a day without use and after a week in any case", async () => {
    const user = await house.makeColleague("reader");
    const age = (column: string, interval: string) =>
      house.database.owner.query(
        `UPDATE auth.session SET "${column}" = now() - $2::interval WHERE "userId" = $1`,
        [user.userId, interval],
      );
    await age("updatedAt", "2 hours");
    await user.ask("/api/session");
    const read = () =>
      house.database.owner.query<{ hours: number }>(
        `SELECT round(extract(epoch FROM "expiresAt" - now()) / 3600)::integer AS hours
         FROM auth.session WHERE "userId" = $1`,
        [user.userId],
      );
    expect((await read()).rows).toEqual([{ hours: 12 }]);
    await age("createdAt", "6 days 23 hours");
    await age("updatedAt", "2 hours");
    await user.ask("/api/session");
    expect((await read()).rows).toEqual([{ hours: 1 }]);
    await age("expiresAt", "1 second");
    expect((await user.ask("/api/session")).statusCode).toBe(401);
  });

  it("is closed to strangers: nobody signs up or makes a firm", async () => {
    const body = { email: "ny@example.se", password: testPassword, name: "Ny", slug: "ny" };
    for (const path of [
      "sign-up/email",
      "organization/create",
      "request-password-reset",
      "update-user",
      "get-session",
    ]) {
      for (const ask of [house.ask, house.administrator.ask]) {
        expect((await post(ask, path, body)).statusCode).toBe(404);
        expect((await ask(`/api/auth/${path}`)).statusCode).toBe(404);
      }
    }
  });

  it("holds up who guesses at one address, and tells how long", async () => {
    const user = await house.makeColleague("reader");
    const guess = (from: string) => guessFrom(from, user.email);
    expect((await guess("192.0.2.1")).statusCode).toBe(401);
    await tried(10);
    const held = await guess("192.0.2.2");
    expect(held.statusCode).toBe(429);
    const { problem } = held.json<{ problem: { kind: string; data: { retryAfterSeconds: number } } }>();
    expect(problem.kind).toBe("too-many-attempts");
    expect(problem.data.retryAfterSeconds).toBeGreaterThan(800);
    expect(held.headers["retry-after"]).toBe(problem.data.retryAfterSeconds.toString());
    const right = await post(house.ask, "sign-in/email", { email: user.email, password: testPassword });
    expect(right.statusCode).toBe(429);
  });

  it("holds up who guesses at many addresses from one place, until the time is over", async () => {
    expect((await guessFrom("198.51.100.1", "en@example.se")).statusCode).toBe(401);
    await tried(50);
    expect((await guessFrom("198.51.100.1", "annan@example.se")).statusCode).toBe(429);
    expect((await guessFrom("198.51.100.2", "annan@example.se")).statusCode).toBe(401);
    await house.database.owner.query("UPDATE auth.attempt SET window_ends_at = now()");
    expect((await guessFrom("198.51.100.1", "annan@example.se")).statusCode).toBe(401);
  });

  it("does not count what was right", async () => {
    const user = await house.makeColleague("reader");
    const { rows } = await house.database.owner.query("SELECT FROM auth.attempt WHERE count > 0");
    await post(house.ask, "sign-in/email", { email: user.email, password: testPassword });
    const after = await house.database.owner.query("SELECT FROM auth.attempt WHERE count > 0");
    expect(after.rows).toHaveLength(rows.length);
  });
});

describe("the own password", () => {
  it("is changed with the old one, ends other sessions, and is at least twelve characters", async () => {
    const user = await house.makeColleague("reader");
    const elsewhere = await post(house.ask, "sign-in/email", { email: user.email, password: testPassword });
    const short = await post(user.ask, "change-password", {
      currentPassword: testPassword,
      newPassword: "kort",
    });
    expect(short.statusCode).toBe(400);
    const wrong = await post(user.ask, "change-password", { currentPassword: "fel", newPassword });
    expect(wrong.json()).toEqual({ problem: { kind: "invalid-password", data: {} } });
    const changed = await post(user.ask, "change-password", { currentPassword: testPassword, newPassword });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toEqual({});
    expect((await house.askWith(cookieOf(elsewhere))("/api/session")).statusCode).toBe(401);
    expect((await house.askWith(cookieOf(changed))("/api/session")).statusCode).toBe(200);
  });
});

describe("two-factor", () => {
  it("asks for a code once it is on, and takes each backup code once", async () => {
    const user = await house.makeColleague("accountant");
    expect((await post(user.ask, "two-factor/enable", { password: "fel" })).statusCode).toBe(400);
    const begun = await post(user.ask, "two-factor/enable", { password: testPassword });
    const { totpURI, backupCodes } = begun.json<{ totpURI: string; backupCodes: string[] }>();
    expect((await user.ask("/api/session")).json()).toMatchObject({ user: { twoFactor: false } });
    const on = await post(user.ask, "two-factor/verify-totp", { code: totpCode(totpURI) });
    expect(on.statusCode).toBe(200);
    const session = await house.askWith(cookieOf(on))("/api/session");
    expect(session.json()).toMatchObject({ user: { twoFactor: true } });

    const half = await post(house.ask, "sign-in/email", { email: user.email, password: testPassword });
    expect(half.json()).toEqual({ twoFactorRedirect: true });
    const waiting = house.askWith(cookieOf(half));
    expect((await waiting("/api/session")).statusCode).toBe(401);
    const wrong = await post(waiting, "two-factor/verify-totp", { code: "000000" });
    expect(wrong.json()).toEqual({ problem: { kind: "invalid-code", data: {} } });
    const right = await post(waiting, "two-factor/verify-backup-code", { code: backupCodes[0] });
    expect(right.statusCode).toBe(200);
    expect((await house.askWith(cookieOf(right))("/api/session")).statusCode).toBe(200);

    const again = await post(house.ask, "sign-in/email", { email: user.email, password: testPassword });
    const spent = await post(house.askWith(cookieOf(again)), "two-factor/verify-backup-code", {
      code: backupCodes[0],
    });
    expect(spent.json()).toEqual({ problem: { kind: "invalid-backup-code", data: {} } });
    const kinds = (await house.administrator.ask("/api/log")).json<{
      entries: { event: { kind: string } }[];
    }>();
    expect(kinds.entries.map(({ event }) => event.kind)).toContain("two-factor-enabled");
  });

  it("is turned off with the password", async () => {
    const user = await house.makeColleague("accountant");
    const begun = await post(user.ask, "two-factor/enable", { password: testPassword });
    const code = totpCode(begun.json<{ totpURI: string }>().totpURI);
    const signedIn = house.askWith(cookieOf(await post(user.ask, "two-factor/verify-totp", { code })));
    const off = await post(signedIn, "two-factor/disable", { password: testPassword });
    expect(off.statusCode).toBe(200);
    const session = await house.askWith(cookieOf(off))("/api/session");
    expect(session.json()).toMatchObject({ user: { twoFactor: false } });
  });
});
