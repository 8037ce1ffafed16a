/** Vouchers as the sandbox keeps them: rows in öre, debit positive; struck rows stay, as they do in Fortnox. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";

export type ReferenceType =
  "INVOICE" | "SUPPLIERINVOICE" | "INVOICEPAYMENT" | "SUPPLIERPAYMENT" | "MANUAL" | "CASHINVOICE" | "ACCRUAL";

export interface VoucherRow {
  readonly account: number;
  readonly amount: Ore;
  readonly costCenter: string;
  readonly project: string;
  readonly text: string;
  readonly information: string;
  mark: "none" | "added" | "struck";
}

/** Names a voucher: the same series and number come back in every year. */
export interface VoucherKey {
  readonly yearId: number;
  readonly series: string;
  readonly number: number;
}

export interface Voucher extends VoucherKey {
  readonly date: PlainDate;
  readonly description: string;
  readonly comments: string;
  readonly rows: VoucherRow[];
  readonly referenceType: ReferenceType;
  readonly referenceNumber: string;
  readonly createdAtMs: number;
  modifiedAtMs: number;
}
