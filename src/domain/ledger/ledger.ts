/**
 * One ledger (kundreskontra, leverantörsreskontra) as it was read from its source: what lists tell of every invoice
 * and payment, and what only the invoice or the payment itself tells, where it was read alone.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Ore } from "../money/ore.ts";
import type { LedgerInvoice, LedgerInvoiceDetail } from "./ledgerInvoice.ts";
import type { LedgerPayment, LedgerPaymentDetail } from "./ledgerPayment.ts";

export type InvoiceAlone = Pick<
  LedgerInvoiceDetail,
  "creditReference" | "accountingMethod" | "totalToPay" | "rows"
>;
export type PaymentAlone = Pick<LedgerPaymentDetail, "amountInCurrency" | "writeOffs" | "voucher">;

export interface KnownInvoice extends LedgerInvoice {
  /** Null when only the list of invoices was read. */
  readonly alone: InvoiceAlone | null;
  /** It was another each time it was read. */
  readonly changedDuringFetch: boolean;
  /** What the balance shows to be owed, where it is not the total less the tax reduction; else left out. */
  readonly owed?: Ore;
}

export interface KnownPayment extends LedgerPayment {
  /** Null when only the list of payments was read. */
  readonly alone: PaymentAlone | null;
  /** What the balance of its invoice shows that it settles, where that is not what it says itself; else left out. */
  readonly settles?: Settled;
}

/** In the currency of the invoice; null is unknown, never zero. */
export interface Settled {
  readonly paid: Ore | null;
  readonly writtenOff: Ore | null;
}

/** An invoice, or a credit note, with what settles it. */
export interface InvoiceWithEvents {
  readonly invoice: KnownInvoice;
  readonly payments: readonly KnownPayment[];
  /** That it has a part in, on either side. */
  readonly setOffs: readonly SetOff[];
  /** The last day of a credit note of the same party that was set off against nobody knows what; else null. */
  readonly strayNoteOn: PlainDate | null;
}

/** A credit note set off against an invoice. */
export interface SetOff {
  readonly note: KnownInvoice;
  /** Null when nobody says which. */
  readonly invoice: KnownInvoice | null;
  /** In the currency of both, positive; null is unknown. */
  readonly amount: Ore | null;
  /** Neither names the other: they were put together because their amounts are equal. */
  readonly isAssumed: boolean;
}
