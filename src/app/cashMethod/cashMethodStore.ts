/** Port: what a snapshot tells of the entry of a year with the cash method, beside its ledgers. */
import type { ControlVoucher } from "#domain/cashMethod/cashMethodEntry.ts";
import type { InvoiceRow } from "#domain/ledger/invoiceRow.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface NamedVoucher extends ControlVoucher {
  readonly voucherIndex: number;
  readonly series: string;
  readonly number: string;
  readonly text: string;
}

export interface CashMethodStore {
  /** Reads the rows of invoices that were read alone, by number. */
  readInvoiceRows(
    transaction: Transaction,
    of: { readonly importId: string; readonly side: LedgerSide; readonly numbers: readonly string[] },
  ): Promise<ReadonlyMap<string, readonly InvoiceRow[]>>;
  /** Reads the vouchers with a row on the account, in the order of the ledger. */
  readControlVouchers(
    transaction: Transaction,
    of: { readonly importId: string; readonly account: string },
  ): Promise<readonly NamedVoucher[]>;
}
