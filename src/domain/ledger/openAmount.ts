/**
 * What is open of an invoice at the end of a day, computed in two ways that must agree: back from the balance that
 * the source shows now, and forward from the total. Where they part, something moved while the source was read, or
 * something settles the invoice that is not known: a write-off, a tax reduction, a credit. Amounts are in the currency
 * of the invoice; unknown is null, never zero. Before its own day an invoice is not owed: what was paid on it by then
 * was paid in advance.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import { type Ore, ore, zeroOre } from "../money/ore.ts";
import type { InvoiceWithEvents, KnownInvoice } from "./ledger.ts";
import { isOwed } from "./ledgerInvoice.ts";
import { type Settlement, settlementsOf } from "./item/settlements.ts";

/** Takes back from today's balance what came after the day; with no day, gives the balance itself. */
export function openBack(item: InvoiceWithEvents, asOf: PlainDate | null): Ore | null {
  return rollBack(item.invoice, settlementsOf(item), asOf);
}

/** Takes from what was owed what was settled up to the day; with no day, all that is known. */
export function openForward(item: InvoiceWithEvents, asOf: PlainDate | null): Ore | null {
  return rollForward(item.invoice, settlementsOf(item), asOf);
}

/** Tells whether the two part now. What cannot be computed parts from nothing. */
export function partsNow(item: InvoiceWithEvents): boolean {
  if (!isOwed(item.invoice)) return false;
  const [back, forward] = [openBack(item, null), openForward(item, null)];
  return back !== null && forward !== null && back !== forward;
}

/** Rolls back over settlements that are listed already. */
export function rollBack(
  invoice: KnownInvoice,
  settlements: readonly Settlement[],
  asOf: PlainDate | null,
): Ore | null {
  const { balance } = invoice;
  if (asOf === null || balance === null) return balance;
  const [notYet, after] = [notYetOwed(invoice, asOf), sumWhen(settlements, (date) => date > asOf)];
  return notYet === null || after === null ? null : ore(balance + after - notYet);
}

/** Rolls forward over settlements that are listed already. */
export function rollForward(
  invoice: KnownInvoice,
  settlements: readonly Settlement[],
  asOf: PlainDate | null,
): Ore | null {
  const owed = owedOn(invoice);
  const notYet = asOf === null ? zeroOre : notYetOwed(invoice, asOf);
  const until = settledBy(settlements, asOf);
  return owed === null || notYet === null || until === null ? null : ore(owed - notYet - until);
}

/** Sums what was settled up to the day; with no day, all that is known. Null is unknown. */
export function settledBy(settlements: readonly Settlement[], asOf: PlainDate | null): Ore | null {
  return sumWhen(settlements, asOf === null ? null : (date) => date <= asOf);
}

/** The customer owes the total less the tax reduction (ROT, RUT), which Skatteverket pays. */
export function owedOn({ total, alone, owed }: KnownInvoice): Ore | null {
  return owed ?? alone?.totalToPay ?? total;
}

/** What is owed first on a later day than this one. */
function notYetOwed(invoice: KnownInvoice, asOf: PlainDate): Ore | null {
  if (invoice.invoiceDate === null) return null;
  return invoice.invoiceDate <= asOf ? zeroOre : owedOn(invoice);
}

/** With no choice of days all of it is summed; with one, what has no date makes the sum unknown. */
function sumWhen(
  settlements: readonly Settlement[],
  isWanted: ((date: PlainDate) => boolean) | null,
): Ore | null {
  let sum = 0n;
  for (const { date, amount } of settlements) {
    if (isWanted !== null) {
      if (date === null) return null;
      if (!isWanted(date)) continue;
    }
    if (amount === null) return null;
    sum += amount;
  }
  return ore(sum);
}
