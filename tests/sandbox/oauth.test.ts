/** Logging in at the sandbox: codes, tokens and consents as Fortnox grants and refuses them. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ManualClock, manualClock } from "#sandbox/clock/manualClock.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { askToken, authorizeUrl, basic, call, connect, redirectUri } from "./support/caller.ts";

let sandbox: Sandbox;
let clock: ManualClock;
beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 10, 1));
  sandbox = await startSandbox({ clock });
});
afterEach(() => sandbox.close());

const minute = 60_000;
const valueIn = (location: string, name: string) => new URL(location).searchParams.get(name);
const exchangeOf = (code: string) => ({ grant_type: "authorization_code", code, redirect_uri: redirectUri });
const approvedCode = (company = "small", more: Readonly<Record<string, string>> = {}) =>
  valueIn(sandbox.control.approve(authorizeUrl(sandbox, more), { company }), "code") ?? "";

describe("the consent page", () => {
  it("says that it is a sandbox, lists companies and scopes, and posts the choice back", async () => {
    const page = await fetch(authorizeUrl(sandbox, { scope: "bookkeeping payment" }));
    const html = await page.text();
    expect(html).toContain("Fortnox-sandlåda");
    expect(html).toContain("Prövlunda Möbelverkstad AB");
    expect(html).toContain("In- och utbetalningar");
    expect(html).not.toContain("Kundfakturor <small>");
    const action = /action="([^"]+)"/.exec(html)![1]!.replaceAll("&amp;", "&");
    const back = await fetch(`${sandbox.authUrl}/auth${action}`, {
      method: "POST",
      body: new URLSearchParams({ company: "small", role: "administrator", decision: "approve" }),
      redirect: "manual",
    });
    expect(back.status).toBe(302);
    const location = back.headers.get("location") ?? "";
    expect(location.startsWith(`${redirectUri}?code=`)).toBe(true);
    expect(valueIn(location, "state")).toBe("s-1");
  });
  it("sends access_denied back when the user cancels", () => {
    expect(valueIn(sandbox.control.deny(authorizeUrl(sandbox)), "error")).toBe("access_denied");
  });
  it("refuses a scope that the app has not enabled before anybody logs in", async () => {
    const response = await fetch(authorizeUrl(sandbox, { scope: "bookkeeping salary" }), {
      redirect: "manual",
    });
    expect(valueIn(response.headers.get("location") ?? "", "error")).toBe("invalid_scope");
  });
  it("refuses service accounts to an app whose portal setting forbids them", () => {
    sandbox.control.setApp(defaultApp.clientId, { allowsServiceAccounts: false });
    const location = sandbox.control.approve(authorizeUrl(sandbox, { account_type: "service" }), {
      company: "small",
    });
    expect(valueIn(location, "error_description")).toBe("Client does not allow service account");
  });
  it.each([{ client_id: "någon" }, { redirect_uri: "https://elsewhere.invalid/" }])(
    "sends nobody anywhere for %o",
    async (more) => {
      const response = await fetch(authorizeUrl(sandbox, more), { redirect: "manual" });
      expect(response.status).toBe(400);
      expect(response.headers.get("location")).toBeNull();
    },
  );
  it("lets only a system administrator approve a service account", () => {
    const url = authorizeUrl(sandbox, { account_type: "service" });
    const refused = sandbox.control.approve(url, { company: "small", role: "consultant" });
    expect(valueIn(refused, "error")).toBe("error_missing_system_admin_right");
    expect(valueIn(sandbox.control.approve(url, { company: "small" }), "code")).not.toBeNull();
  });
  it.each([
    ["integration", "error_missing_license"],
    ["app", "error_missing_app_license"],
  ] as const)("names the missing licence %s", (licence, error) => {
    const { licences } = sandbox.control.company("small").habits;
    sandbox.control.change("small", {
      kind: "set-licences",
      licences: licences.filter((kept) => kept !== licence),
    });
    expect(valueIn(sandbox.control.approve(authorizeUrl(sandbox), { company: "small" }), "error")).toBe(
      error,
    );
  });
  it("connects the bureau's own company when a consultant chose no client", async () => {
    const location = sandbox.control.approve(authorizeUrl(sandbox), { company: "", role: "consultant" });
    const { body } = await askToken(sandbox, exchangeOf(valueIn(location, "code")!));
    const { body: company } = await call(sandbox, body.access_token, { path: "/3/companyinformation" });
    expect(company).toMatchObject({ CompanyInformation: { CompanyName: "Sifferhörnans Redovisning AB" } });
  });
});

describe("the token address", () => {
  it("gives a bearer token for an hour whose claims name the tenant", async () => {
    const token = await connect(sandbox, "small");
    expect(token).toMatchObject({ expires_in: 3600, token_type: "bearer" });
    const claims = JSON.parse(
      Buffer.from(token.access_token.split(".")[1]!, "base64url").toString(),
    ) as object;
    expect(claims).toMatchObject({ tenantId: sandbox.control.company("small").profile.tenantId, userId: 1 });
  });
  it("takes a code once", async () => {
    const code = approvedCode();
    expect((await askToken(sandbox, exchangeOf(code))).status).toBe(200);
    expect(await askToken(sandbox, exchangeOf(code))).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
  });
  it("lets a code die after ten minutes", async () => {
    const code = approvedCode();
    await clock.advance(10 * minute);
    expect((await askToken(sandbox, exchangeOf(code))).body.error).toBe("invalid_grant");
  });
  it("wants the same redirect address as the log-in", async () => {
    const wrong = { ...exchangeOf(approvedCode()), redirect_uri: "http://127.0.0.1:9/other" };
    expect((await askToken(sandbox, wrong)).body.error).toBe("invalid_grant");
  });
  it("gives a new refresh token for each, and takes none twice", async () => {
    const first = await connect(sandbox, "small");
    const refresh = (token: string | undefined) =>
      askToken(sandbox, { grant_type: "refresh_token", refresh_token: token ?? "" });
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    expect(await refresh(first.refresh_token)).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
    expect(sandbox.control.counts().refreshes).toBe(2);
  });
  it("lets a refresh token die after 45 days", async () => {
    const { refresh_token: token } = await connect(sandbox, "small");
    await clock.advance(45 * 24 * 60 * minute);
    const { body } = await askToken(sandbox, { grant_type: "refresh_token", refresh_token: token! });
    expect(body.error).toBe("invalid_grant");
  });
  it("gives client credentials only after a service consent, without a refresh token", async () => {
    const { tenantId } = sandbox.control.company("small").profile;
    const ask = () =>
      askToken(sandbox, { grant_type: "client_credentials" }, { TenantId: tenantId.toString() });
    await connect(sandbox, "small");
    expect((await ask()).body.error).toBe("invalid_grant");
    await connect(sandbox, "small", { account_type: "service" });
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body.refresh_token).toBeUndefined();
    sandbox.control.revokeConsents("small");
    expect((await ask()).body.error).toBe("invalid_grant");
    expect((await call(sandbox, body.access_token, { path: "/3/companyinformation" })).status).toBe(401);
  });
  it("refuses a wrong secret", async () => {
    const authorization = `Basic ${Buffer.from(`${defaultApp.clientId}:fel`).toString("base64")}`;
    expect(await askToken(sandbox, exchangeOf("x"), { authorization })).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
  });
  it("stops when the licence has lapsed since", async () => {
    const { refresh_token: token } = await connect(sandbox, "small");
    sandbox.control.change("small", { kind: "set-licences", licences: ["bookkeeping"] });
    const { body } = await askToken(sandbox, { grant_type: "refresh_token", refresh_token: token! });
    expect(body.error).toBe("error_missing_license");
  });
  it("revokes a refresh token", async () => {
    const { refresh_token: token } = await connect(sandbox, "small");
    const response = await fetch(`${sandbox.authUrl}/revoke`, {
      method: "POST",
      headers: { authorization: basic },
      body: new URLSearchParams({ token_type_hint: "refresh_token", token: token! }),
    });
    expect(await response.json()).toEqual({ revoked: true });
    const { body } = await askToken(sandbox, { grant_type: "refresh_token", refresh_token: token! });
    expect(body.error).toBe("invalid_grant");
  });
});

describe("a call with a token", () => {
  it("is refused with 401 when the hour has passed", async () => {
    const { access_token: token } = await connect(sandbox, "small");
    expect((await call(sandbox, token, { path: "/3/companyinformation" })).status).toBe(200);
    await clock.advance(60 * minute);
    expect(await call(sandbox, token, { path: "/3/companyinformation" })).toMatchObject({
      status: 401,
      body: { ErrorInformation: { code: 2000310 } },
    });
  });
  it("is refused without the scope, in the company's way", async () => {
    const { access_token: small } = await connect(sandbox, "small", { scope: "companyinformation" });
    expect(await call(sandbox, small, { path: "/3/vouchers" })).toMatchObject({
      status: 400,
      body: { ErrorInformation: { Code: 2000663 } },
    });
    const { access_token: broken } = await connect(sandbox, "broken", { scope: "companyinformation" });
    expect((await call(sandbox, broken, { path: "/3/vouchers" })).status).toBe(403);
  });
  it("is refused in a register without licence, while the others answer", async () => {
    const { access_token: token } = await connect(sandbox, "small");
    sandbox.control.change("small", {
      kind: "set-licences",
      licences: ["integration", "app", "bookkeeping", "customer-invoice"],
    });
    expect(await call(sandbox, token, { path: "/3/suppliers" })).toMatchObject({
      body: { ErrorInformation: { Code: 2003275, Message: "Saknar behörighet för leverantörsregister." } },
    });
    expect((await call(sandbox, token, { path: "/3/invoices" })).status).toBe(200);
  });
});
