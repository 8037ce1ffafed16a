/**
 * Works on the transfers of a closing: looks for what is of unknown outcome, sends what is queued, and says when it is
 * to be called again. It may be called at any time, by any number of processes, and may die at any instruction.
 */
import type { Transfer } from "#domain/transfer/transfer.ts";
import { faultProblem } from "../fortnox/faultProblem.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import { type UseProblem, useFortnox } from "../fortnox/useFortnox.ts";
import { record } from "./run/applyEvent.ts";
import { lookForUnknown } from "./run/lookUp.ts";
import { placeTransfers } from "./run/placeTransfers.ts";
import { Readers } from "./series/readers.ts";
import { QueueSending } from "./run/sendQueued.ts";
import { leaseMs, Session, TurnLostError } from "./run/session.ts";
import { asStored } from "./storedProblem.ts";
import type { TransferDeps, TransferJob } from "./transferDeps.ts";
import type { SendLockKey, TransferClosing } from "./transferStore.ts";

/** Somebody else has the turn, or a fault passes: then it is tried again so soon. */
const turnWaitMs = 2_000;
const faultWaitMs = 60_000;

/** Runs them; an abort of `signal` ends it between two requests, and never a voucher that has left. */
export async function runTransfers(
  deps: TransferDeps,
  job: TransferJob,
  signal?: AbortSignal,
): Promise<void> {
  const closing = await deps.inFirm(job.firmId, (transaction) =>
    deps.transfers.readClosing(transaction, job.closingId),
  );
  if (closing === null) return;
  const before = await transferredOf(deps, job);
  await runInTurn({ deps, job, closing, signal });
  await sendFilesOf({ deps, job, signal }, before);
}

interface Run {
  readonly deps: TransferDeps;
  readonly job: TransferJob;
  readonly signal: AbortSignal | undefined;
}

async function runInTurn(run: Run & { readonly closing: TransferClosing }): Promise<void> {
  const { deps, job, closing, signal } = run;
  if (!(await hasDue(run))) return;
  const { firmId, closingId } = job;
  const use = { firmId, clientId: closing.clientId, closingId, by: null, purpose: "export" } as const;
  const used = await useFortnox(deps, {
    use,
    ...(signal === undefined ? {} : { signal }),
    work: (api, connection) => {
      const key = { oauthClientId: connection.identity.oauthClientId, tenant: connection.tenant };
      return workInTurn(run, api, key);
    },
  });
  if (!used.ok) await postponeAll(run, used.problem);
  await putNext(run, used.ok && !used.value);
}

/** Tells whether it had the turn. */
async function workInTurn(
  run: Run & { readonly closing: TransferClosing },
  api: FortnoxApi,
  key: SendLockKey,
): Promise<boolean> {
  const { deps, job, signal } = run;
  const nowMs = (await deps.clock.now()).getTime();
  const asked = { holder: deps.newId(), nowMs, untilMs: nowMs + leaseMs };
  const held = await deps.sendLock.take(key, asked);
  if (held === null) return false;
  const session = new Session({ deps, job, closing: run.closing, api, held, signal });
  try {
    await work(session);
  } catch (error) {
    if (error instanceof TurnLostError) return false;
    // After anything else that fails, a voucher may be on its way: the turn ends by its time.
    if (faultProblem(error) !== null || signal?.aborted === true) await deps.sendLock.release(held);
    throw error;
  }
  await deps.sendLock.release(held);
  return true;
}

async function work(session: Session): Promise<void> {
  await giveUpOverdue(session);
  await placeTransfers(session);
  const readers = new Readers(session);
  await lookForUnknown(session, readers);
  await new QueueSending(session, readers).run();
}

/** Whoever was to send them has not been heard of. */
async function giveUpOverdue(session: Session): Promise<void> {
  const atMs = await session.nowMs();
  for (const { transferId, state } of await session.list()) {
    if (state === "sending") await session.tell(transferId, { kind: "overdue", atMs });
  }
}

async function listOf({ deps, job }: Omit<Run, "signal">): Promise<readonly Transfer[]> {
  return deps.inFirm(job.firmId, (transaction) => deps.transfers.list(transaction, job.closingId));
}

async function hasDue(run: Run): Promise<boolean> {
  const nowMs = (await run.deps.clock.now()).getTime();
  const transfers = await listOf(run);
  if (transfers.some(({ dueAtMs }) => dueAtMs !== null && dueAtMs <= nowMs)) return true;
  await putNext(run, false);
  return false;
}

/** Fortnox cannot be asked now: what is due waits, with why. */
async function postponeAll(run: Run, problem: UseProblem): Promise<void> {
  const { deps, job } = run;
  const atMs = (await deps.clock.now()).getTime();
  for (const { transferId, dueAtMs } of await listOf(run)) {
    if (dueAtMs === null || dueAtMs > atMs) continue;
    const event = { kind: "postponed", problem: asStored(problem), dueAtMs: atMs + faultWaitMs } as const;
    await record(deps, job.firmId, { transferId, event });
  }
}

/** Puts the job again for what is due next. */
async function putNext(run: Run, isOutOfTurn: boolean): Promise<void> {
  const { deps, job } = run;
  const dues = (await listOf(run)).map(({ dueAtMs }) => dueAtMs).filter((dueAtMs) => dueAtMs !== null);
  if (dues.length === 0) return;
  const waitMs = Math.min(...dues) - (await deps.clock.now()).getTime();
  await deps.queue.put(job, Math.max(waitMs, isOutOfTurn ? turnWaitMs : 0));
}

async function transferredOf(deps: TransferDeps, job: TransferJob): Promise<ReadonlySet<string>> {
  const transfers = await listOf({ deps, job });
  const transferred = transfers.filter(({ state }) => state === "transferred");
  return new Set(transferred.map(({ transferId }) => transferId));
}

/** Files follow when every voucher is there, and hinder none. */
async function sendFilesOf(run: Run, before: ReadonlySet<string>): Promise<void> {
  const { deps, job, signal } = run;
  const transferIds = (await listOf(run))
    .filter(
      ({ state, withFiles, transferId }) => state === "transferred" && withFiles && !before.has(transferId),
    )
    .map(({ transferId }) => transferId);
  if (transferIds.length > 0) await deps.sendFiles({ ...job, transferIds }, signal);
}
