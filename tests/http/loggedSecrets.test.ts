import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InvitationMade } from "#wire/firm.ts";
import { linesWithSecrets } from "../support/secrets.ts";
import { createTestInstallation, type TestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

describe("the program's log", () => {
  it("tells of each question without a password, a token, a cookie or a personal number", async () => {
    const administrator = await house.makeFirm("Byrån");
    const { ask } = administrator;
    const client = {
      organizationNumber: "19121212-1212",
      name: "Tolvan 121212-1212",
      companyForm: "sole-trader",
      fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
    };
    await ask({ method: "POST", url: "/api/clients", body: client });
    await ask({ method: "POST", url: "/api/clients", body: { ...client, companyForm: "foundation" } });
    const body = { email: "ny@example.se", role: "reader" };
    const invited = await ask({ method: "POST", url: "/api/firm/invitations", body });
    const url = new URL(invited.json<InvitationMade>().link).pathname.replace("inbjudan", "api/invitations");
    await house.ask({ method: "POST", url, body: { name: "Ny", password: "ett hemligt lösenord" } });
    await house.ask({
      method: "POST",
      url: "/api/auth/sign-in/email",
      body: { email: "x", password: "fel fel fel" },
    });
    await house.ask({
      url: "/api/session?token=hemlighet-i-adressen",
      headers: { cookie: "bokslut.session_token=hemlig.kaka" },
    });
    expect(house.logged.length).toBeGreaterThan(5);
    expect(house.secrets.size).toBeGreaterThan(5);
    expect(linesWithSecrets(house.logged, house.secrets)).toEqual([]);
    expect(house.logged.join("")).not.toContain("hemlig");
  });

  it("is found out when it tells a secret", () => {
    const secrets = new Set(["ett hemligt lösenord"]);
    const told = [`{"msg":"ett hemligt lösenord"}`, `{"msg":"19121212-1212"}`, `{"msg":"121212+1212"}`];
    const untold = [`{"time":"2026-11-22T18:16:18.123Z","request":"0947aff4-1234-4123-8123-123412341234"}`];
    expect(linesWithSecrets([...told, ...untold], secrets)).toEqual(told);
  });
});
