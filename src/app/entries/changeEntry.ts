/** Changes what a closing entry says, or what people have made of it. A change names the version that was seen. */
import type { EntryContent } from "#domain/entries/entry.ts";
import {
  type EntryAction,
  type LockedEntryProblem,
  type TurnProblem,
  lockOf,
  turn,
} from "#domain/entries/entryTurn.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import { type NotReady, type TypedProblem, checkReady, checkTyped } from "./checkTyped.ts";
import { type EntryDeps, type LockedEntry, type NotFound, followEntry, withEntry } from "./entryDeps.ts";
import type { EntryPlace, TypedEntry } from "./entryStore.ts";

interface Versioned extends EntryPlace {
  readonly version: number;
}

export type ChangedMeanwhile = {
  readonly kind: "entry-changed";
  readonly changedBy: string;
  readonly changedAt: string;
};

/** It is written from the choice of appropriations and tax, and changed there. */
export type OfTaxChoice = { readonly kind: "entry-of-tax-choice" };

export type ChangeEntryProblem =
  NotFound | ChangedMeanwhile | OfTaxChoice | LockedEntryProblem | TypedProblem;
export type EntryStateProblem = NotFound | ChangedMeanwhile | OfTaxChoice | TurnProblem | NotReady;

/** Writes a new version; what is the same is left alone. */
export async function changeEntry(
  deps: EntryDeps,
  actor: Actor,
  { typed, ...asked }: Versioned & { readonly typed: TypedEntry },
): Promise<Result<null, ChangeEntryProblem>> {
  type Problem = Exclude<ChangeEntryProblem, NotFound>;
  return withEntry<null, Problem>(deps, actor, {
    place: asked,
    work: async (locked): Promise<Result<null, Problem>> => {
      const { transaction, closing, entry } = locked;
      const stopped = ofTaxChoice(entry) ?? lockOf(entry) ?? staleOf(locked, asked);
      if (stopped !== null) return refused(stopped);
      const checked = await checkTyped(deps, transaction, { closing, typed });
      if (!checked.ok) return checked;
      // What somebody has put aside from the transfer stays aside when its content is put right.
      const isAside = entry.state === "not-for-transfer" && typed.state === "ready";
      const state = isAside ? entry.state : typed.state;
      const says = saysOther(locked, typed);
      if (!says && state === entry.state) return ok(null);
      const by = actor.userId;
      if (says) await deps.entries.updateEntry(transaction, entry.entryId, { ...typed, state, by });
      else await deps.entries.updateState(transaction, entry.entryId, { state, by });
      const event = { kind: "entry-content-changed", data: { state } };
      await followEntry(deps, transaction, { closing, entryId: entry.entryId, before: entry, by, event });
      return ok(null);
    },
  });
}

const eventOf: Readonly<Record<EntryAction, string>> = {
  "make-ready": "entry-made-ready",
  "back-to-draft": "entry-made-draft",
  exclude: "entry-excluded",
  include: "entry-included",
  void: "entry-voided",
};

/** Makes it ready, a draft or void, or puts it aside from the transfer; the version stays, for it says the same. */
export async function changeEntryState(
  deps: EntryDeps,
  actor: Actor,
  { action, ...asked }: Versioned & { readonly action: EntryAction },
): Promise<Result<null, EntryStateProblem>> {
  type Problem = Exclude<EntryStateProblem, NotFound>;
  return withEntry<null, Problem>(deps, actor, {
    place: asked,
    work: async (locked): Promise<Result<null, Problem>> => {
      const { transaction, closing, entry } = locked;
      const written = action === "void" || action === "back-to-draft" ? ofTaxChoice(entry) : null;
      if (written !== null) return refused(written);
      const turned = turn(entry, action);
      if (!turned.ok) return turned;
      const stale = staleOf(locked, asked);
      if (stale !== null) return refused(stale);
      const state = turned.value;
      const ready =
        state === "ready" ? await checkReady(deps, transaction, { closing, typed: entry }) : ok(null);
      if (!ready.ok) return ready;
      const by = actor.userId;
      await deps.entries.updateState(transaction, entry.entryId, { state, by });
      const event = { kind: eventOf[action] };
      await followEntry(deps, transaction, { closing, entryId: entry.entryId, before: entry, by, event });
      return ok(null);
    },
  });
}

function ofTaxChoice({ origin }: LockedEntry["entry"]): OfTaxChoice | null {
  return origin.kind === "tax-choice" ? { kind: "entry-of-tax-choice" } : null;
}

function staleOf({ entry }: LockedEntry, { version }: Versioned): ChangedMeanwhile | null {
  if (entry.version === version) return null;
  return { kind: "entry-changed", changedBy: entry.changedBy.name, changedAt: entry.changedAt };
}

function saysOther({ entry }: LockedEntry, { content, appendixIds }: TypedEntry): boolean {
  const tied = entry.appendices.map(({ appendixId }) => appendixId);
  const isTiedSame =
    tied.length === new Set([...tied, ...appendixIds]).size && tied.length === new Set(appendixIds).size;
  return !isTiedSame || textOf(entry.content) !== textOf(content);
}

function textOf({ date, text, isReversal, rows }: EntryContent): string {
  return JSON.stringify([
    date,
    text,
    isReversal,
    rows.map(({ account, amount, costCenter, project, text: of }) => {
      return [account, amount.toString(), costCenter, project, of];
    }),
  ]);
}
