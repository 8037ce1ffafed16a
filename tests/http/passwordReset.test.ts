import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccounts } from "#adapters/auth/accounts.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { makePasswordReset } from "#app/accounts/passwordResets.ts";
import type { Log } from "#wire/log.ts";
import {
  cookieOf,
  type FirmHouse,
  openFirmHouse,
  testOrigin,
  testPassword,
  type TestUser,
} from "../support/testInstallation.ts";
import { totpCode } from "../support/totp.ts";

let house: FirmHouse;
beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());

const password = "ett nytt lösenord";

function make(email: string, removesTwoFactor = false): ReturnType<typeof makePasswordReset> {
  const { pools } = house.database;
  const deps = {
    accounts: createAccounts(pools.auth),
    inFirm: createInFirm(pools.app),
    log: logWriter,
    publicUrl: new URL(testOrigin),
  };
  return makePasswordReset(deps, { email, removesTwoFactor });
}

async function tokenFor(user: TestUser, removesTwoFactor = false): Promise<string> {
  const made = await make(user.email, removesTwoFactor);
  if (!made.ok) throw new Error(made.problem.kind);
  expect(made.value.link).toMatch(`${testOrigin}/aterstall/`);
  return made.value.link.split("/").at(-1)!;
}

const use = (token: string) =>
  house.ask({ method: "POST", url: `/api/password-resets/${token}`, body: { password } });
const signIn = (email: string, typed: string) =>
  house.ask({ method: "POST", url: "/api/auth/sign-in/email", body: { email, password: typed } });

describe("a link for a new password", () => {
  it("sets it once, ends every session, and is logged", async () => {
    const user = await house.makeColleague("reader", "Glömske Gunnar");
    const token = await tokenFor(user);
    expect((await use(token)).statusCode).toBe(200);
    expect((await user.ask("/api/session")).statusCode).toBe(401);
    expect((await signIn(user.email, testPassword)).statusCode).toBe(401);
    expect((await signIn(user.email, password)).statusCode).toBe(200);
    const again = await use(token);
    expect(again.statusCode).toBe(404);
    expect(again.json()).toEqual({ problem: { kind: "link-used-up", data: {} } });
    const { entries } = (await house.administrator.ask("/api/log")).json<Log>();
    expect(entries.map(({ by, event }) => [by, event.kind])).toEqual(
      expect.arrayContaining([
        ["", "password-reset-link-made"],
        ["Glömske Gunnar", "password-reset"],
      ]),
    );
  });

  it("stops working after an hour and when a new one is made", async () => {
    const user = await house.makeColleague("reader");
    const replaced = await tokenFor(user);
    const expired = await tokenFor(user);
    expect((await use(replaced)).statusCode).toBe(404);
    await house.database.owner.query(
      `UPDATE auth.verification SET "expiresAt" = "expiresAt" - interval '1 hour'`,
    );
    expect((await use(expired)).statusCode).toBe(404);
    expect((await user.ask("/api/session")).statusCode).toBe(200);
  });

  it("turns two-factor off only when the operator says so", async () => {
    const user = await house.makeColleague("reader");
    const begun = await user.ask({
      method: "POST",
      url: "/api/auth/two-factor/enable",
      body: { password: testPassword },
    });
    const code = totpCode(begun.json<{ totpURI: string }>().totpURI);
    await user.ask({ method: "POST", url: "/api/auth/two-factor/verify-totp", body: { code } });
    await use(await tokenFor(user));
    expect((await signIn(user.email, password)).json()).toEqual({ twoFactorRedirect: true });
    await use(await tokenFor(user, true));
    const signedIn = await signIn(user.email, password);
    expect(signedIn.json()).toEqual({ twoFactorRedirect: false });
    expect((await house.askWith(cookieOf(signedIn))("/api/session")).statusCode).toBe(200);
  });

  it("is made for active users only", async () => {
    expect(await make("okand@example.se")).toEqual({ ok: false, problem: { kind: "user-unknown" } });
    const user = await house.makeColleague("reader");
    const token = await tokenFor(user);
    const url = `/api/firm/users/${user.userId}`;
    await house.administrator.ask({ method: "PATCH", url, body: { active: false } });
    expect(await make(user.email)).toEqual({ ok: false, problem: { kind: "user-inactive" } });
    expect((await use(token)).statusCode).toBe(404);
  });

  it("lets in at once who was held up for guessing at the old password", async () => {
    const user = await house.makeColleague("reader");
    await signIn(user.email, "gissning");
    await house.database.owner.query("UPDATE auth.attempt SET count = 10 WHERE count > 0");
    expect((await signIn(user.email, testPassword)).statusCode).toBe(429);
    expect((await use(await tokenFor(user))).statusCode).toBe(200);
    expect((await signIn(user.email, password)).statusCode).toBe(200);
  });

  it("is not guessed: too many tries are held up", async () => {
    await use("gissning");
    await house.database.owner.query("UPDATE auth.attempt SET count = 30 WHERE count > 0");
    expect((await use("gissning")).statusCode).toBe(429);
  });
});
