/**
 * Accepts entries for export (Exportera till Fortnox): looked at once more, and then written as transfers in one
 * transaction under the lock of the closing. Pressed twice, in two tabs or by two people, each is accepted once.
 */
import { lockOf } from "#domain/entries/entryTurn.ts";
import type { PreflightProblem } from "#domain/preflight/preflight.ts";
import type { Acceptance } from "#domain/transfer/advance.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type EntryWithStatus, entryNumber, readEntryStandings } from "../../entries/entryStanding.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { UseProblem } from "../../fortnox/useFortnox.ts";
import { type CheckedEntry, type PreflightDeps, preflight } from "../preflight/preflight.ts";
import { applyEvent } from "../run/applyEvent.ts";
import { newTransfer } from "./newTransfer.ts";

export interface AcceptRequest {
  readonly closingId: string;
  readonly series: string;
  readonly entryIds: readonly string[];
  readonly withFiles: boolean;
}

export type EntryRefusal =
  | PreflightProblem
  | { readonly kind: "not-found" }
  | { readonly kind: "entry-changed" }
  | { readonly kind: "entry-not-ready-for-export" }
  | NonNullable<ReturnType<typeof lockOf>>;

export interface Accepted {
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly entryId: string; readonly problem: EntryRefusal }[];
}

/** Accepts those that may go, or wait for their year. */
export async function acceptTransfers(
  deps: PreflightDeps,
  actor: Actor,
  request: AcceptRequest,
): Promise<Result<Accepted, UseProblem>> {
  const { closingId } = request;
  const checked = await preflight(deps, actor, request);
  if (!checked.ok) return checked;
  const acceptedAtMs = (await deps.clock.now()).getTime();
  const { series, withFiles } = request;
  const acceptance = { series, withFiles, acceptedAtMs, acceptedBy: actor.userId };
  const accepted = await deps.inFirm(actor.firmId, (transaction) =>
    accept({ deps, transaction, actor, request, acceptance }, checked.value.entries),
  );
  if (accepted === null) return refused({ kind: "not-found" });
  if (accepted.accepted.length > 0) await deps.queue.put({ firmId: actor.firmId, closingId });
  return ok(accepted);
}

interface Accepting {
  readonly deps: PreflightDeps;
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly request: AcceptRequest;
  readonly acceptance: Acceptance;
}

async function accept(accepting: Accepting, checked: readonly CheckedEntry[]): Promise<Accepted | null> {
  const { deps, transaction, request } = accepting;
  const { closingId } = request;
  if ((await deps.transfers.lockClosing(transaction, closingId)) === null) return null;
  const entryById = byId(await readEntryStandings(deps, transaction, closingId));
  const transfers = await deps.transfers.list(transaction, closingId);
  const accepted: EntryWithStatus[] = [];
  const refusals: { entryId: string; problem: EntryRefusal }[] = [];
  for (const entryId of orderOf(request, checked)) {
    const entry = entryById.get(entryId);
    const told = checked.find((one) => one.entry.entryId === entryId);
    const problem = entry === undefined ? ({ kind: "not-found" } as const) : refusalOf(entry, told);
    if (entry === undefined || problem !== null) {
      refusals.push({ entryId, problem: problem ?? { kind: "not-found" } });
    } else {
      await acceptOne(accepting, entry, transfers);
      accepted.push(entry);
    }
  }
  await logAccepted(accepting, accepted);
  return { accepted: accepted.map(({ entryId }) => entryId), refused: refusals };
}

/** In the order of the journal; what is not there comes last. */
function orderOf({ entryIds }: AcceptRequest, checked: readonly CheckedEntry[]): readonly string[] {
  return Array.from(new Set([...checked.map(({ entry }) => entry.entryId), ...entryIds]));
}

/** What was looked at is what is sent: an entry that was changed meanwhile was not looked at. */
function refusalOf(entry: EntryWithStatus, checked: CheckedEntry | undefined): EntryRefusal | null {
  if (entry.transfer !== "waits-for-year") {
    const locked = lockOf(entry);
    if (locked !== null) return locked;
  }
  if (entry.state !== "ready") return { kind: "entry-not-ready-for-export" };
  if (checked?.entry.version !== entry.version) return { kind: "entry-changed" };
  return checked.findings.find(({ severity }) => severity === "error")?.problem ?? null;
}

async function acceptOne(
  { deps, transaction, acceptance }: Accepting,
  entry: EntryWithStatus,
  transfers: readonly Transfer[],
): Promise<void> {
  const former = transfers.find(
    ({ entryId, version }) => entryId === entry.entryId && version === entry.version,
  );
  if (former === undefined) {
    await deps.transfers.insert(transaction, newTransfer(deps.newId(), entry, acceptance));
    return;
  }
  const { transferId } = former;
  await applyEvent(deps, transaction, { transferId, event: { kind: "accepted", acceptance } });
}

async function logAccepted(
  { deps, transaction, actor, request }: Accepting,
  accepted: readonly EntryWithStatus[],
): Promise<void> {
  if (accepted.length === 0) return;
  await deps.log.write(transaction, {
    by: actor.userId,
    kind: "entries-exported",
    closingId: request.closingId,
    data: { numbers: accepted.map(entryNumber), series: request.series, withFiles: request.withFiles },
  });
}

function byId(entries: readonly EntryWithStatus[]): ReadonlyMap<string, EntryWithStatus> {
  return new Map(entries.map((entry) => [entry.entryId, entry]));
}
