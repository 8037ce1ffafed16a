/** Why a stored connection is not used, known before Fortnox is asked. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { OpenedConnection, StoredConnection } from "./connectionStore.ts";
import { isSameIdentity, type SignInIdentity } from "./signIn.ts";

export type ConnectionProblem =
  | { readonly kind: "fortnox-not-connected" }
  | { readonly kind: "fortnox-settings-changed" }
  | { readonly kind: "fortnox-secret-unreadable" }
  | { readonly kind: "fortnox-connection-lost"; readonly said: string | null };

/** Refuses a connection that is missing, lost, unreadable, or made under other settings. */
export function checkConnection(
  opened: OpenedConnection | null,
  identity: SignInIdentity,
): Result<StoredConnection, ConnectionProblem> {
  if (opened === null) return refused({ kind: "fortnox-not-connected" });
  const { connection, secrets } = opened;
  if (!isSameIdentity(connection.identity, identity)) return refused({ kind: "fortnox-settings-changed" });
  if (secrets === null) return refused({ kind: "fortnox-secret-unreadable" });
  return connection.lost === null
    ? ok(connection)
    : refused({ kind: "fortnox-connection-lost", said: connection.lost.said });
}
