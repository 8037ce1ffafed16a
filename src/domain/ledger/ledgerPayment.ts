/** A payment of an invoice in a ledger, and what was written off with it. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Ore } from "../money/ore.ts";
import type { LedgerCurrency, LedgerSide, LedgerVoucher } from "./ledgerInvoice.ts";

export interface LedgerPayment {
  readonly side: LedgerSide;
  readonly number: string;
  /** The number of the invoice in the ledger, not the supplier's own. */
  readonly invoiceNumber: string;
  readonly paidOn: PlainDate | null;
  /** In SEK, whatever currency was paid in. Null is unknown, never zero. */
  readonly amount: Ore | null;
  readonly currency: LedgerCurrency;
  readonly booked: boolean;
  /** Something was written off (öresavrundning, kursdifferens, bankavgift): only the payment itself tells how much. */
  readonly hasWriteOffs: boolean;
}

export interface LedgerWriteOff {
  readonly account: string;
  readonly amount: Ore;
  readonly text: string;
}

/** What only the payment itself tells, not the list of payments. */
export interface LedgerPaymentDetail extends LedgerPayment {
  readonly amountInCurrency: Ore | null;
  readonly writeOffs: readonly LedgerWriteOff[];
  readonly voucher: LedgerVoucher | null;
}
