/** Puts each invoice of a ledger together with its payments and its credit notes: it names them, or they name it. */
import type { InvoiceWithEvents, KnownInvoice, KnownPayment } from "./ledger.ts";
import { paymentsByInvoice } from "./paymentsByInvoice.ts";

const noNotes: readonly KnownInvoice[] = [];

/** Gives a function that finds what settles an invoice of the ledger. */
export function eventsByInvoice(
  invoices: readonly KnownInvoice[],
  payments: readonly KnownPayment[],
): (invoice: KnownInvoice) => InvoiceWithEvents {
  const paymentsOf = paymentsByInvoice(payments);
  const pairs = creditPairs(invoices);
  return (invoice) => ({
    invoice,
    payments: paymentsOf(invoice.number),
    creditNotes: pairs.notesOf(invoice).map((note) => ({ note, payments: paymentsOf(note.number) })),
    credited: pairs.creditedBy(invoice),
  });
}

/** Finds a credit note's invoice and an invoice's credit notes, whichever of the two names the other. */
function creditPairs(invoices: readonly KnownInvoice[]) {
  const notes = invoices.filter(({ credit }) => credit);
  const others = notes.length === 0 ? [] : invoices.filter(({ credit }) => !credit);
  const noteByNumber = new Map(notes.map((note) => [note.number, note]));
  const otherByNumber = new Map(others.map((invoice) => [invoice.number, invoice]));
  const notesByReference = Map.groupBy(notes, ({ alone }) => alone?.creditReference ?? "");
  const otherByReference = new Map(others.map((invoice) => [invoice.alone?.creditReference ?? "", invoice]));
  return {
    notesOf: (invoice: KnownInvoice): readonly KnownInvoice[] => {
      if (invoice.credit || notes.length === 0) return noNotes;
      const naming = notesByReference.get(invoice.number) ?? noNotes;
      const named = noteByNumber.get(invoice.alone?.creditReference ?? "");
      return named === undefined || naming.includes(named) ? naming : [...naming, named];
    },
    creditedBy: (note: KnownInvoice): KnownInvoice | null =>
      note.credit
        ? (otherByNumber.get(note.alone?.creditReference ?? "") ?? otherByReference.get(note.number) ?? null)
        : null,
  };
}
