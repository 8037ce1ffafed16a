/** Starts a fetch from Fortnox. At most one import is under way per closing; pressing twice starts once. */
import { randomUUID } from "node:crypto";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { checkConnection, type ConnectionProblem } from "../fortnox/connection/connectionProblem.ts";
import type { FortnoxDeps } from "../fortnox/fortnoxDeps.ts";
import { runEvent } from "../imports/runOrder.ts";
import type { StartImportDeps } from "./startImport.ts";

export interface StartFetchDeps extends StartImportDeps {
  readonly fortnox: Pick<FortnoxDeps, "connections" | "signIn">;
}

export interface FetchRequest {
  readonly closingId: string;
  readonly yearIds: readonly string[];
}

export type StartFetchProblem =
  | { readonly kind: "not-found" }
  | ConnectionProblem
  | { readonly kind: "import-already-running"; readonly runId: string };

/** Starts the fetch; gives the run that fetches the same years when it is under way. */
export async function startFetch(
  deps: StartFetchDeps,
  actor: Actor,
  request: FetchRequest,
): Promise<Result<{ readonly runId: string }, StartFetchProblem>> {
  const { firmId, userId } = actor;
  const { closingId } = request;
  const yearIds = [...new Set(request.yearIds)].toSorted();
  const started = await deps.inFirm(firmId, async (transaction) => {
    const connection = await checkClient(deps, transaction, closingId);
    if (!connection.ok) return connection;
    const run = { runId: randomUUID(), closingId, source: { kind: "fortnox", yearIds } as const };
    const { underWayRunId } = await deps.runs.insertRun(transaction, { ...run, startedBy: userId });
    if (underWayRunId !== null) {
      const same = await deps.runs.findRunOfYears(transaction, closingId, yearIds);
      return same === underWayRunId
        ? ok({ runId: same })
        : refused({ kind: "import-already-running", runId: underWayRunId } as const);
    }
    const data = { years: yearIds.length };
    await deps.log.write(transaction, { by: userId, closingId, data, ...runEvent(run.source, "started") });
    return ok({ runId: run.runId });
  });
  // Put again for a run that is there already: the process may have ended between the commit and the queue.
  if (started.ok) await deps.queue.put({ firmId, runId: started.value.runId });
  return started;
}

async function checkClient(
  { fortnox }: StartFetchDeps,
  transaction: Transaction,
  closingId: string,
): Promise<Result<null, { readonly kind: "not-found" } | ConnectionProblem>> {
  const client = await fortnox.connections.readClient(transaction, closingId);
  if (client === null) return refused({ kind: "not-found" });
  const opened = await fortnox.connections.open(transaction, client.clientId);
  const checked = checkConnection(opened, fortnox.signIn.identity);
  return checked.ok ? ok(null) : checked;
}
