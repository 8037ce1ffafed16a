/** What the use cases of closing entries stand on, and what every change of one has in common. */
import { debitOf } from "#domain/entries/entrySums.ts";
import { type Result, refused } from "#lib/result.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LogData, LogEvent } from "../log/logWriter.ts";
import type { SignOffDeps } from "../signOff/signOffDeps.ts";
import { type FollowEntriesDeps, followEntries } from "../upkeep/followEntries.ts";
import type { ChartDeps } from "./importedChart.ts";
import { type EntryWithStatus, entryNumber, readEntryStanding } from "./entryStanding.ts";
import type { EntryPlace, EntryStore } from "./entryStore.ts";

export interface EntryDeps extends FollowEntriesDeps, SignOffDeps, ChartDeps {
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
  readonly entryId: string;
  /** As it stood; null when it has just been made. */
  readonly before: EntryWithStatus | null;
  readonly event: { readonly kind: string; readonly data?: LogData; readonly personal?: LogData };
}

interface Doing {
  readonly closing: AppendixClosing;
  readonly by: string;
}

/** Brings the figures that an entry moved in step, tells those who signed on them, and logs what was done, last of all. */
export async function followEntry(
  deps: EntryDeps,
  transaction: Transaction,
  { closing, by, ...done }: Doing & EntryDone,
): Promise<void> {
  await followEachEntry(deps, transaction, { closing, by, done: [done] });
}

/** Does the same of several that were changed together. */
export async function followEachEntry(
  deps: EntryDeps,
  transaction: Transaction,
  { closing, by, done }: Doing & { readonly done: readonly EntryDone[] },
): Promise<void> {
  const { closingId, fiscalYear } = closing;
  const after = new Map<string, EntryWithStatus>();
  for (const { entryId } of done) {
    const entry = await readEntryStanding(deps, transaction, { closingId, entryId });
    if (entry !== null) after.set(entryId, entry);
  }
  await followEntries(deps, transaction, {
    closingId,
    fiscalYear,
    by,
    before: done.flatMap(({ before }) => before ?? []),
    after: [...after.values()],
  });
  for (const one of done) {
    const entry = after.get(one.entryId);
    if (entry !== undefined) await deps.log.write(transaction, { by, closingId, ...tell(one, entry) });
  }
}

function tell({ before, event }: EntryDone, after: EntryWithStatus): Omit<LogEvent, "by" | "closingId"> {
  return {
    kind: event.kind,
    data: {
      entryId: after.entryId,
      number: entryNumber(after),
      version: after.version,
      amountBeforeOre: before === null ? null : debitOf(before.content.rows).toString(),
      amountOre: debitOf(after.content.rows).toString(),
      ...event.data,
    },
    personal: { entryText: after.content.text, ...event.personal },
  };
}
