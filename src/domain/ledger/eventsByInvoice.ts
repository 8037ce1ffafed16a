/** Puts each invoice of a ledger together with its payments and its credit notes: it names them, or they name it. */
import type { CreditNote, InvoiceWithEvents, KnownInvoice, KnownPayment } from "./ledger.ts";

/** Gives a function that finds what settles an invoice of the ledger. */
export function eventsByInvoice(
  invoices: readonly KnownInvoice[],
  payments: readonly KnownPayment[],
): (invoice: KnownInvoice) => InvoiceWithEvents {
  const paymentsByInvoice = Map.groupBy(payments, ({ invoiceNumber }) => invoiceNumber);
  const paymentsOf = (number: string): readonly KnownPayment[] => paymentsByInvoice.get(number) ?? [];
  const notes = invoices.filter(({ credit }) => credit);
  const noteByNumber = new Map(notes.map((note) => [note.number, note]));
  const notesByInvoice = Map.groupBy(notes, ({ alone }) => alone?.creditReference ?? "");
  return (invoice) => {
    const named = noteByNumber.get(invoice.alone?.creditReference ?? "");
    const ofInvoice = new Set([
      ...(notesByInvoice.get(invoice.number) ?? []),
      ...(named === undefined || invoice.credit ? [] : [named]),
    ]);
    return {
      invoice,
      payments: paymentsOf(invoice.number),
      creditNotes: [...ofInvoice].map((note): CreditNote => ({ note, payments: paymentsOf(note.number) })),
    };
  };
}
