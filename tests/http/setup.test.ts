import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, createTestInstallation, type TestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

const request = {
  firmName: " Byrån\u0000 AB ",
  name: "Ada Admin",
  email: "Ada@Example.se",
  password: "mycket hemligt ord",
};
const fromOutside = { remoteAddress: "192.0.2.7" };
const behindProxy = { headers: { "x-forwarded-for": "192.0.2.7" } };

describe("the first visit", () => {
  it("asks for no token in a browser on the machine itself", async () => {
    expect((await house.ask("/api/setup")).json()).toEqual({
      needed: true,
      tokenRequired: false,
      sandbox: false,
    });
  });

  it.each([
    ["from another machine", fromOutside],
    ["through a proxy", behindProxy],
  ])("asks for the token %s, and refuses without it", async (_where, from) => {
    const state = await house.ask({ url: "/api/setup", ...from });
    expect(state.json()).toEqual({ needed: true, tokenRequired: true, sandbox: false });
    const body = { ...request, token: "gissning" };
    const made = await house.ask({ method: "POST", url: "/api/setup", body, ...from });
    expect(made.statusCode).toBe(403);
    expect(made.json()).toEqual({ problem: { kind: "setup-token-wrong", data: {} } });
  });

  it("refuses a short password and an address that is none", async () => {
    const body = { ...request, email: "ada", password: "kort" };
    const refused = await house.ask({ method: "POST", url: "/api/setup", body });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toEqual({
      problem: { kind: "invalid-request", data: { fields: ["email", "password"] } },
    });
  });

  it("makes one firm however many ask at once, and signs its administrator in", async () => {
    const token = (await house.installation.firm.readSetupToken()) ?? "";
    const ask = { method: "POST", url: "/api/setup", body: { ...request, token }, ...fromOutside } as const;
    const answers = await Promise.all(["a", "b", "c"].map(() => house.ask(ask)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409]);
    const made = answers.find(({ statusCode }) => statusCode === 200)!;
    const session = await house.askWith(cookieOf(made))("/api/session");
    expect(session.json()).toMatchObject({
      user: { name: "Ada Admin", email: "ada@example.se", twoFactor: false },
      firm: { name: "Byrån AB" },
      role: "administrator",
    });
  });

  it("is over once there is a firm", async () => {
    expect((await house.ask("/api/setup")).json()).toEqual({
      needed: false,
      tokenRequired: false,
      sandbox: false,
    });
    expect(await house.installation.firm.readSetupToken()).toBeNull();
    const again = await house.ask({ method: "POST", url: "/api/setup", body: request });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toEqual({ problem: { kind: "setup-done", data: {} } });
  });
});
