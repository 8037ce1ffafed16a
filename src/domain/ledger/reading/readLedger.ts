/**
 * What a ledger means, before any day is asked for: what the amounts of foreign invoices are in, what each balance says
 * of how its payments are meant, and which credit notes were set off against what. None of it is documented by the
 * source; the figures themselves show it, and what they do not show stays as it was told.
 */
import type { LedgerBooks } from "../openItem.ts";
import { type EventsOf, eventsAsRead, eventsByInvoice } from "./eventsByInvoice.ts";
import { readForeignAmounts } from "./foreignAmounts.ts";
import type { ReadInvoice } from "./paidInvoice.ts";
import { paymentsByInvoice } from "./paymentsByInvoice.ts";
import { readByBalance } from "./readByBalance.ts";

export interface ReadLedger extends LedgerBooks {
  readonly eventsOf: EventsOf;
}

/** Reads it. */
export function readLedger(books: LedgerBooks): ReadLedger {
  const shown = readForeignAmounts(books);
  const paymentsOf = paymentsByInvoice(shown.payments);
  const readInvoice: ReadInvoice = (invoice) => readByBalance(invoice, paymentsOf(invoice.number));
  return { ...shown, eventsOf: eventsAsRead(shown.invoices, readInvoice, "and-equal-amounts") };
}

/** Takes a ledger as it is told, where its payments are not known to be all. */
export function takeLedgerAsTold(books: LedgerBooks): ReadLedger {
  const shown = readForeignAmounts(books);
  return { ...shown, eventsOf: eventsByInvoice(shown.invoices, shown.payments) };
}
