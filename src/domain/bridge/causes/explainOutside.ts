/** What stands beside the sums: invoices and payments that are not booked, which neither ledger nor accounts have. */
import type { KnownInvoice } from "../../ledger/ledger.ts";
import type { LedgerAsOf, LedgerBooks } from "../../ledger/openItem.ts";
import { ore, zeroOre } from "../../money/ore.ts";
import type { BridgeItem } from "../bridge.ts";
import { accountSign } from "../pairing/ledgerDocuments.ts";

/** Lists invoices dated up to the day that are not booked, and payments of what is not cancelled. */
export function unbookedItems(ledger: LedgerBooks, now: LedgerAsOf): readonly BridgeItem[] {
  const sign = accountSign(ledger.side);
  const prepared = ledger.payments.filter(
    ({ booked, paidOn }) => !booked && paidOn !== null && paidOn <= now.asOf,
  );
  const numbers = new Set(prepared.map(({ invoiceNumber }) => invoiceNumber));
  const payable = ledger.invoices.filter(({ number, cancelled }) => !cancelled && numbers.has(number));
  const invoiceByNumber = new Map(payable.map((invoice) => [invoice.number, invoice]));
  const invoices = now.outside
    .filter(({ reason }) => reason === "unbooked")
    .map(({ invoice, total }) => ({
      ...itemOfInvoice(invoice, "unbooked-invoice"),
      outside: total === null ? null : ore(sign * total),
    }));
  const payments = prepared.flatMap(({ paidOn, amount, number, invoiceNumber }) => {
    const invoice = invoiceByNumber.get(invoiceNumber);
    if (invoice === undefined) return [];
    const outside = amount === null ? null : ore(-sign * amount);
    const days = { date: paidOn, documentDate: paidOn };
    return [{ ...itemOfInvoice(invoice, "unbooked-payment"), ...days, outside, paymentNumber: number }];
  });
  return [...invoices, ...payments];
}

/** Tells of an invoice, at first without an amount. */
export function itemOfInvoice(
  { number, invoiceDate, partyName }: KnownInvoice,
  cause: BridgeItem["cause"],
): BridgeItem {
  return {
    cause,
    amount: zeroOre,
    outside: null,
    date: invoiceDate,
    documentDate: invoiceDate,
    voucher: null,
    account: null,
    invoiceNumber: number,
    paymentNumber: null,
    text: partyName,
  };
}
