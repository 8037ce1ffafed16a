/**
 * One ledger (kundreskontra, leverantörsreskontra) as it was read from its source: what lists tell of every invoice
 * and payment, and what only the invoice or the payment itself tells, where it was read alone.
 */
import type { LedgerInvoice, LedgerInvoiceDetail } from "./ledgerInvoice.ts";
import type { LedgerPayment, LedgerPaymentDetail } from "./ledgerPayment.ts";

export type InvoiceAlone = Pick<LedgerInvoiceDetail, "creditReference" | "accountingMethod" | "totalToPay">;
export type PaymentAlone = Pick<LedgerPaymentDetail, "amountInCurrency" | "writeOffs" | "voucher">;

export interface KnownInvoice extends LedgerInvoice {
  /** Null when only the list of invoices was read. */
  readonly alone: InvoiceAlone | null;
  /** It was another each time it was read. */
  readonly changedDuringFetch: boolean;
}

export interface KnownPayment extends LedgerPayment {
  /** Null when only the list of payments was read. */
  readonly alone: PaymentAlone | null;
}

/** An invoice with what settles it: its payments, and the credit notes that name it. */
export interface InvoiceWithEvents {
  readonly invoice: KnownInvoice;
  readonly payments: readonly KnownPayment[];
  readonly creditNotes: readonly CreditNote[];
  /** Of a credit note: the invoice that it is set off against, where that is known. Null for others. */
  readonly credited: KnownInvoice | null;
}

export interface CreditNote {
  readonly note: KnownInvoice;
  /** What was paid back on the note itself. */
  readonly payments: readonly KnownPayment[];
}
