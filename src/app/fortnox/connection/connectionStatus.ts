/** What the connection screen shows: the company, who connected, what may be read, and how long it lasts. */
import { type PlainDate, addDays, daysBetween } from "#domain/calendar/plainDate.ts";
import { type Result, ok } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import {
  checkConnection,
  type ConnectionProblem,
  type NotFound,
  openConnection,
} from "./connectionProblem.ts";
import type { AttemptOutcome, StoredConnection } from "./connectionStore.ts";

export interface ConnectionStatus {
  readonly connection: StoredConnection;
  /** Why it cannot be used; null when it can. */
  readonly problem: ConnectionProblem | null;
  /** The last day of a personal connection that is not used; null for one that lasts until it is revoked. */
  readonly lastDay: PlainDate | null;
  /** It has not been used for so long that it may end any day. */
  readonly expiring: boolean;
  /** Asked for by the settings, but not given: what they open cannot be read. */
  readonly missingScopes: readonly string[];
  /** Someone else of this installation is connected to the same company. */
  readonly sharedWithOthers: boolean;
}

/** A refresh token lives for 45 days; it has also been 31, so that from 30 on it may be dead. Source: Fortnox, OAuth. */
const refreshTokenDays = 45;
const safeDays = 30;

export interface StatusDeps extends FortnoxDeps {
  /** The day in Sweden of a moment. */
  readonly dayOf: (moment: Date) => PlainDate;
}

/** Reads a client's connection; null when there is none. */
export async function readConnectionStatus(
  deps: StatusDeps,
  actor: Actor,
  clientId: string,
): Promise<Result<ConnectionStatus | null, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const opened = await openConnection(deps, transaction, clientId);
    if (!opened.ok) return opened;
    if (opened.value === null) return ok(null);
    const { connection } = opened.value;
    const checked = checkConnection(opened.value, deps.signIn.identity);
    return ok({
      connection,
      problem: checked.ok ? null : checked.problem,
      ...lifeOf(deps, connection),
      missingScopes: deps.signIn.scopes.filter((scope) => !connection.scopes.includes(scope)),
      sharedWithOthers: await deps.connections.hasOtherHolder(transaction, connection),
    });
  });
}

/** Reads how a person's own attempt to connect ended; null when there is no such attempt of theirs. */
export async function readAttemptOutcome(
  deps: FortnoxDeps,
  actor: Actor,
  attemptId: string,
): Promise<AttemptOutcome | null> {
  const found = await deps.inFirm(actor.firmId, (transaction) =>
    deps.attempts.readOutcome(transaction, attemptId),
  );
  return found?.userId === actor.userId ? found : null;
}

function lifeOf(
  deps: StatusDeps,
  { kind, renewedAt }: StoredConnection,
): Pick<ConnectionStatus, "lastDay" | "expiring"> {
  if (kind === "service") return { lastDay: null, expiring: false };
  const renewedOn = deps.dayOf(new Date(renewedAt));
  const unusedDays = daysBetween(renewedOn, deps.dayOf(deps.now()));
  return { lastDay: addDays(renewedOn, refreshTokenDays), expiring: unusedDays >= safeDays };
}
