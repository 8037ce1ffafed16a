/**
 * What the control accounts opened with beyond the ledger of the evening before. What was booked on the other side of
 * the turn of the year is no part of it: that goes with its invoice or payment.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { LedgerAsOf } from "../../ledger/openItem.ts";
import { negateOre, ore } from "../../money/ore.ts";
import { type AccountSums, addRows, sumOf, totalOf } from "../accountSums.ts";
import type { BridgeItem, ControlBooks } from "../bridge.ts";
import { accountSign } from "../pairing/ledgerDocuments.ts";
import type { Pair } from "../pairing/pairVouchers.ts";

export interface OpeningGround {
  readonly control: ControlBooks;
  /** Of the day before the year. */
  readonly before: LedgerAsOf;
  readonly pairs: readonly Pair[];
  readonly homeOf: (invoiceNumber: string) => string;
}

/** Computes it by account; null when an opening balance or an item of the ledger is unknown. */
export function openingBeyondLedger({ control, before, pairs, homeOf }: OpeningGround): AccountSums | null {
  const sums: AccountSums = new Map();
  for (const { account, opening } of control.accounts) {
    if (opening === null) return null;
    addRows(sums, [{ account, amount: opening }]);
  }
  if (before.total === null) return null;
  const sign = accountSign(before.side);
  for (const { invoice, open } of before.items) {
    addRows(sums, [{ account: homeOf(invoice.number), amount: ore(-sign * (open ?? 0n)) }]);
  }
  const { start } = control.fiscalYear;
  const beforeYear = { isWanted: (day: PlainDate) => day < start, sign: -1n } as const;
  for (const pair of pairs) addBeyondLedger(sums, pair, beforeYear);
  return sums;
}

/** Adds by account what a document has on the accounts beyond what it has in the ledger, of the days asked for. */
export function addBeyondLedger(
  sums: AccountSums,
  { document, home, bookings }: Pair,
  { isWanted, sign }: { readonly isWanted: (day: PlainDate) => boolean; readonly sign: 1n | -1n },
): void {
  const { date, amount } = document;
  for (const { day, rows } of bookings) if (isWanted(day)) addRows(sums, rows, sign);
  if (amount !== null && date !== null && isWanted(date)) {
    addRows(sums, [{ account: home, amount: negateOre(amount) }], sign);
  }
}

/** Tells it as an item, when it comes to something. */
export function openingItems(sums: AccountSums | null, { fiscalYear }: ControlBooks): readonly BridgeItem[] {
  if (sums === null || totalOf(sums) === 0n) return [];
  const accounts = [...sums.keys()].filter((account) => sumOf(sums, account) !== 0n);
  return [
    {
      cause: "opening-balance",
      amount: totalOf(sums),
      outside: null,
      date: fiscalYear.start,
      documentDate: null,
      voucher: null,
      account: accounts.length === 1 ? (accounts[0] ?? null) : null,
      invoiceNumber: null,
      paymentNumber: null,
      text: "",
    },
  ];
}
