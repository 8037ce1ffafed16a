/** Work on a client's connection to Fortnox: checked first, logged throughout, and marked lost when it is. */
import { type Result, ok, refused } from "#lib/result.ts";
import type { FortnoxUse } from "./callLog.ts";
import { createTokenSource } from "./connection/accessToken.ts";
import {
  checkConnection,
  type ConnectionProblem,
  type NotFound,
  openConnection,
} from "./connection/connectionProblem.ts";
import type { StoredConnection } from "./connection/connectionStore.ts";
import { loseConnection } from "./connection/loseConnection.ts";
import { type FortnoxFaultProblem, faultProblem } from "./faultProblem.ts";
import { FortnoxReconnectError } from "./faults.ts";
import type { FortnoxApi } from "./fortnoxApi.ts";
import type { FortnoxDeps } from "./fortnoxDeps.ts";

export type UseProblem = NotFound | ConnectionProblem | FortnoxFaultProblem;

export interface FortnoxWork<T> {
  readonly use: FortnoxUse;
  readonly signal?: AbortSignal;
  /** May catch the faults of single registers; one that it lets through ends the work. */
  readonly work: (api: FortnoxApi, connection: StoredConnection) => Promise<T>;
}

/** Runs the work; a fault of Fortnox becomes a problem, anything else is thrown on. */
export async function useFortnox<T>(
  deps: FortnoxDeps,
  asked: FortnoxWork<T>,
): Promise<Result<T, UseProblem>> {
  const { use, signal, work } = asked;
  const opened = await deps.inFirm(use.firmId, (transaction) =>
    openConnection(deps, transaction, use.clientId),
  );
  if (!opened.ok) return opened;
  const checked = checkConnection(opened.value, deps.signIn.identity);
  if (!checked.ok) return checked;
  const connection = checked.value;
  const log = deps.callLogs.open(use);
  const tokens = createTokenSource(deps, use);
  const api = deps.openApi({ tenant: connection.tenant, tokens, onCall: log.note, signal });
  try {
    const result = await work(api, connection);
    await deps.inFirm(use.firmId, (transaction) => deps.connections.markUsed(transaction, use.clientId));
    return ok(result);
  } catch (error) {
    const problem = faultProblem(error);
    if (problem === null) throw error;
    if (error instanceof FortnoxReconnectError) {
      const { said } = error;
      await deps.inFirm(use.firmId, (transaction) => loseConnection(deps, transaction, { connection, said }));
    }
    return refused(problem);
  } finally {
    await log.close();
  }
}
