/**
 * Takes a person back from Fortnox's login. The state is used up before anything else; the company must be the
 * client's, and its number the one in the token of this very exchange; only then is anything stored.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import { hashToken } from "../../accounts/oneTimeToken.ts";
import { faultProblem, type FortnoxFaultProblem } from "../faultProblem.ts";
import type { FortnoxDeps } from "../fortnoxDeps.ts";
import { secretsOfGrant } from "./accessToken.ts";
import { checkCompany, type CompanyProblem } from "./checkCompany.ts";
import type { Attempt, Connection } from "./connectionStore.ts";
import type { Grant, SignInProblem } from "./signIn.ts";
import type { ConnectingActor } from "./startConnect.ts";

export type StateProblem = {
  readonly kind:
    "fortnox-state-unknown" | "fortnox-state-used" | "fortnox-state-expired" | "fortnox-state-other-session";
};
export type FinishProblem = StateProblem | SignInProblem | CompanyProblem | FortnoxFaultProblem;

/** Where the person goes now, and what to tell them there. */
export interface Finished {
  /** Null when the state tells nothing that may be believed. */
  readonly attempt: Pick<Attempt, "attemptId" | "closingId"> | null;
  readonly problem: FinishProblem | null;
}

interface Granted {
  readonly attempt: Attempt;
  readonly grant: Grant;
}

interface Taken {
  readonly attempt: Attempt | null;
  readonly problem: StateProblem | null;
}

/** Connects the client, or says why not; the outcome is kept with the attempt. */
export async function finishConnect(
  deps: FortnoxDeps,
  actor: ConnectingActor,
  answer: URLSearchParams,
): Promise<Finished> {
  const taken = await takeAttempt(deps, actor, answer.get("state") ?? "");
  const { attempt } = taken;
  if (attempt === null) return taken;
  if (taken.problem?.kind === "fortnox-state-used") {
    const { problem } = taken;
    await deps.inFirm(actor.firmId, (transaction) =>
      deps.attempts.writeFirstOutcome(transaction, attempt.attemptId, problem),
    );
    return taken;
  }
  const connected =
    taken.problem === null ? await connect(deps, { actor, attempt, answer }) : refused(taken.problem);
  const problem = connected.ok ? null : connected.problem;
  await deps.inFirm(actor.firmId, (transaction) =>
    deps.attempts.writeOutcome(transaction, attempt.attemptId, problem ?? { kind: "connected" }),
  );
  return { attempt, problem };
}

/** Committed by itself, so that a state is used up whatever happens after. */
async function takeAttempt(deps: FortnoxDeps, actor: ConnectingActor, state: string): Promise<Taken> {
  const { state: found, attempt } = await deps.inFirm(actor.firmId, (transaction) =>
    deps.attempts.take(transaction, hashToken(state)),
  );
  if (found === "unknown") return { attempt: null, problem: { kind: "fortnox-state-unknown" } };
  if (attempt.userId !== actor.userId || attempt.sessionHash !== hashToken(actor.sessionId)) {
    return { attempt: null, problem: { kind: "fortnox-state-other-session" } };
  }
  return { attempt, problem: found === "taken" ? null : { kind: `fortnox-state-${found}` } };
}

async function connect(
  deps: FortnoxDeps,
  {
    actor,
    attempt,
    answer,
  }: { readonly actor: ConnectingActor; readonly attempt: Attempt; readonly answer: URLSearchParams },
): Promise<Result<null, FinishProblem>> {
  try {
    const granted = await obtainGrant(deps, attempt, answer);
    if (!granted.ok) return granted;
    const checked = await checkCompany(deps, actor, { attempt, grant: granted.value });
    if (!checked.ok) {
      await forget(deps, granted.value);
      return checked;
    }
    await store(deps, actor, { attempt, grant: granted.value, company: checked.value });
    return ok(null);
  } catch (error) {
    const problem = faultProblem(error);
    if (problem === null) throw error;
    return refused(problem);
  }
}

/** A service account's own token is asked for at once: it proves that the consent is one that lasts. */
async function obtainGrant(
  deps: FortnoxDeps,
  { kind }: Attempt,
  answer: URLSearchParams,
): Promise<Result<Grant, SignInProblem>> {
  const exchanged = await deps.signIn.exchangeCode(answer, answer.get("state") ?? "");
  if (!exchanged.ok || kind === "personal") return exchanged;
  const { tenant, scopes } = exchanged.value;
  const granted = await deps.signIn.serviceGrant(tenant);
  if (!granted.ok) return granted;
  if (granted.value.tenant !== tenant) return refused({ kind: "fortnox-grant-rejected", said: null });
  return ok({
    ...granted.value,
    refreshToken: null,
    scopes: granted.value.scopes.length > 0 ? granted.value.scopes : scopes,
  });
}

/** Nothing is kept of the wrong company. A service account's consent may be another firm's too, and is left alone. */
async function forget(deps: FortnoxDeps, { refreshToken }: Grant): Promise<void> {
  if (refreshToken !== null) await deps.signIn.revoke(refreshToken);
}

async function store(
  deps: FortnoxDeps,
  actor: ConnectingActor,
  {
    attempt,
    grant,
    company,
  }: Granted & { readonly company: Pick<Connection, "companyName" | "organizationNumber"> },
): Promise<void> {
  const now = deps.now().toISOString();
  const connection: Connection = {
    clientId: attempt.clientId,
    kind: attempt.kind,
    tenant: grant.tenant,
    ...company,
    scopes: grant.scopes,
    identity: deps.signIn.identity,
    connectedAt: now,
    connectedBy: actor.userId,
    renewedAt: now,
  };
  await deps.inFirm(actor.firmId, async (transaction) => {
    await deps.connections.write(transaction, connection, secretsOfGrant(grant, null));
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: "fortnox-connected",
      data: { clientId: attempt.clientId, connectionKind: attempt.kind, scopes: grant.scopes },
      personal: { companyName: company.companyName },
      closingId: attempt.closingId,
    });
  });
}
