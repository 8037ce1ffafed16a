/** Reads clients and closings as the list (Företag) and the bar above every page of a closing show them. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor, Person } from "../firm/actor.ts";
import type { ClientDeps, NotFound } from "./clientDeps.ts";
import type { ClientRow, ClosingOfClient, ClosingOverview } from "./clientStore.ts";

export interface ClientList {
  readonly rows: readonly ClientRow[];
  readonly people: readonly Person[];
}

export interface ClosingPage extends ClosingOverview {
  /** Every closing of the client, this one too, the latest year first. */
  readonly siblings: readonly ClosingOfClient[];
  readonly people: readonly Person[];
}

/** Reads every client of the firm and who works there. */
export async function listClients(deps: ClientDeps, actor: Actor): Promise<ClientList> {
  return deps.inFirm(actor.firmId, async (transaction) => ({
    rows: await deps.clients.readRows(transaction),
    people: await deps.firms.readPeople(transaction),
  }));
}

/** Reads one closing with its surroundings. */
export async function readClosing(
  deps: ClientDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<ClosingPage, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.clients.readClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    return ok({
      ...closing,
      siblings: await deps.clients.readClosings(transaction, closing.client.clientId),
      people: await deps.firms.readPeople(transaction),
    });
  });
}
