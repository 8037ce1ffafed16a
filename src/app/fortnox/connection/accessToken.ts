/**
 * The access token of a connection. A refresh token works once: one renewal at a time over all processes (the row is
 * locked), read again under the lock, stored before it is used, and never thrown away on an answer that left doubt.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import {
  FortnoxLicenceError,
  FortnoxReconnectError,
  FortnoxRefusedError,
  noAnswer,
  type FortnoxAnswer,
} from "../faults.ts";
import type { FortnoxDeps, TokenSource } from "../fortnoxDeps.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { Connection, ConnectionSecrets, OpenedConnection } from "./connectionStore.ts";
import { loseConnection } from "./loseConnection.ts";
import type { FortnoxSignIn, Grant, SignInProblem } from "./signIn.ts";

export type TokenDeps = Pick<FortnoxDeps, "inFirm" | "signIn" | "connections" | "log" | "now">;

export interface ConnectionKey {
  readonly firmId: string;
  readonly clientId: string;
}

interface ReadableConnection extends OpenedConnection {
  readonly secrets: ConnectionSecrets;
}

/** So much earlier than its end that it lasts through a slow request. */
const marginMs = 5 * 60_000;

/** Gives the tokens of a connection, renewed when they have to be. */
export function createTokenSource(deps: TokenDeps, key: ConnectionKey): TokenSource {
  let renewing: Promise<string> | null = null;
  const renewOnce = (rejected: string | null): Promise<string> => {
    // The requests of this process wait for one renewal together, not each with a connection to the database.
    renewing ??= renew(deps, key, rejected).finally(() => {
      renewing = null;
    });
    return renewing;
  };
  return {
    current: async () => {
      const opened = await deps.inFirm(key.firmId, (transaction) =>
        deps.connections.open(transaction, key.clientId),
      );
      const { secrets } = readable(opened);
      return isUsable(secrets, null, deps.now()) ? secrets.accessToken : renewOnce(null);
    },
    renew: renewOnce,
  };
}

async function renew(deps: TokenDeps, key: ConnectionKey, rejected: string | null): Promise<string> {
  const renewed = await deps.inFirm(key.firmId, async (transaction) => {
    const opened = readable(await deps.connections.lock(transaction, key.clientId));
    const { secrets } = opened;
    // Someone else may have renewed while we waited: theirs is now the valid one.
    if (isUsable(secrets, rejected, deps.now())) return ok(secrets.accessToken);
    return renewLocked(deps, transaction, opened);
  });
  if (renewed.ok) return renewed.value;
  throw faultOf(renewed.problem);
}

/** Asks for new tokens and stores them; whoever called commits before using them. */
async function renewLocked(
  deps: TokenDeps,
  transaction: Transaction,
  { connection, secrets }: ReadableConnection,
): Promise<Result<string, SignInProblem>> {
  const granted = await ask(deps.signIn, connection, secrets);
  const checked = granted.ok ? checkTenant(granted.value, connection.tenant) : granted;
  if (checked.ok) {
    await deps.connections.writeSecrets(
      transaction,
      { ...connection, renewedAt: deps.now().toISOString() },
      secretsOfGrant(checked.value, secrets.refreshToken),
    );
    return ok(checked.value.accessToken);
  }
  if (checked.problem.kind === "fortnox-grant-rejected") {
    await loseConnection(deps, transaction, { connection, said: checked.problem.said });
  }
  return checked;
}

function ask(
  signIn: FortnoxSignIn,
  { kind, tenant }: Connection,
  { refreshToken }: ConnectionSecrets,
): Promise<Result<Grant, SignInProblem>> {
  if (kind === "service") return signIn.serviceGrant(tenant);
  return refreshToken === null
    ? Promise.resolve(refused({ kind: "fortnox-grant-rejected", said: null }))
    : signIn.refresh(refreshToken);
}

/** What is stored of a grant; a renewal that brings no new refresh token leaves the former in use. */
export function secretsOfGrant(grant: Grant, formerRefreshToken: string | null): ConnectionSecrets {
  const { accessToken, accessTokenEndsAt, refreshToken } = grant;
  return { accessToken, accessTokenEndsAt, refreshToken: refreshToken ?? formerRefreshToken };
}

function checkTenant(grant: Grant, tenant: string): Result<Grant, SignInProblem> {
  return grant.tenant === tenant ? ok(grant) : refused({ kind: "fortnox-grant-rejected", said: null });
}

function isUsable(secrets: ConnectionSecrets, rejected: string | null, now: Date): boolean {
  const lastsMs = Date.parse(secrets.accessTokenEndsAt) - now.getTime();
  return secrets.accessToken !== rejected && lastsMs > marginMs;
}

function readable(opened: OpenedConnection | null): ReadableConnection {
  if (opened === null) throw new FortnoxReconnectError("No connection is stored");
  const { connection, secrets } = opened;
  if (secrets === null) throw new FortnoxReconnectError("The stored connection cannot be decrypted");
  return { connection, secrets };
}

function faultOf(problem: SignInProblem): Error {
  const answer: FortnoxAnswer = { ...noAnswer, said: problem.said };
  switch (problem.kind) {
    case "fortnox-grant-rejected":
      return new FortnoxReconnectError("Fortnox rejected the grant", answer);
    case "fortnox-integration-licence-missing":
    case "fortnox-app-licence-missing":
      return new FortnoxLicenceError("Fortnox gave no token for want of a licence", answer);
    default:
      return new FortnoxRefusedError(`Fortnox gave no token: ${problem.kind}`, answer);
  }
}
