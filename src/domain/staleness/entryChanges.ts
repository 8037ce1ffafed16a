/** Which accounts a change of closing entries moves, entry by entry. A net that stands still moves nothing. */
import { type Ore, ore, zeroOre } from "../money/ore.ts";
import { type AdjustingEntry, adjustmentByAccount } from "../reconciliation/adjust.ts";
import type { Cause, EntryChanged } from "./cause.ts";

type Entry = Pick<AdjustingEntry, "entryId" | "number" | "rows">;

/** The entries that are in the figures before and after; `by` is null when nobody in particular changed them. */
export interface EntryDifference {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly by: string | null;
}

/** Tells the causes of each account whose figures changed; two entries that take each other out leave it alone. */
export function entryChanges({ before, after, by }: EntryDifference): ReadonlyMap<string, readonly Cause[]> {
  const causes = new Map<string, EntryChanged[]>();
  for (const { entryId, number } of eitherOf(before, after)) {
    const then = netOf(before, entryId);
    const now = netOf(after, entryId);
    for (const account of new Set([...then.keys(), ...now.keys()])) {
      const amounts = { before: then.get(account) ?? zeroOre, after: now.get(account) ?? zeroOre };
      if (amounts.before === amounts.after) continue;
      const change = !then.has(account) ? "added" : !now.has(account) ? "removed" : "changed";
      const cause = { kind: "entry-changed", account, entryId, number, change, ...amounts, by } as const;
      const known = causes.get(account);
      if (known === undefined) causes.set(account, [cause]);
      else known.push(cause);
    }
  }
  return new Map(Array.from(causes).filter(([, told]) => movedBy(told) !== 0n));
}

function eitherOf(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  return [...new Map([...before, ...after].map((entry) => [entry.entryId, entry])).values()];
}

function netOf(entries: readonly Entry[], entryId: string): ReadonlyMap<string, Ore> {
  return adjustmentByAccount(entries.filter((entry) => entry.entryId === entryId));
}

function movedBy(causes: readonly EntryChanged[]): Ore {
  return ore(causes.reduce((sum, { before, after }) => sum + after - before, 0n));
}
