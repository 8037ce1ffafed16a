/**
 * Port: what can be read from one company in Fortnox, and written there. Lists come whole, over all their pages, and filtered here as
 * well, because Fortnox ignores parameters that it does not know. Faults are those of `faults.ts`.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { LedgerInvoice, LedgerInvoiceDetail, LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerPayment, LedgerPaymentDetail } from "#domain/ledger/ledgerPayment.ts";
import type { FortnoxBooks } from "../transfer/fortnoxBooks.ts";
import type { FortnoxFiles } from "../transferFiles/fortnoxFiles.ts";
import type {
  FortnoxAccount,
  FortnoxCompany,
  FortnoxCostCenter,
  FortnoxPredefinedAccount,
  FortnoxProject,
  FortnoxSeries,
  FortnoxVoucher,
  FortnoxYear,
} from "./books.ts";

/** A list over all its pages. */
export interface WholeList<T> {
  readonly rows: readonly T[];
  /** Something was added, removed or moved between pages: a row may be missing. */
  readonly moved: boolean;
}

/** Told after each page; the total is null while Fortnox has not said it. */
export type OnPage = (fetched: number, total: number | null) => void;

/** Days of the invoice, both included. */
export interface InvoiceDates {
  readonly from?: PlainDate;
  readonly through?: PlainDate;
}

/** The first vouchers of a list, and how many it has. */
export interface VoucherChanges {
  readonly rows: readonly FortnoxVoucher[];
  readonly total: number;
}

export interface FortnoxApi extends FortnoxBooks, FortnoxFiles {
  readonly tenant: string;
  readCompany(): Promise<FortnoxCompany>;
  readYears(): Promise<readonly FortnoxYear[]>;
  /** Counts by one request; null when Fortnox does not say. */
  countVouchers(yearId: string): Promise<number | null>;
  /**
   * Reads what was made or changed since a moment, or a little before it, by one request: the first of a long list,
   * with how long it is. Null when Fortnox does not say.
   */
  readChanges(yearId: string, since: Date): Promise<VoucherChanges | null>;
  /** The last day that is locked in Fortnox; null when none is. */
  readLockedThrough(): Promise<PlainDate | null>;
  /** SIE type 4 of one year, as Fortnox made the bytes. */
  fetchSie(yearId: string): Promise<Uint8Array>;
  listAccounts(yearId: string, onPage?: OnPage): Promise<WholeList<FortnoxAccount>>;
  listVouchers(yearId: string, onPage?: OnPage): Promise<WholeList<FortnoxVoucher>>;
  /** Lists what was made or changed since a moment, or a little before it: Fortnox counts whole minutes. */
  listVouchersSince(yearId: string, since: Date): Promise<WholeList<FortnoxVoucher>>;
  listSeries(yearId: string): Promise<WholeList<FortnoxSeries>>;
  listPredefinedAccounts(): Promise<WholeList<FortnoxPredefinedAccount>>;
  listCostCenters(): Promise<WholeList<FortnoxCostCenter>>;
  listProjects(): Promise<WholeList<FortnoxProject>>;
  listInvoices(side: LedgerSide, dates: InvoiceDates, onPage?: OnPage): Promise<WholeList<LedgerInvoice>>;
  listPayments(side: LedgerSide, onPage?: OnPage): Promise<WholeList<LedgerPayment>>;
  listPaymentsOf(side: LedgerSide, invoiceNumber: string): Promise<WholeList<LedgerPayment>>;
  readInvoice(side: LedgerSide, number: string): Promise<LedgerInvoiceDetail>;
  readPayment(side: LedgerSide, number: string): Promise<LedgerPaymentDetail>;
}
