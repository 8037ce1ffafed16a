/** Reads what an app asks for when it sends somebody to log in, and refuses what cannot be asked for. */
import { type App, mayRedirectTo } from "./apps.ts";
import { type Scope, isScope } from "./scopes.ts";

export interface AuthorizeRequest {
  readonly app: App;
  readonly scopes: readonly Scope[];
  readonly state: string;
  /** Where to go back to, and whether the app said so itself. */
  readonly returnTo: string;
  readonly redirectUri: string | undefined;
  readonly isService: boolean;
}

export type AuthorizeRefusal =
  /** Said on a page: there is no address that it would be safe to send people to. */
  { readonly kind: "page"; readonly text: string } | { readonly kind: "callback"; readonly location: string };

export type AuthorizeReading =
  { readonly request: AuthorizeRequest } | { readonly refusal: AuthorizeRefusal };

/** Reads the query of the authorize address. A scope that the app has not enabled is refused before any login. */
export function readAuthorizeRequest(
  apps: ReadonlyMap<string, App>,
  query: URLSearchParams,
): AuthorizeReading {
  const app = apps.get(query.get("client_id") ?? "");
  if (app === undefined) return page("Appen är okänd: client_id stämmer inte.");
  if (!app.isOauthEnabled) return page("Auth code or ClientID supplied is invalid");
  const redirectUri = query.get("redirect_uri") ?? undefined;
  const returnTo = redirectUri ?? registeredAddress(app);
  if (returnTo === undefined || !mayRedirectTo(app, returnTo)) {
    return page("Adressen att återvända till är inte den som appen är registrerad med: redirect_uri.");
  }
  const state = query.get("state") ?? "";
  const refuse = (error: string, description: string): AuthorizeReading => ({
    refusal: { kind: "callback", location: errorLocation({ returnTo, state }, error, description) },
  });
  if (query.get("response_type") !== "code")
    return refuse("unsupported_response_type", "response_type must be code");
  if (state === "") return refuse("invalid_request", "state is required");
  const wanted = (query.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  const scopes = wanted.filter(isScope).filter((scope) => app.enabledScopes.includes(scope));
  if (wanted.length === 0 || scopes.length < wanted.length) {
    return refuse("invalid_scope", "The requested scope is invalid, unknown, or malformed");
  }
  const account = query.get("account_type");
  if (account !== null && account !== "service") return refuse("invalid_request", "account_type is invalid");
  if (account === "service" && !app.allowsServiceAccounts) {
    return refuse("invalid_request", "Client does not allow service account");
  }
  return { request: { app, scopes, state, returnTo, redirectUri, isService: account === "service" } };
}

/** Writes the address back to the app with an error on it. */
export function errorLocation(
  { returnTo, state }: { readonly returnTo: string; readonly state: string },
  error: string,
  description: string,
): string {
  return callbackLocation(returnTo, { error, error_description: description, state });
}

/** Writes the address back to the app. */
export function callbackLocation(returnTo: string, values: Readonly<Record<string, string>>): string {
  const url = new URL(returnTo);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url.href;
}

function registeredAddress({ redirectUris }: App): string | undefined {
  return redirectUris === "loopback" ? undefined : redirectUris[0];
}

function page(text: string): AuthorizeReading {
  return { refusal: { kind: "page", text } };
}
