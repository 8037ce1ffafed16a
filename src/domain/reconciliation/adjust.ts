/**
 * The effect of closing entries on figures (justering): the one way from what the books say to what is shown. An entry
 * that the import holds is in the books, and no longer here: what its voucher adds the adjustment loses, so that the
 * closing balance stands still when an entry is exported and comes back.
 */
import { type FiscalYear, contains } from "../calendar/fiscalYear.ts";
import type { PlainDate } from "../calendar/plainDate.ts";
import { type EntryStatus, countsInFigures } from "../entries/entryStatus.ts";
import { type Ore, ore, zeroOre } from "../money/ore.ts";
import type { AccountBalance, BookedBalance } from "./reconcile.ts";

/** An entry as figures see it. */
export interface AdjustingEntry {
  readonly entryId: string;
  /** `V1`, `S3`. */
  readonly number: string;
  readonly date: PlainDate;
  readonly text: string;
  readonly rows: readonly AdjustingRow[];
}

export interface AdjustingRow {
  readonly account: string;
  /** Debit positive. */
  readonly amount: Ore;
  /** Empty when the row says nothing of its own. */
  readonly text: string;
}

/** Keeps those that are in the figures of a year: a reversal (återföring) is dated in the next. */
export function adjustingEntries<Entry extends AdjustingEntry & { readonly status: EntryStatus }>(
  entries: readonly Entry[],
  fiscalYear: FiscalYear,
): readonly Entry[] {
  return entries.filter(({ status, date }) => countsInFigures(status) && contains(fiscalYear, date));
}

/** Sums entries by account; an account on which they come to nothing is there with zero. */
export function adjustmentByAccount(
  entries: readonly Pick<AdjustingEntry, "rows">[],
): ReadonlyMap<string, Ore> {
  const byAccount = new Map<string, Ore>();
  for (const { rows } of entries) {
    for (const { account, amount } of rows) {
      byAccount.set(account, ore((byAccount.get(account) ?? zeroOre) + amount));
    }
  }
  return byAccount;
}

/**
 * Puts entries on the accounts that a snapshot has in use, in the order of their numbers. An account that entries alone
 * use comes from the rest of its chart; one that is not there either has no name.
 */
export function adjust(
  booked: readonly BookedBalance[],
  entries: readonly Pick<AdjustingEntry, "rows">[],
  chart: readonly BookedBalance[] = [],
): readonly AccountBalance[] {
  const adjustments = adjustmentByAccount(entries);
  const here = new Set(booked.map(({ account }) => account));
  const added = Array.from(adjustments.keys()).filter((account) => account !== "" && !here.has(account));
  if (added.length === 0) {
    return booked.map((balance) => adjusted(balance, adjustments.get(balance.account) ?? zeroOre));
  }
  const inChart = new Map(chart.map((balance) => [balance.account, balance]));
  const unknown = unbooked(booked);
  return [...booked, ...added.map((account) => inChart.get(account) ?? unknown(account))]
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
    .map((balance) => adjusted(balance, adjustments.get(balance.account) ?? zeroOre));
}

function adjusted(balance: BookedBalance, adjustment: Ore): AccountBalance {
  const closing = balance.closing === null ? null : ore(balance.closing + adjustment);
  return { ...balance, adjustment, closing };
}

/** Tells what books say of an account that they leave out: where they have some balances, none (SIE 4B §5.17). */
export function unbooked(booked: readonly BookedBalance[]): (account: string) => BookedBalance {
  const zeroIf = (figure: "opening" | "movement" | "closing" | "previous"): Ore | null =>
    booked.length === 0 || booked.some((balance) => balance[figure] !== null) ? zeroOre : null;
  const figures = {
    opening: zeroIf("opening"),
    movement: zeroIf("movement"),
    closing: zeroIf("closing"),
    previous: zeroIf("previous"),
  };
  return (account) => ({ account, name: "", type: null, rows: 0, ...figures });
}
