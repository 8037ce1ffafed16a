/**
 * Finds the payments of an invoice. A ledger has as many payments as invoices, nearly each of them alone on its own:
 * only what has company gets a list, because fifty thousand lists of one cost more than all the arithmetic.
 */
import type { KnownPayment } from "../ledger.ts";

const none: readonly KnownPayment[] = [];

export type PaymentsOf = (invoiceNumber: string) => readonly KnownPayment[];

/** Gives a function that finds them by the number of the invoice, in the order in which they stand. */
export function paymentsByInvoice(payments: readonly KnownPayment[]): PaymentsOf {
  const firstByInvoice = new Map<string, KnownPayment>();
  const restByInvoice = new Map<string, KnownPayment[]>();
  for (const payment of payments) {
    const { invoiceNumber } = payment;
    if (!firstByInvoice.has(invoiceNumber)) {
      firstByInvoice.set(invoiceNumber, payment);
      continue;
    }
    const rest = restByInvoice.get(invoiceNumber);
    if (rest === undefined) restByInvoice.set(invoiceNumber, [payment]);
    else rest.push(payment);
  }
  return (invoiceNumber) => {
    const first = firstByInvoice.get(invoiceNumber);
    if (first === undefined) return none;
    const rest = restByInvoice.size === 0 ? undefined : restByInvoice.get(invoiceNumber);
    return rest === undefined ? [first] : [first, ...rest];
  };
}
