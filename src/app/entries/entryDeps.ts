/** What the use cases of closing entries stand on, and what every change of one has in common. */
import { contains } from "#domain/calendar/fiscalYear.ts";
import { debitOf } from "#domain/entries/entrySums.ts";
import { adjustmentByAccount } from "#domain/reconciliation/adjust.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import { type Result, refused } from "#lib/result.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LogData } from "../log/logWriter.ts";
import type { SignOffDeps } from "../signOff/signOffDeps.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { NextClosingStore } from "../upkeep/afterImport.ts";
import { type FollowDeps, followChanges } from "../upkeep/followChanges.ts";
import type { ChartDeps } from "./importedChart.ts";
import { type EntryWithStatus, entryNumber, readEntryStanding } from "./entryStanding.ts";
import type { EntryPlace, EntryStore } from "./entryStore.ts";

export interface EntryDeps extends FollowDeps, SignOffDeps, ChartDeps {
  readonly nextClosings: NextClosingStore;
  readonly entries: EntryStore;
}

export type NotFound = { readonly kind: "not-found" };

/** One entry, locked with all of its closing. */
export interface LockedEntry {
  readonly transaction: Transaction;
  readonly closing: AppendixClosing;
  readonly entry: EntryWithStatus;
}

/** Locks an entry with its closing and works on it; refuses one that is not there. */
export async function withEntry<T, P>(
  deps: EntryDeps,
  actor: Actor,
  asked: { readonly place: EntryPlace; readonly work: (locked: LockedEntry) => Promise<Result<T, P>> },
): Promise<Result<T, P | NotFound>> {
  const { place, work } = asked;
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<T, P | NotFound>> => {
    const closing = await deps.appendices.lockClosing(transaction, place.closingId);
    const entry = closing === null ? null : await readEntryStanding(deps, transaction, place);
    return closing === null || entry === null
      ? refused({ kind: "not-found" })
      : work({ transaction, closing, entry });
  });
}

/** What was done to an entry, and how the log tells it. */
export interface EntryDone {
  readonly closing: AppendixClosing;
  readonly entryId: string;
  /** As it stood; null when it has just been made. */
  readonly before: EntryWithStatus | null;
  readonly by: string;
  readonly event: { readonly kind: string; readonly data?: LogData; readonly personal?: LogData };
}

/** Brings the figures that an entry moved in step, tells those who signed on them, and logs what was done, last of all. */
export async function followEntry(deps: EntryDeps, transaction: Transaction, done: EntryDone): Promise<void> {
  const { closing, before, by, event } = done;
  const { closingId } = closing;
  const after = await readEntryStanding(deps, transaction, { closingId, entryId: done.entryId });
  if (after === null) return;
  await followFigures(deps, transaction, { closingId, by, moved: movedAccounts(closing, before, after) });
  await deps.log.write(transaction, {
    by,
    kind: event.kind,
    closingId,
    data: {
      entryId: after.entryId,
      number: entryNumber(after),
      version: after.version,
      amountBeforeOre: before === null ? null : debitOf(before.content.rows).toString(),
      amountOre: debitOf(after.content.rows).toString(),
      ...event.data,
    },
    personal: { entryText: after.content.text, ...event.personal },
  });
}

/** The year after opens with what this one ends with; both are locked before anything is logged. */
async function followFigures(
  deps: EntryDeps,
  transaction: Transaction,
  {
    closingId,
    by,
    moved,
  }: { readonly closingId: string; readonly by: string; readonly moved: readonly string[] },
): Promise<void> {
  const told = { by, importNumber: null };
  const changed = new Map(moved.map((account): [NodeKey, []] => [`account:${account}`, []]));
  if (changed.size === 0) {
    await noteChanges(deps, transaction, { ...told, closingId, changed });
    return;
  }
  const next = await deps.nextClosings.findNextClosing(transaction, closingId);
  if (next !== null) await deps.signOffs.lockClosings(transaction, [closingId, next]);
  await followChanges(deps, transaction, { ...told, closingId, changed });
  if (next !== null) await noteChanges(deps, transaction, { ...told, closingId: next, changed: new Map() });
}

/** Lists the accounts on which the entry now does something else than before. */
function movedAccounts(
  { fiscalYear }: AppendixClosing,
  before: EntryWithStatus | null,
  after: EntryWithStatus,
): readonly string[] {
  const [then, now] = [before, after].map((entry) => {
    const isIn = entry !== null && entry.counts && contains(fiscalYear, entry.content.date);
    return adjustmentByAccount(isIn ? [entry.content] : []);
  });
  const accounts = new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])]);
  return Array.from(accounts).filter((account) => (then?.get(account) ?? 0n) !== (now?.get(account) ?? 0n));
}
