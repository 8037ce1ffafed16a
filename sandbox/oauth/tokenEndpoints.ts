/** The token and revoke addresses: codes, refresh tokens and client credentials, each with its refusals. */
import { type Answer, jsonAnswer } from "#sandbox/server/answer.ts";
import type { Endpoint, Handling, Incoming } from "#sandbox/server/exchange.ts";
import type { World } from "#sandbox/world.ts";
import type { App } from "./apps.ts";
import { missingLicence } from "./decide.ts";
import type { Consent } from "./grants.ts";

export const tokenEndpoints: readonly Endpoint[] = [
  { method: "POST", path: "/oauth-v1/token", open: openToken },
  { method: "POST", path: "/oauth-v1/revoke", open: openRevoke },
];

interface TokenRequest {
  readonly world: World;
  readonly app: App;
  readonly form: URLSearchParams;
  readonly tenantId: number | undefined;
}

const grantTypes: Readonly<Record<string, (request: TokenRequest) => Answer>> = {
  authorization_code({ world, app, form }) {
    const redirectUri = form.get("redirect_uri") ?? undefined;
    const consent = world.grants.takeCode(form.get("code") ?? "", app.clientId, redirectUri);
    return consent === undefined
      ? errorAnswer(400, "invalid_grant", "Authorization code doesn't exist or is invalid for the client")
      : tokensFor(world, consent, { withRefresh: true });
  },
  refresh_token({ world, app, form }) {
    const consent = world.grants.takeRefreshToken(form.get("refresh_token") ?? "", app.clientId);
    return consent === undefined
      ? errorAnswer(400, "invalid_grant", "Invalid refresh token")
      : tokensFor(world, consent, { withRefresh: true });
  },
  client_credentials({ world, app, form, tenantId }) {
    const consent = tenantId === undefined ? undefined : world.grants.serviceConsent(app.clientId, tenantId);
    if (consent === undefined) {
      return errorAnswer(400, "invalid_grant", "No service account consent exists for the tenant");
    }
    const wanted = (form.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
    const scopes = consent.scopes.filter((scope) => wanted.length === 0 || wanted.includes(scope));
    if (scopes.length < wanted.length)
      return errorAnswer(400, "invalid_scope", "The requested scope is invalid");
    return tokensFor(world, { ...consent, scopes }, { withRefresh: false });
  },
};

function openToken(world: World, incoming: Incoming): Handling {
  const form = readForm(incoming);
  const app = readApp(world, incoming);
  const tenantId = readTenant(incoming);
  const grantType = form.get("grant_type") ?? "";
  const known = { grantType, ...(tenantId === undefined ? {} : { tenantId }) };
  if (app === undefined) {
    return { ...known, process: () => errorAnswer(401, "invalid_client", "Client authentication failed") };
  }
  const answer = grantTypes[grantType];
  return {
    ...known,
    clientId: app.clientId,
    process: () => {
      if (!app.isOauthEnabled)
        return jsonAnswer(400, { message: "Auth code or ClientID supplied is invalid" });
      return (
        answer?.({ world, app, form, tenantId }) ??
        errorAnswer(400, "unsupported_grant_type", "The grant type is not supported")
      );
    },
  };
}

function openRevoke(world: World, incoming: Incoming): Handling {
  const form = readForm(incoming);
  const app = readApp(world, incoming);
  if (app === undefined) {
    return { process: () => errorAnswer(401, "invalid_client", "Client authentication failed") };
  }
  return {
    clientId: app.clientId,
    process: () => {
      if (form.get("token_type_hint") !== "refresh_token") {
        return errorAnswer(400, "unsupported_token_type", "Only refresh tokens can be revoked");
      }
      return world.grants.revokeRefreshToken(form.get("token") ?? "", app.clientId)
        ? jsonAnswer(200, { revoked: true })
        : errorAnswer(400, "invalid_grant", "Invalid refresh token");
    },
  };
}

/** A licence that has lapsed since stops the next token too. The token that was sent is used up all the same. */
function tokensFor(world: World, consent: Consent, how: { readonly withRefresh: boolean }): Answer {
  const company = world.companies.byTenant(consent.tenantId);
  const missing = company === undefined ? undefined : missingLicence(company);
  if (missing !== undefined) return errorAnswer(400, missing.error, missing.description);
  const { accessToken, refreshToken, scopes } = world.grants.issueTokens(consent, how);
  return jsonAnswer(200, {
    access_token: accessToken,
    refresh_token: refreshToken,
    scope: scopes.join(" "),
    expires_in: 3600,
    token_type: "bearer",
  });
}

function errorAnswer(status: number, error: string, description: string): Answer {
  return jsonAnswer(status, { error, error_description: description });
}

function readForm({ body, headers }: Incoming): URLSearchParams {
  const isForm = String(headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
  return new URLSearchParams(isForm ? new TextDecoder().decode(body) : "");
}

/** Basic authentication as RFC 6749 2.3.1 has it: id and secret are form-encoded first. */
function readApp(world: World, { headers }: Incoming): App | undefined {
  const match = /^Basic (.+)$/i.exec(String(headers["authorization"] ?? ""));
  const [id = "", secret = ""] = Buffer.from(match?.[1] ?? "", "base64")
    .toString()
    .split(":")
    .map((part) => new URLSearchParams(`part=${part}`).get("part") ?? "");
  const app = world.apps.get(id);
  return app?.clientSecret === secret ? app : undefined;
}

function readTenant({ headers }: Incoming): number | undefined {
  const text = String(headers["tenantid"] ?? "");
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
