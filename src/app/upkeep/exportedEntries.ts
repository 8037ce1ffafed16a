/**
 * Closing entries that an import took out of the adjustments, or gave back to them. One that has become a voucher is
 * held against it, so that only what the two differ by is a change of an account.
 */
import type { AccountAmount, DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
import { type AdjustingEntry, adjustmentByAccount } from "#domain/reconciliation/adjust.ts";
import { type Ore, ore, zeroOre } from "#domain/money/ore.ts";
import type { EndBalances, VoucherDifference } from "#domain/staleness/accountChanges.ts";
import { entryChanges } from "#domain/staleness/entryChanges.ts";
import type { Cause } from "#domain/staleness/cause.ts";

/** An entry as one of the imports has it. */
export interface EntryInImport extends AdjustingEntry {
  /** Of the voucher that it was recognised in there. */
  readonly voucherIndex: number | null;
}

export interface EntriesAcross {
  /** All entries, as the import before has them and as the new one does. */
  readonly before: readonly EntryInImport[];
  readonly after: readonly EntryInImport[];
  /** Of them, those that are in the figures. */
  readonly adjusting: { readonly before: readonly EntryInImport[]; readonly after: readonly EntryInImport[] };
}

type Pair = VoucherPair<DifferingVoucher>;

/** Puts each entry that became a voucher, or was one, beside it. */
export function besideVouchers(
  across: EntriesAcross,
  pairs: readonly Pair[],
): {
  readonly ofPair: (pair: Pair, side: "before" | "after") => readonly AccountAmount[];
  /** What is told of entries that no differing voucher tells of. */
  readonly causes: ReadonlyMap<string, readonly Cause[]>;
} {
  const { adjusting } = across;
  const left = notAmong(adjusting.before, adjusting.after);
  const came = notAmong(adjusting.after, adjusting.before);
  const before = byVoucher(left, across.after, indexesOf(pairs, "after"));
  const after = byVoucher(came, across.before, indexesOf(pairs, "before"));
  const told = [...before.values(), ...after.values()].flat();
  return {
    ofPair: (pair, side) => {
      // What is a voucher now was an entry before, and the other way round.
      const index = side === "before" ? pair.after?.voucherIndex : pair.before?.voucherIndex;
      const entries = index === undefined ? [] : ((side === "before" ? before : after).get(index) ?? []);
      return amountsOf(entries);
    },
    causes: entryChanges({ before: notAmong(left, told), after: notAmong(came, told), by: null }),
  };
}

/** Adds what entries have on accounts to what the books end with. */
export function withAdjustments(
  balances: ReadonlyMap<string, EndBalances>,
  {
    entries,
    accounts,
  }: { readonly entries: readonly AdjustingEntry[]; readonly accounts: readonly string[] },
): ReadonlyMap<string, EndBalances> {
  const adjustments = adjustmentByAccount(entries);
  const ends = accounts.flatMap((account): readonly (readonly [string, EndBalances])[] => {
    const booked = balances.get(account);
    const adjustment = adjustments.get(account);
    if (booked === undefined && adjustment === undefined) return [];
    const { opening, closing } = booked ?? nothing;
    return [[account, { opening, closing: closing === null ? null : ore(closing + (adjustment ?? 0n)) }]];
  });
  return new Map(ends);
}

const nothing: EndBalances = { opening: zeroOre, closing: zeroOre };

/** Turns what is told of a voucher into what it did to the figures. */
export function besideEntries(
  difference: VoucherDifference,
  more: { readonly before: readonly AccountAmount[]; readonly after: readonly AccountAmount[] },
): VoucherDifference {
  if (more.before.length === 0 && more.after.length === 0) return difference;
  const before = [...difference.before, ...more.before];
  const after = [...difference.after, ...more.after];
  return { ...difference, change: "changed", before, after };
}

function notAmong<Entry extends AdjustingEntry>(
  entries: readonly Entry[],
  others: readonly AdjustingEntry[],
): readonly Entry[] {
  const known = new Set(others.map(({ entryId }) => entryId));
  return entries.filter(({ entryId }) => !known.has(entryId));
}

function indexesOf(pairs: readonly Pair[], side: "before" | "after"): ReadonlySet<number> {
  return new Set(pairs.flatMap((pair) => pair[side]?.voucherIndex ?? []));
}

function byVoucher(
  entries: readonly EntryInImport[],
  recognised: readonly EntryInImport[],
  differing: ReadonlySet<number>,
): ReadonlyMap<number, readonly EntryInImport[]> {
  const indexById = new Map(recognised.map(({ entryId, voucherIndex }) => [entryId, voucherIndex]));
  const found = entries.flatMap((entry) => {
    const index = indexById.get(entry.entryId) ?? null;
    return index !== null && differing.has(index) ? [{ entry, index }] : [];
  });
  const groups = Map.groupBy(found, ({ index }) => index);
  return new Map(Array.from(groups, ([index, group]) => [index, group.map(({ entry }) => entry)]));
}

function amountsOf(entries: readonly AdjustingEntry[]): readonly AccountAmount[] {
  return Array.from(adjustmentByAccount(entries), ([account, amount]: [string, Ore]) => {
    return { account, name: "", amount };
  });
}
