/** An invoice with its payments: as they are told, or as they are meant. */
import type { KnownInvoice, KnownPayment } from "../ledger.ts";

export interface PaidInvoice {
  readonly invoice: KnownInvoice;
  readonly payments: readonly KnownPayment[];
}

export type ReadInvoice = (invoice: KnownInvoice) => PaidInvoice;
