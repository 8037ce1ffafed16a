/** Koppla från: the secrets are deleted here first, and then ended at Fortnox where Fortnox allows it. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import type { NotFound } from "./connectionProblem.ts";

export interface Disconnected {
  /** The consent still stands at Fortnox: only the company itself can remove it there. */
  readonly consentRemains: boolean;
}

export type DisconnectProblem = NotFound | { readonly kind: "fortnox-not-connected" };

/** Disconnects a client. */
export async function disconnect(
  deps: FortnoxDeps,
  actor: Actor,
  clientId: string,
): Promise<Result<Disconnected, DisconnectProblem>> {
  const deleted = await deps.inFirm(
    actor.firmId,
    async (transaction): Promise<Result<string | null, DisconnectProblem>> => {
      const found = await deps.connections.lock(transaction, clientId);
      if (found === null) {
        const hasClient = await deps.connections.hasClient(transaction, clientId);
        return hasClient ? refused({ kind: "fortnox-not-connected" }) : refused({ kind: "not-found" });
      }
      await deps.connections.delete(transaction, found.connection);
      await deps.log.write(transaction, {
        by: actor.userId,
        kind: "fortnox-disconnected",
        data: { clientId, connectionKind: found.connection.kind },
        personal: { companyName: found.connection.companyName },
      });
      return ok(found.secrets?.refreshToken ?? null);
    },
  );
  if (!deleted.ok) return deleted;
  const refreshToken = deleted.value;
  const revoked = refreshToken !== null && (await deps.signIn.revoke(refreshToken));
  return ok({ consentRemains: !revoked });
}
