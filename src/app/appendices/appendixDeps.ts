/** What the use cases of appendices stand on, and what every change of one has in common. */
import type { Appendix } from "#domain/appendices/appendix.ts";
import { storeContent } from "#domain/appendices/storedContent.ts";
import type { AppendixChanged } from "#domain/staleness/cause.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type ComputeDeps, computeSaid } from "../appendixFigures/computeSaid.ts";
import { totalOf } from "../appendixFigures/saidAppendix.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LogData } from "../log/logWriter.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { SignOffDeps } from "../signOff/signOffDeps.ts";
import type { AppendixClosing, StoredAppendix } from "./appendixStore.ts";

export interface AppendixDeps extends ComputeDeps, SignOffDeps {}

export interface AppendixPlace {
  readonly closingId: string;
  readonly appendixId: string;
}

export type NotFound = { readonly kind: "not-found" };
export type ChangedMeanwhile = {
  readonly kind: "appendix-changed";
  /** Null when the program made it. */
  readonly changedBy: string | null;
  readonly changedAt: string;
};

/** What is done to an appendix, and how the log tells it. */
export interface AppendixEvent {
  readonly kind: string;
  readonly data?: LogData;
  readonly personal?: LogData;
}

/** One appendix, locked with all of its closing. */
export interface LockedAppendix {
  readonly transaction: Transaction;
  readonly closing: AppendixClosing;
  readonly stored: StoredAppendix;
}

/** Locks an appendix and works on it; refuses one that is not there. */
export async function withAppendix<T, P>(
  deps: Pick<AppendixDeps, "inFirm" | "appendices">,
  actor: Actor,
  asked: { readonly place: AppendixPlace; readonly work: (locked: LockedAppendix) => Promise<Result<T, P>> },
): Promise<Result<T, P | NotFound>> {
  const { place, work } = asked;
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<T, P | NotFound>> => {
    const closing = await deps.appendices.lockClosing(transaction, place.closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const stored = await deps.appendices.readAppendix(transaction, place);
    return stored === null ? refused({ kind: "not-found" }) : work({ transaction, closing, stored });
  });
}

/** Refuses a change that was made from another version than the one that stands. */
export function checkVersion(stored: StoredAppendix, version: number): Result<null, ChangedMeanwhile> {
  const { changedBy, changedAt } = stored;
  if (stored.version === version) return ok(null);
  return refused({ kind: "appendix-changed", changedBy: changedBy?.name ?? null, changedAt });
}

/** Writes a changed appendix with all that follows from it; one that is the same is left alone. */
export async function writeChange(
  deps: AppendixDeps,
  { transaction, closing, stored }: LockedAppendix,
  change: { readonly appendix: Appendix; readonly by: string; readonly event: AppendixEvent },
): Promise<void> {
  if (isSame(stored.appendix, change.appendix)) return;
  await deps.appendices.updateAppendix(transaction, change.appendix, change.by);
  await follow(deps, transaction, { closing, ...change });
}

/** Computes what an appendix now says, tells those whose signatures rest on it, and logs what was done, last of all. */
export async function follow(
  deps: AppendixDeps,
  transaction: Transaction,
  done: {
    readonly closing: AppendixClosing;
    readonly appendix: Pick<Appendix, "id" | "number" | "name">;
    readonly by: string;
    readonly event: AppendixEvent;
    /** What was taken away; it is in no sum any more. */
    readonly removed?: AppendixChanged;
  },
): Promise<void> {
  const { closing, appendix, by, event, removed } = done;
  const { closingId } = closing;
  const before = await deps.appendices.readSaid(transaction, closingId);
  const changed = await computeSaid(deps, transaction, { closing, which: [appendix.id], by });
  const all = removed === undefined ? changed : [removed, ...changed];
  await tell(deps, transaction, { closingId, by, importNumber: null, changed: all });
  const after = await deps.appendices.readSaid(transaction, closingId);
  const sums = {
    totalBeforeOre: totalOf(before.get(appendix.id))?.toString() ?? null,
    totalOre: totalOf(after.get(appendix.id))?.toString() ?? null,
  };
  await deps.log.write(transaction, {
    by,
    kind: event.kind,
    closingId,
    data: { appendixId: appendix.id, number: appendix.number, ...sums, ...event.data },
    personal: { appendix: appendix.name, ...event.personal },
  });
}

/** Tells those whose signatures rest on appendices that changed. */
export async function tell(
  deps: AppendixDeps,
  transaction: Transaction,
  told: {
    readonly closingId: string;
    readonly by: string | null;
    readonly importNumber: number | null;
    readonly changed: readonly AppendixChanged[];
  },
): Promise<void> {
  if (told.changed.length === 0) return;
  const causes = told.changed.map((cause): [NodeKey, readonly AppendixChanged[]] => [
    `appendix:${cause.appendixId}`,
    [cause],
  ]);
  await noteChanges(deps, transaction, { ...told, changed: new Map(causes) });
}

function isSame(a: Appendix, b: Appendix): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ kind, content, overrides, ...rest }: Appendix): string {
  const amounts = overrides.map((override) => ({ ...override, amount: override.amount.toString() }));
  return JSON.stringify([sorted(storeContent(kind, content)), amounts, sorted(rest)]);
}

/** The database does not keep the order of fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]: [string, unknown]) => [key, sorted(field)]);
}
