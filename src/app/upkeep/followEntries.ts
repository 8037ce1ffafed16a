/**
 * What follows on a change of closing entries, in its transaction: the figures they are in, and exactly the signatures
 * that rest on those. Whoever changes which entries count, or what they say, reads them before and after, and calls this.
 */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { adjustingEntries } from "#domain/reconciliation/adjust.ts";
import { entryChanges } from "#domain/staleness/entryChanges.ts";
import type { StaleSubject } from "#domain/staleness/reach.ts";
import type { EntryWithStatus } from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { figuredEntry } from "../figures/figuredEntries.ts";
import { noteChanges } from "../signOff/noteChanges.ts";
import type { NextClosingStore } from "./afterImport.ts";
import { type FollowDeps, followChanges } from "./followChanges.ts";

export interface FollowEntriesDeps extends FollowDeps {
  readonly nextClosings: NextClosingStore;
}

export interface EntriesChanged {
  readonly closingId: string;
  readonly fiscalYear: FiscalYear;
  /** Who did it; null when nobody in particular did. */
  readonly by: string | null;
  /** The entries that were changed, as they stood; one that has been made since is not among them. */
  readonly before: readonly EntryWithStatus[];
  readonly after: readonly EntryWithStatus[];
}

/** Brings in step what rests on them, in the year after too, which opens with what this one ends with. */
export async function followEntries(
  deps: FollowEntriesDeps,
  transaction: Transaction,
  { closingId, fiscalYear, by, before, after }: EntriesChanged,
): Promise<readonly StaleSubject[]> {
  const inFigures = (entries: readonly EntryWithStatus[]): ReturnType<typeof adjustingEntries> =>
    adjustingEntries(entries.map(figuredEntry), fiscalYear);
  const causes = entryChanges({ before: inFigures(before), after: inFigures(after), by });
  if (causes.size === 0) return [];
  const next = await deps.nextClosings.findNextClosing(transaction, closingId);
  await deps.signOffs.lockClosings(transaction, next === null ? [closingId] : [closingId, next]);
  const changed = new Map(Array.from(causes, ([account, told]) => [`account:${account}` as const, told]));
  const stale = await followChanges(deps, transaction, { closingId, by, importNumber: null, changed });
  if (next !== null) {
    await noteChanges(deps, transaction, {
      closingId: next,
      by: null,
      importNumber: null,
      changed: new Map(),
    });
  }
  return stale;
}
