/**
 * Pairs Skatteverket's transactions with rows in the books: the same amount, the nearest days first, one to one. The
 * answer is the same in whatever order they come.
 */
import { addDays, type PlainDate } from "../../../calendar/plainDate.ts";
import type { BookedRow } from "../../kindRules.ts";
import type { TaxAccountTransaction } from "./content.ts";

/**
 * How many days apart a transaction and its booking may be. A payment is booked here when the bank sends it and there
 * when it has come, over a weekend and holidays; a month would pair one period's tax with the next one's.
 */
export const matchWindowDays = 14;

export interface MatchedTransaction {
  readonly transaction: TaxAccountTransaction;
  readonly row: BookedRow;
}

export interface Matching {
  readonly matched: readonly MatchedTransaction[];
  readonly looseTransactions: readonly TaxAccountTransaction[];
  readonly looseRows: readonly BookedRow[];
}

/** Pairs transactions with rows, those on the same day first, then those a day apart, and so on. */
export function matchTransactions(
  transactions: readonly TaxAccountTransaction[],
  rows: readonly BookedRow[],
): Matching {
  const free = new Set(transactions.toSorted(byDayAndId));
  const waiting = Map.groupBy(rows.toSorted(byDayAndVoucher), ({ amount, date }) => placeKey(amount, date));
  const matched: MatchedTransaction[] = [];
  for (const days of distances(matchWindowDays)) {
    for (const transaction of free) {
      const row = waiting.get(placeKey(transaction.amount, addDays(transaction.date, days)))?.shift();
      if (row === undefined) continue;
      matched.push({ transaction, row });
      free.delete(transaction);
    }
  }
  return {
    matched: matched.toSorted((a, b) => byDayAndId(a.transaction, b.transaction)),
    looseTransactions: Array.from(free),
    looseRows: Array.from(waiting.values()).flat().toSorted(byDayAndVoucher),
  };
}

/** 0, −1, 1, −2 …: a payment is booked before it has come more often than after. */
function distances(most: number): readonly number[] {
  return [0, ...Array.from({ length: most }, (_, index) => [-(index + 1), index + 1]).flat()];
}

function placeKey(amount: bigint, date: PlainDate): string {
  return `${amount.toString()} ${date}`;
}

function byDayAndId(a: TaxAccountTransaction, b: TaxAccountTransaction): number {
  return compare(a.date, b.date) || compare(a.id, b.id);
}

function byDayAndVoucher(a: BookedRow, b: BookedRow): number {
  return (
    compare(a.date, b.date) ||
    placeOf(a) - placeOf(b) ||
    compare(a.account, b.account) ||
    compare(a.text, b.text)
  );
}

/** Closing entries come after what is booked. */
function placeOf({ voucherIndex }: BookedRow): number {
  return voucherIndex ?? Number.MAX_SAFE_INTEGER;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
