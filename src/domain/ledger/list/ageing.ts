/**
 * The age of what is open (åldersanalys): by the days from the due date to the day of the ledger. An item is overdue
 * from the day after it was due. Credit balances stand apart, or they would hide what is overdue.
 */
import { type Ore, ore } from "../../money/ore.ts";
import type { LedgerAsOf, OpenItem } from "../openItem.ts";
import { byParty } from "./partyOrder.ts";

export const ageingBuckets = ["not-due", "1-30", "31-60", "61-90", "over-90", "no-due-date"] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

export interface AgeingSum {
  /** In SEK. */
  readonly open: Ore;
  readonly items: number;
}

export interface Ageing {
  /** Every bucket, empty ones too, in order. */
  readonly buckets: readonly (AgeingSum & { readonly bucket: AgeingBucket })[];
  readonly credits: AgeingSum & { readonly parties: number };
  /** In neither: what is open of them is not known. */
  readonly unknownItems: number;
}

/** Sums by age; buckets and credits together are the sum of the known items. */
export function ageing({ items }: Pick<LedgerAsOf, "items">): Ageing {
  const known = items.filter(({ open }) => open !== null);
  const credits = known.filter(isCredit);
  const itemsByBucket = Map.groupBy(
    known.filter((item) => !isCredit(item)),
    bucketOf,
  );
  return {
    buckets: ageingBuckets.map((bucket) => ({ bucket, ...sumOf(itemsByBucket.get(bucket) ?? []) })),
    credits: { ...sumOf(credits), parties: byParty(credits).length },
    unknownItems: items.length - known.length,
  };
}

/** Tells which bucket an item's due date puts it in. */
export function bucketOf({ daysOverdue }: Pick<OpenItem, "daysOverdue">): AgeingBucket {
  if (daysOverdue === null) return "no-due-date";
  if (daysOverdue <= 0) return "not-due";
  if (daysOverdue <= 30) return "1-30";
  if (daysOverdue <= 60) return "31-60";
  return daysOverdue <= 90 ? "61-90" : "over-90";
}

function isCredit({ open }: OpenItem): boolean {
  return open !== null && open < 0n;
}

function sumOf(items: readonly OpenItem[]): AgeingSum {
  return { open: ore(items.reduce((sum, { open }) => sum + (open ?? 0n), 0n)), items: items.length };
}
