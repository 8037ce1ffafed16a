/**
 * An invoice as a ledger (reskontra) knows it, customer and supplier alike: what is owed, by whom, and where it was
 * booked. Its balance is that of the moment it was read; what was open on another day is computed from payments.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Ore } from "../money/ore.ts";
import type { InvoiceRow } from "./invoiceRow.ts";

export type LedgerSide = "customer" | "supplier";

/** Which voucher booked something, by the source's own name of the fiscal year. */
export interface LedgerVoucher {
  readonly series: string;
  readonly number: string;
  /** Null when the source does not say. */
  readonly yearId: string | null;
}

/** Currency, and the rate per unit as decimal text; SEK has no rate worth keeping. */
export interface LedgerCurrency {
  readonly code: string;
  readonly rate: string | null;
  readonly unit: string | null;
}

export interface LedgerInvoice {
  readonly side: LedgerSide;
  /** The number in the ledger (fakturanummer, löpnummer), which payments refer to. */
  readonly number: string;
  /** The supplier's own number; null on customer invoices. */
  readonly supplierReference: string | null;
  readonly partyNumber: string;
  readonly partyName: string;
  readonly invoiceDate: PlainDate | null;
  readonly dueDate: PlainDate | null;
  readonly finalPayDate: PlainDate | null;
  /** Negative for a credit note, in the invoice's currency. Null is unknown, never zero. */
  readonly total: Ore | null;
  /** Unpaid when it was read. Null is unknown, never paid. */
  readonly balance: Ore | null;
  readonly currency: LedgerCurrency;
  readonly booked: boolean;
  readonly cancelled: boolean;
  readonly credit: boolean;
  /** Paid on the spot (kontantfaktura): never a receivable. */
  readonly paidAtOnce: boolean;
  /** Sold or handed to a finance company that keeps the ledger (factoring). */
  readonly factored: boolean;
  readonly vouchers: readonly LedgerVoucher[];
}

/** What only the invoice itself tells, not the list of invoices. */
export interface LedgerInvoiceDetail extends LedgerInvoice {
  /** The invoice that this one credits or is credited by. */
  readonly creditReference: string | null;
  readonly accountingMethod: AccountingMethod | null;
  /** Total less tax reduction (ROT, RUT): what the customer owes. Null for suppliers and when unknown. */
  readonly totalToPay: Ore | null;
  /** What it books beside the debt; null when it shows no rows, left out where they are of no use. */
  readonly rows?: readonly InvoiceRow[] | null;
}

/** Accrual (fakturametoden) or cash (kontantmetoden, bokslutsmetoden). */
export type AccountingMethod = "accrual" | "cash";

/** Tells whether the invoice is in the ledger at all: booked, and neither cancelled nor paid on the spot. */
export function isOwed({ booked, cancelled, paidAtOnce }: LedgerInvoice): boolean {
  return booked && !cancelled && !paidAtOnce;
}
