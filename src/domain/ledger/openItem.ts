/**
 * Open items (öppna poster): what was unpaid of each invoice at the end of a day, in SEK, positive when it is owed: by
 * a customer to the company, by the company to a supplier. Both sides read alike; only the bridge to the accounts
 * turns the sign.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Ore } from "../money/ore.ts";
import type { KnownInvoice, KnownPayment } from "./ledger.ts";
import type { LedgerSide, LedgerVoucher } from "./ledgerInvoice.ts";

/** One ledger as it was read. */
export interface LedgerBooks {
  readonly side: LedgerSide;
  readonly invoices: readonly KnownInvoice[];
  readonly payments: readonly KnownPayment[];
  /**
   * The first day from which invoices and payments were read alone too, where their lists do not tell enough: the first
   * day of the closing's year. Left out when it is not known.
   */
  readonly readAloneFrom?: PlainDate;
  /** By payment number: the voucher that booked it, where the vouchers tell what the list of payments does not. */
  readonly paymentVouchers?: ReadonlyMap<string, LedgerVoucher>;
  /** By number of an invoice in another currency: the debit of the voucher that booked it, in SEK. */
  readonly bookedKronor?: ReadonlyMap<string, Ore>;
}

/** What is to be said of an item: why it is unknown, or what somebody should look at. Amounts are in SEK. */
export type OpenItemNote =
  | { readonly kind: "computations-differ"; readonly back: Ore; readonly forward: Ore }
  | { readonly kind: "balance-unknown" }
  | { readonly kind: "total-unknown" }
  | { readonly kind: "payments-not-fetched" }
  | { readonly kind: "invoice-date-unknown" }
  | { readonly kind: "payment-date-unknown"; readonly payment: string }
  | { readonly kind: "payment-amount-unknown"; readonly payment: string }
  | { readonly kind: "write-off-unknown"; readonly payment: string }
  | { readonly kind: "credit-unknown"; readonly note: string }
  /** Set off against another, though neither names the other: their amounts are equal. */
  | { readonly kind: "credit-assumed"; readonly other: string }
  /** What the source means by the balance of an invoice in another currency is not documented. */
  | { readonly kind: "currency-assumed"; readonly currency: string; readonly rate: string | null }
  | { readonly kind: "currency-rate-unknown"; readonly currency: string }
  | { readonly kind: "changed-during-fetch" }
  | { readonly kind: "paid-before-invoice-date"; readonly date: PlainDate; readonly amount: Ore | null }
  | { readonly kind: "overpaid" }
  | { readonly kind: "tax-reduction"; readonly amount: Ore }
  | { readonly kind: "tax-reduction-unknown" }
  | { readonly kind: "factored" }
  | { readonly kind: "written-off"; readonly amount: Ore }
  | { readonly kind: "credit-not-set-off" };

/** What settled an invoice after the day, or set it off. */
export interface LaterSettlement {
  readonly kind: "payment" | "write-off" | "credit-note";
  /** Of the payment or the credit note. */
  readonly number: string;
  readonly date: PlainDate | null;
  /** In SEK; null is unknown. */
  readonly amount: Ore | null;
  readonly voucher: LedgerVoucher | null;
}

export interface OpenItem {
  readonly invoice: KnownInvoice;
  /** In SEK. */
  readonly total: Ore | null;
  /** Paid, credited and written off up to and with the day, in SEK. */
  readonly settled: Ore | null;
  /** In SEK. Null when it cannot be known: then the notes tell why. */
  readonly open: Ore | null;
  /** In the currency of the invoice; the same as `open` in SEK. */
  readonly openInCurrency: Ore | null;
  /** Days past the due date: positive when overdue, 0 on the day itself, negative before; null without a due date. */
  readonly daysOverdue: number | null;
  readonly later: readonly LaterSettlement[];
  readonly notes: readonly OpenItemNote[];
}

/** Why an invoice that was read is not in the ledger of the day. */
export type OutsideReason = "unbooked" | "cancelled" | "paid-at-once";

/** An invoice dated up to the day that is not in the ledger: told, but in no sum. */
export interface OutsideItem {
  readonly invoice: KnownInvoice;
  readonly reason: OutsideReason;
  /** In SEK; null is unknown. */
  readonly total: Ore | null;
}

export interface LedgerAsOf {
  readonly side: LedgerSide;
  readonly asOf: PlainDate;
  /** Open, or unknown whether open; by party name in Swedish order, then party number, invoice date and number. */
  readonly items: readonly OpenItem[];
  readonly outside: readonly OutsideItem[];
  /** Null when an item is unknown. */
  readonly total: Ore | null;
  /** Of the items that are known. */
  readonly knownTotal: Ore;
  readonly unknownItems: number;
}
