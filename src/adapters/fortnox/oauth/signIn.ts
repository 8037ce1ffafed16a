/**
 * Fortnox's sign-in by oauth4webapi. PKCE is not documented there and not sent; `state` is what binds the answer to
 * the browser. A request is never cut short by who waits for it: a refresh token works once, and its answer is needed.
 */
import * as oauth from "oauth4webapi";
import type { ConnectionKind, FortnoxSignIn, Grant, SignInProblem } from "#app/fortnox/connection/signIn.ts";
import { FortnoxUnavailableError } from "#app/fortnox/faults.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { classifyError, readError } from "../transport/classify.ts";
import { signInProblem } from "./signInProblem.ts";
import { readGrant } from "./tokenAnswer.ts";

export interface SignInOptions {
  readonly oauthClientId: string;
  readonly oauthClientSecret: string;
  /** E.g. `https://apps.fortnox.se/oauth-v1`. */
  readonly authUrl: string;
  /** What connections remember the sign-in by; its address, unless that changes from start to start. */
  readonly authName: string;
  /** Where Fortnox sends the browser back. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly now: () => Date;
}

interface Session {
  readonly options: SignInOptions;
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
}

const patienceMs = 30_000;
const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** Makes the sign-in of one app at Fortnox. */
export function createFortnoxSignIn(options: SignInOptions): FortnoxSignIn {
  const session: Session = {
    options,
    server: {
      issuer: options.authUrl,
      authorization_endpoint: `${options.authUrl}/auth`,
      token_endpoint: `${options.authUrl}/token`,
      revocation_endpoint: `${options.authUrl}/revoke`,
    },
    client: { client_id: options.oauthClientId },
  };
  return {
    identity: { authName: options.authName, oauthClientId: options.oauthClientId },
    scopes: options.scopes,
    authorizeUrl: (state, kind) => authorizeUrl(options, state, kind),
    exchangeCode: (answer, state) => exchangeCode(session, answer, state),
    refresh: (refreshToken) => refresh(session, refreshToken),
    serviceGrant: (tenant) => serviceGrant(session, tenant),
    revoke: (refreshToken) => revoke(session, refreshToken),
  };
}

function authorizeUrl(options: SignInOptions, state: string, kind: ConnectionKind): URL {
  const url = new URL(`${options.authUrl}/auth`);
  url.search = new URLSearchParams({
    client_id: options.oauthClientId,
    response_type: "code",
    scope: options.scopes.join(" "),
    state,
    redirect_uri: options.redirectUri,
    access_type: "offline",
    ...(kind === "service" ? { account_type: "service" } : {}),
  }).toString();
  return url;
}

async function exchangeCode(
  session: Session,
  answer: URLSearchParams,
  state: string,
): Promise<Result<Grant, SignInProblem>> {
  const { options, server, client } = session;
  let checked: URLSearchParams;
  try {
    checked = oauth.validateAuthResponse(server, client, answer, state);
  } catch (error) {
    if (!(error instanceof oauth.AuthorizationResponseError)) return refused(unreadable(answer));
    return refused(
      signInProblem({ error: error.error, said: error.error_description ?? null }, options.scopes),
    );
  }
  if (!checked.has("code")) return refused(unreadable(answer));
  const response = await asking(() =>
    oauth.genericTokenEndpointRequest(
      server,
      client,
      basicAuth(options),
      "authorization_code",
      { code: checked.get("code") ?? "", redirect_uri: options.redirectUri },
      requestOptions(options),
    ),
  );
  return readAnswer(session, response, (checkedResponse) =>
    oauth.processGenericTokenEndpointResponse(server, client, checkedResponse),
  );
}

async function refresh(session: Session, refreshToken: string): Promise<Result<Grant, SignInProblem>> {
  const { options, server, client } = session;
  const response = await asking(() =>
    oauth.refreshTokenGrantRequest(server, client, basicAuth(options), refreshToken, requestOptions(options)),
  );
  return readAnswer(session, response, (checked) =>
    oauth.processRefreshTokenResponse(server, client, checked),
  );
}

async function serviceGrant(session: Session, tenant: string): Promise<Result<Grant, SignInProblem>> {
  const { options, server, client } = session;
  const headers = { TenantId: tenant };
  const response = await asking(() =>
    oauth.clientCredentialsGrantRequest(
      server,
      client,
      basicAuth(options),
      {},
      {
        ...requestOptions(options),
        headers,
      },
    ),
  );
  return readAnswer(session, response, (checked) =>
    oauth.processClientCredentialsResponse(server, client, checked),
  );
}

async function revoke(session: Session, refreshToken: string): Promise<boolean> {
  const { options, server, client } = session;
  const additionalParameters = { token_type_hint: "refresh_token" };
  try {
    const response = await oauth.revocationRequest(server, client, basicAuth(options), refreshToken, {
      ...requestOptions(options),
      additionalParameters,
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function readAnswer(
  { options }: Session,
  response: Response,
  read: (response: Response) => Promise<oauth.TokenEndpointResponse>,
): Promise<Result<Grant, SignInProblem>> {
  if (!response.ok) return refused(await readRefusal(options, response));
  try {
    return ok(readGrant(await read(response), options.now()));
  } catch (cause) {
    // What was granted is not known: as with an answer that never came.
    throw new FortnoxUnavailableError("Fortnox's sign-in answered something unreadable", {
      cause: cause instanceof Error ? cause.name : "unknown",
    });
  }
}

async function readRefusal({ scopes }: SignInOptions, response: Response): Promise<SignInProblem> {
  const body = await asking(() => response.text());
  if (response.status >= 500 || response.status === 429) throw classifyError(response.status, body);
  const { fortnoxCode, said } = readError(response.status, body);
  const error = fortnoxCode ?? (response.status === 401 ? "invalid_client" : null);
  return signInProblem({ error, said }, scopes);
}

/** An answer without code and without error, or with a state that is not the one that was sent. */
function unreadable(answer: URLSearchParams): SignInProblem {
  return { kind: "fortnox-sign-in-refused", error: answer.get("error"), said: null };
}

async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new FortnoxUnavailableError("Fortnox's sign-in did not answer", { cause });
  }
}

function requestOptions({ authUrl }: SignInOptions): oauth.TokenEndpointRequestOptions {
  return {
    signal: () => AbortSignal.timeout(patienceMs),
    [oauth.allowInsecureRequests]: loopback.test(new URL(authUrl).hostname),
  };
}

/** As Fortnox documents it: not percent-encoded first, which the standard asks for and Fortnox does not undo. */
function basicAuth({ oauthClientId, oauthClientSecret }: SignInOptions): oauth.ClientAuth {
  const credentials = Buffer.from(`${oauthClientId}:${oauthClientSecret}`).toString("base64");
  return (...[, , , headers]) => {
    headers.set("authorization", `Basic ${credentials}`);
  };
}
