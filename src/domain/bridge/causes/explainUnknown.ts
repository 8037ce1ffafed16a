/**
 * Invoices of which the ledger itself is not sure: it cannot say what is open, or its two computations part. The
 * accounts are held against what the ledger makes of the invoice from the first day of the year.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { KnownInvoice } from "../../ledger/ledger.ts";
import type { LedgerAsOf } from "../../ledger/openItem.ts";
import { ore } from "../../money/ore.ts";
import type { AccountAmount } from "../pairing/bookedVouchers.ts";
import type { BridgeItem } from "../bridge.ts";
import { itemOfInvoice } from "./explainOutside.ts";
import { type LedgerDocuments, accountSign } from "../pairing/ledgerDocuments.ts";
import type { Pair } from "../pairing/pairVouchers.ts";

export interface LedgerOfBridge extends LedgerDocuments {
  readonly now: LedgerAsOf;
  /** At the end of the day before the year. */
  readonly before: LedgerAsOf;
}

/** By how much the accounts exceed the ledger for an invoice that it is not sure of. */
export interface Doubt {
  readonly invoice: KnownInvoice;
  readonly amount: bigint;
}

/** Gives what tells whether the ledger does not know what a document did. */
export function isUnknownIn({ now }: LedgerOfBridge): (pair: Pair) => boolean {
  const numbers = unknownNumbers(now);
  return ({ document: { amount, date, invoice } }) =>
    amount === null || date === null || numbers.has(invoice.number);
}

function unknownNumbers({ items, unknownItems }: LedgerAsOf): ReadonlySet<string> {
  if (unknownItems === 0) return new Set();
  return new Set(items.filter(({ open }) => open === null).map(({ invoice }) => invoice.number));
}

/** Finds them, given the pairs of unknown documents. */
export function doubtsOf(
  ledger: LedgerOfBridge,
  unknownPairs: readonly Pair[],
  from: PlainDate,
): readonly Doubt[] {
  const { now, before, moves, invoices } = ledger;
  const unknown = unknownNumbers(now);
  const unsure = unknownNumbers(before);
  const amounts = new Map<string, bigint>();
  const add = ({ number }: KnownInvoice, amount: bigint): void => {
    amounts.set(number, (amounts.get(number) ?? 0n) + amount);
  };
  const sign = accountSign(now.side);
  for (const { invoice, date, amount } of moves) {
    const isInYear = date !== null && date >= from && date <= now.asOf;
    if (isInYear && amount !== null && !unknown.has(invoice.number)) add(invoice, amount);
  }
  for (const { invoice, open } of now.items) add(invoice, -sign * (open ?? 0n));
  for (const { invoice, open } of before.items) add(invoice, sign * (open ?? 0n));
  for (const { document, bookings } of unknownPairs) {
    for (const { voucher, day, amount } of bookings) {
      if (voucher?.isOfYear === true && day <= now.asOf) add(document.invoice, amount);
    }
  }
  const doubts: Doubt[] = [];
  for (const [number, amount] of amounts) {
    if (!unknown.has(number) && (amount === 0n || unsure.has(number))) continue;
    const invoice = invoices.get(number)?.invoice;
    if (invoice !== undefined) doubts.push({ invoice, amount });
  }
  return doubts;
}

/** Tells them as items. */
export function doubtItems(doubts: readonly Doubt[]): readonly BridgeItem[] {
  return doubts.map(({ invoice, amount }) => ({
    ...itemOfInvoice(invoice, "unknown-item"),
    amount: ore(amount),
  }));
}

/** Gives what they come to on the accounts that the invoices belong to. */
export function doubtRows(
  doubts: readonly Doubt[],
  homeOf: (invoiceNumber: string) => string,
): readonly AccountAmount[] {
  return doubts.map(({ invoice, amount }) => ({ account: homeOf(invoice.number), amount: ore(amount) }));
}
