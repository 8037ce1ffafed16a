/** Port: signing in at Fortnox (OAuth 2), where a person lets this program read and write one company's books. */
import type { Result } from "#lib/result.ts";

/**
 * Service: a service account of the company, not tied to a person, until the consent is revoked. Personal: as the
 * person who signs in, with that person's rights, as long as it is used.
 */
export type ConnectionKind = "service" | "personal";

/** What a connection is made with, and must still be used with. */
export interface SignInIdentity {
  /** The address of the sign-in, or `sandbox`. */
  readonly authName: string;
  readonly oauthClientId: string;
}

/** Tells whether a connection made with the one can be used with the other. */
export function isSameIdentity(a: SignInIdentity, b: SignInIdentity): boolean {
  return a.authName === b.authName && a.oauthClientId === b.oauthClientId;
}

/** What Fortnox gave for a code, a refresh token or a consent. */
export interface Grant {
  readonly accessToken: string;
  readonly accessTokenEndsAt: string;
  /** None for a service account: its consent is enough. */
  readonly refreshToken: string | null;
  readonly scopes: readonly string[];
  /** The company's number, from the token itself. */
  readonly tenant: string;
}

/** Each error of Fortnox's sign-in that leads to a different next step; `said` is Fortnox's own words. */
export type SignInProblem =
  | { readonly kind: "fortnox-access-denied"; readonly said: string | null }
  | {
      readonly kind: "fortnox-scope-not-enabled";
      readonly setting: "FORTNOX_SCOPES";
      readonly scopes: readonly string[];
      readonly said: string | null;
    }
  | { readonly kind: "fortnox-integration-licence-missing"; readonly said: string | null }
  | { readonly kind: "fortnox-app-licence-missing"; readonly said: string | null }
  | { readonly kind: "fortnox-not-system-administrator"; readonly said: string | null }
  | { readonly kind: "fortnox-service-account-not-enabled"; readonly said: string | null }
  | { readonly kind: "fortnox-oauth-not-enabled"; readonly said: string | null }
  | {
      readonly kind: "fortnox-client-rejected";
      readonly settings: readonly ["FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET"];
      readonly said: string | null;
    }
  /** The code, the refresh token or the consent is used, ended or revoked. */
  | { readonly kind: "fortnox-grant-rejected"; readonly said: string | null }
  | { readonly kind: "fortnox-sign-in-refused"; readonly error: string | null; readonly said: string | null };

export interface FortnoxSignIn {
  readonly identity: SignInIdentity;
  readonly scopes: readonly string[];
  /** The address that the person's browser is sent to. */
  authorizeUrl(state: string, kind: ConnectionKind): URL;
  /** Exchanges the code of the answer that came with the person's browser. Throws FortnoxUnavailableError. */
  exchangeCode(answer: URLSearchParams, state: string): Promise<Result<Grant, SignInProblem>>;
  /** Renews by the refresh token, which is used up by it. Throws FortnoxUnavailableError when the outcome is unknown. */
  refresh(refreshToken: string): Promise<Result<Grant, SignInProblem>>;
  /** A token of the service account of this company. Throws FortnoxUnavailableError. */
  serviceGrant(tenant: string): Promise<Result<Grant, SignInProblem>>;
  /** Ends the refresh token at Fortnox; tells whether Fortnox did. */
  revoke(refreshToken: string): Promise<boolean>;
}
