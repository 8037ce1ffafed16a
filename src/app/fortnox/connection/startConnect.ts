/** Sends a person to Fortnox's login: remembers who they are and what for, under a state that works once. */
import { randomUUID } from "node:crypto";
import { type Result, ok, refused } from "#lib/result.ts";
import { createOneTimeToken, hashToken } from "../../accounts/oneTimeToken.ts";
import type { Actor } from "../../firm/actor.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import type { ConnectionKind } from "./signIn.ts";

export interface ConnectingActor extends Actor {
  readonly sessionId: string;
}

export interface ConnectRequest {
  readonly clientId: string;
  /** Where the person comes back to. */
  readonly closingId: string;
  readonly kind: ConnectionKind;
}

const minutes = 10;

/** Gives the address that the person's browser goes to. */
export async function startConnect(
  deps: FortnoxDeps,
  actor: ConnectingActor,
  request: ConnectRequest,
): Promise<Result<URL, { readonly kind: "not-found" }>> {
  const { clientId, closingId, kind } = request;
  const state = createOneTimeToken();
  const attempt = {
    attemptId: randomUUID(),
    clientId,
    closingId,
    userId: actor.userId,
    sessionHash: hashToken(actor.sessionId),
    kind,
    stateHash: state.hash,
  };
  return deps.inFirm(actor.firmId, async (transaction) => {
    const client = await deps.connections.readClient(transaction, closingId);
    if (client?.clientId !== clientId) return refused({ kind: "not-found" });
    await deps.attempts.insert(transaction, attempt, minutes);
    return ok(deps.signIn.authorizeUrl(state.token, kind));
  });
}
