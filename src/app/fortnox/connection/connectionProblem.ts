/** Why a stored connection is not used, known before Fortnox is asked. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import type { OpenedConnection, StoredConnection } from "./connectionStore.ts";
import { isSameIdentity, type SignInIdentity } from "./signIn.ts";

export type ConnectionProblem =
  | { readonly kind: "fortnox-not-connected" }
  | { readonly kind: "fortnox-settings-changed" }
  | { readonly kind: "fortnox-secret-unreadable" }
  | { readonly kind: "fortnox-connection-lost"; readonly said: string | null };

export type NotFound = {
  readonly kind: "not-found";
};

/** Opens a client's connection: refused when the firm has no such client, null when it is not connected. */
export async function openConnection(
  { connections }: Pick<FortnoxDeps, "connections">,
  transaction: Transaction,
  clientId: string,
): Promise<Result<OpenedConnection | null, NotFound>> {
  if (!(await connections.hasClient(transaction, clientId))) return refused({ kind: "not-found" });
  return ok(await connections.open(transaction, clientId));
}

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
