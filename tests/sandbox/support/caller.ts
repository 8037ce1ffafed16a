/** A plain caller of the sandbox: logs in as a person would and sends what it is told to. */
import { type Sandbox } from "#sandbox/startSandbox.ts";
import { defaultApp } from "#sandbox/oauth/apps.ts";

export const redirectUri = "http://127.0.0.1:9/callback";
export const basic = `Basic ${Buffer.from(`${defaultApp.clientId}:${defaultApp.clientSecret}`).toString("base64")}`;

export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly token_type: string;
  readonly error?: string;
  readonly error_description?: string;
}

/** Writes the address that an app sends people to. */
export function authorizeUrl(sandbox: Sandbox, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    client_id: defaultApp.clientId,
    response_type: "code",
    scope: defaultApp.enabledScopes.join(" "),
    state: "s-1",
    redirect_uri: redirectUri,
    access_type: "offline",
    ...more,
  });
  return `${sandbox.authUrl}/auth?${query.toString()}`;
}

/** Asks the token address. */
export async function askToken(
  sandbox: Sandbox,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: TokenAnswer }> {
  const response = await fetch(`${sandbox.authUrl}/token`, {
    method: "POST",
    headers: { authorization: basic, ...headers },
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as TokenAnswer };
}

/** Logs in and exchanges the code. */
export async function connect(
  sandbox: Sandbox,
  company: string,
  more: Readonly<Record<string, string>> = {},
): Promise<TokenAnswer> {
  const location = sandbox.control.approve(authorizeUrl(sandbox, more), { company });
  const code = new URL(location).searchParams.get("code") ?? "";
  const { body } = await askToken(sandbox, {
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
  });
  return body;
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Calls the API. */
export async function call(
  sandbox: Sandbox,
  token: string,
  request: {
    readonly path: string;
    readonly method?: string;
    readonly json?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Called> {
  const { path, method = "GET", json, headers } = request;
  const response = await fetch(sandbox.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: "application/json",
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}
