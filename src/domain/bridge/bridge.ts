/**
 * The bridge (bryggan): from what a ledger sums to on a day to the balance of its control accounts, item by item, each
 * with the voucher that makes it, down to a rest that nothing explains. Amounts are debit positive: what the accounts
 * have beyond the ledger. Customer ledgers enter with their own sign, supplier ledgers turned.
 */
import type { FiscalYear } from "../calendar/fiscalYear.ts";
import type { PlainDate } from "../calendar/plainDate.ts";
import type { LedgerBooks } from "../ledger/openItem.ts";
import type { LedgerVoucher } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";

/** A row on a control account in the closing's year; struck rows are left out. */
export interface ControlRow {
  readonly account: string;
  readonly voucherIndex: number;
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate;
  readonly amount: Ore;
  readonly text: string;
  /**
   * What the voucher books: invoice, supplier-invoice, invoice-payment, supplier-payment, cash-invoice, accrual, manual
   * or other; null where the source does not say.
   */
  readonly referenceType: string | null;
  readonly referenceNumber: string | null;
}

/** A voucher of the closing's year or another year that was read; only what tells when it was booked and what it books. */
export interface KnownVoucher {
  readonly yearId: string | null;
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate;
  /** Null outside the closing's year. */
  readonly voucherIndex: number | null;
  readonly referenceType: string | null;
  readonly referenceNumber: string | null;
}

/** What the accounts say. */
export interface ControlBooks {
  readonly fiscalYear: FiscalYear;
  /** The source's own name of the closing's year; null when it has none. */
  readonly yearId: string | null;
  readonly accounts: readonly ControlAccountBalance[];
  /** All of the year, in the order of date, series and number. */
  readonly rows: readonly ControlRow[];
  /** Vouchers of the year that book an invoice or a payment without a row on a control account, and those of other years. */
  readonly vouchers: readonly KnownVoucher[];
}

export interface ControlAccountBalance {
  readonly account: string;
  readonly name: string;
  readonly opening: Ore | null;
}

export type BridgeCause =
  /** A closing entry that the books do not hold, or that they hold and a pasted list cannot tell. */
  | "closing-entry"
  /** A voucher that books neither invoice nor payment has a row on a control account. */
  | "manual-voucher"
  /** Booked on the other side of the day than the invoice's or the payment's own date. */
  | "other-period"
  /** The voucher's rows on the control accounts are not what the invoice or the payment says. */
  | "edited-voucher"
  /** Neither in the ledger nor on the accounts: told with the amount 0. */
  | "unbooked-invoice"
  | "unbooked-payment"
  | "payment-before-booking"
  | "write-off"
  | "currency"
  | "opening-balance"
  /** The ledger has it booked by a voucher that the books do not have. */
  | "missing-voucher"
  /** A voucher books an invoice or a payment that the ledger does not have. */
  | "not-in-ledger"
  /** Kept by a finance company, or paid on the spot. */
  | "outside-ledger"
  /** The two computations of what is open part, or one cannot be made: the invoice must be looked at. */
  | "unknown-item";

export interface BridgeItem {
  readonly cause: BridgeCause;
  readonly amount: Ore;
  /** What it concerns where the effect is 0: the total of an unbooked invoice. Else null. */
  readonly outside: Ore | null;
  /** Of the voucher where there is one (null when its year was not read), or of the invoice or payment. */
  readonly date: PlainDate | null;
  /** Of the invoice or the payment itself; null where there is none. */
  readonly documentDate: PlainDate | null;
  readonly voucher: (LedgerVoucher & { readonly voucherIndex: number | null }) | null;
  readonly account: string | null;
  readonly invoiceNumber: string | null;
  readonly paymentNumber: string | null;
  /** Of a closing entry. */
  readonly entry?: { readonly entryId: string; readonly number: string };
  /** The voucher's own text, or the party's name. */
  readonly text: string;
}

export interface Bridge {
  readonly asOf: PlainDate;
  /** The ledger's sum, debit positive; null when an item is unknown. */
  readonly ledger: Ore | null;
  readonly items: readonly BridgeItem[];
  readonly explained: Ore;
  readonly accounts: readonly ControlAccountPart[];
  /** Sum over the control accounts; null when an opening balance is unknown. */
  readonly balance: Ore | null;
  /** balance − ledger − explained; null when either is unknown. */
  readonly unexplained: Ore | null;
  /** The first day of the year, up to the day, on which ledger and accounts differ at its end. */
  readonly firstDifferent: PlainDate | null;
  /** Since when they differ without a break, up to the day; null when they are equal on the day. */
  readonly differentSince: PlainDate | null;
  /** What both are told from; null when the difference on the day is unknown. */
  readonly moves: DifferenceMoves | null;
}

/** How the difference between accounts and ledger came to be, day by day. */
export interface DifferenceMoves {
  /** The first day of the year, and what they differed by before it. */
  readonly from: PlainDate;
  readonly opening: Ore;
  /** Only the days that changed it, in no order. */
  readonly byDay: readonly (readonly [PlainDate, Ore])[];
}

/** One control account's part: what is open of the invoices booked on it, and what else is known to be on it. */
export interface ControlAccountPart {
  readonly account: string;
  readonly name: string;
  readonly balance: Ore | null;
  /** Null when an item of the ledger is unknown. */
  readonly ledger: Ore | null;
  /** Movements between the control accounts are in it, which make no item: they sum to zero. */
  readonly explained: Ore;
  /** balance − ledger − explained: its part of what nothing explains. */
  readonly difference: Ore | null;
}

/** What a bridge is built from. */
export interface BridgeGround {
  readonly ledger: LedgerBooks;
  readonly control: ControlBooks;
  readonly asOf: PlainDate;
}
