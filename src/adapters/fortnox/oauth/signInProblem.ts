/** What an error of Fortnox's sign-in means, by its code or, where it has none of its own, by its words. */
import type { SignInProblem } from "#app/fortnox/connection/signIn.ts";

export interface SignInError {
  readonly error: string | null;
  readonly said: string | null;
}

/** Makes the problem of an error that came back with the browser, or from the token endpoint. */
export function signInProblem({ error, said }: SignInError, scopes: readonly string[]): SignInProblem {
  const byWords = problemByWords(said);
  if (byWords !== null) return byWords;
  switch (error) {
    case "access_denied":
      return { kind: "fortnox-access-denied", said };
    case "invalid_scope":
      return { kind: "fortnox-scope-not-enabled", setting: "FORTNOX_SCOPES", scopes, said };
    case "error_missing_license":
      return { kind: "fortnox-integration-licence-missing", said };
    case "error_missing_app_license":
      return { kind: "fortnox-app-licence-missing", said };
    case "error_missing_system_admin_right":
      return { kind: "fortnox-not-system-administrator", said };
    case "invalid_client":
    case "unauthorized_client":
      return {
        kind: "fortnox-client-rejected",
        settings: ["FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET"],
        said,
      };
    case "invalid_grant":
      return { kind: "fortnox-grant-rejected", said };
    default:
      return { kind: "fortnox-sign-in-refused", error, said };
  }
}

/** Two settings of the app at Fortnox are known only by the sentence that complains of them. */
function problemByWords(said: string | null): SignInProblem | null {
  if (said === null) return null;
  if (/does not allow service account/i.test(said)) {
    return { kind: "fortnox-service-account-not-enabled", said };
  }
  return /auth code or client ?id supplied is invalid/i.test(said)
    ? { kind: "fortnox-oauth-not-enabled", said }
    : null;
}
