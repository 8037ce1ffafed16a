/** Invoices and payments of a ledger as a source tells them, plain ones unless a test says otherwise. */
import { type PlainDate, plainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerBooks } from "#domain/ledger/openItem.ts";
import { ore } from "#domain/money/ore.ts";

export const sek = { code: "SEK", rate: null, unit: null };

/** An invoice of 100 kronor, dated on 1 November 2025 and due in a month, unpaid. */
export function makeInvoice(changed: Partial<KnownInvoice> = {}): KnownInvoice {
  return {
    side: "customer",
    number: "1",
    supplierReference: null,
    partyNumber: "7",
    partyName: "Kunden",
    invoiceDate: plainDate("2025-11-01"),
    dueDate: plainDate("2025-12-01"),
    finalPayDate: null,
    total: ore(100_00n),
    balance: ore(100_00n),
    currency: sek,
    booked: true,
    cancelled: false,
    credit: false,
    paidAtOnce: false,
    factored: false,
    vouchers: [],
    alone: null,
    changedDuringFetch: false,
    ...changed,
  };
}

/** A booked payment of invoice 1 in kronor. */
export function makePayment(
  paidOn: string | null,
  amount: bigint | null,
  changed: Partial<KnownPayment> = {},
): KnownPayment {
  return {
    side: "customer",
    number: `${paidOn ?? "?"} ${amount ?? "?"}`,
    invoiceNumber: "1",
    paidOn: paidOn === null ? null : plainDate(paidOn),
    amount: amount === null ? null : ore(amount),
    currency: sek,
    booked: true,
    hasWriteOffs: false,
    alone: null,
    ...changed,
  };
}

/** What only the invoice itself tells, with nothing in it. */
export const readAlone = { creditReference: null, accountingMethod: null, totalToPay: null };

/** Puts a ledger together. */
export function makeBooks(
  invoices: readonly KnownInvoice[],
  payments: readonly KnownPayment[] = [],
  readAloneFrom?: PlainDate,
): LedgerBooks {
  const side = invoices[0]?.side ?? "customer";
  return { side, invoices, payments, ...(readAloneFrom === undefined ? {} : { readAloneFrom }) };
}
