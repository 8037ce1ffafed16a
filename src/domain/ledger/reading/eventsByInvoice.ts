/** Puts each invoice of a ledger together with its payments and with what was set off between it and others. */
import type { InvoiceWithEvents, KnownInvoice, KnownPayment } from "../ledger.ts";
import { type ByBalance, findSetOffs } from "./findSetOffs.ts";
import type { ReadInvoice } from "./paidInvoice.ts";
import { paymentsByInvoice } from "./paymentsByInvoice.ts";

export type EventsOf = (invoice: KnownInvoice) => InvoiceWithEvents;

/** Gives a function that finds what settles an invoice of the ledger, as it is told. */
export function eventsByInvoice(
  invoices: readonly KnownInvoice[],
  payments: readonly KnownPayment[],
): EventsOf {
  const paymentsOf = paymentsByInvoice(payments);
  return eventsAsRead(
    invoices,
    (invoice) => ({ invoice, payments: paymentsOf(invoice.number) }),
    "named-only",
  );
}

/** The same, as each invoice is read. */
export function eventsAsRead(
  invoices: readonly KnownInvoice[],
  readInvoice: ReadInvoice,
  byBalance: ByBalance,
): EventsOf {
  const { setOffsOf, standing, strayNoteOn } = findSetOffs(invoices, readInvoice, byBalance);
  return (told) => {
    const { invoice, payments } = readInvoice(told);
    return {
      invoice: standing(invoice),
      payments,
      setOffs: setOffsOf(invoice),
      strayNoteOn: strayNoteOn(invoice),
    };
  };
}
