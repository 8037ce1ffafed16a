/** Koppla från: the secrets are deleted here first, and then ended at Fortnox where Fortnox allows it. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";

export interface Disconnected {
  /** The consent still stands at Fortnox: only the company itself can remove it there. */
  readonly consentRemains: boolean;
}

/** Disconnects a client. */
export async function disconnect(
  deps: FortnoxDeps,
  actor: Actor,
  clientId: string,
): Promise<Result<Disconnected, { readonly kind: "fortnox-not-connected" }>> {
  const opened = await deps.inFirm(actor.firmId, async (transaction) => {
    const found = await deps.connections.lock(transaction, clientId);
    if (found === null) return null;
    await deps.connections.delete(transaction, found.connection);
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "fortnox-disconnected",
      data: { clientId, connectionKind: found.connection.kind },
      personal: { companyName: found.connection.companyName },
    });
    return found;
  });
  if (opened === null) return refused({ kind: "fortnox-not-connected" });
  const refreshToken = opened.secrets?.refreshToken ?? null;
  const revoked = refreshToken !== null && (await deps.signIn.revoke(refreshToken));
  return ok({ consentRemains: !revoked });
}
