/** A stretch of an account's ledger (huvudbok): the booked rows, and after them those of closing entries. */
import { type Ore, ore } from "#domain/money/ore.ts";
import { adjust } from "#domain/reconciliation/adjust.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import type { FiguredEntry } from "./figuredEntries.ts";
import type { BookedLedger, BookedRow, LedgerPlace } from "./figureStore.ts";

export interface EntryRowOfLedger extends Omit<BookedRow, "voucherIndex" | "series" | "number" | "movement"> {
  readonly entry: { readonly entryId: string; readonly number: string };
  /** Null where the books do not say what has moved. */
  readonly movement: Ore | null;
}

export interface LedgerPage {
  readonly balance: AccountBalance;
  /** Booked rows and rows of entries together. */
  readonly total: number;
  readonly rows: readonly (BookedRow | EntryRowOfLedger)[];
}

/** Puts the rows of entries after the booked ones. */
export function ledgerPage(
  { balance: booked, rows }: BookedLedger,
  adjusting: readonly FiguredEntry[],
  { from, limit }: LedgerPlace,
): LedgerPage {
  const { account } = booked;
  const onAccount = adjusting.map((entry) => ({
    ...entry,
    rows: entry.rows.filter((row) => row.account === account),
  }));
  const [balance] = adjust([booked], onAccount);
  const entryRows = rowsOf(onAccount, booked);
  const total = booked.rows + entryRows.length;
  const shown = entryRows.filter(({ position }) => position >= from && position < from + limit);
  return { balance: balance ?? adjustedByNothing(booked), total, rows: [...rows, ...shown] };
}

function adjustedByNothing(booked: BookedLedger["balance"]): AccountBalance {
  return { ...booked, adjustment: ore(0n) };
}

function rowsOf(
  entries: readonly FiguredEntry[],
  booked: BookedLedger["balance"],
): readonly EntryRowOfLedger[] {
  let moved = 0n;
  return entries
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .flatMap(({ entryId, number, date, text, rows }) =>
      rows.map((row) => ({
        date,
        text: row.text === "" ? text : row.text,
        amount: row.amount,
        entry: { entryId, number },
      })),
    )
    .map((row, index) => {
      moved += row.amount;
      const movement = booked.movement === null ? null : ore(booked.movement + moved);
      return { ...row, position: booked.rows + index, movement };
    });
}
