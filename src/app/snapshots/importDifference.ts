/** The difference page: what a new snapshot has that the one before had not, with the figures of what is shown. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AmountChange, DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { Ore } from "#domain/money/ore.ts";

export type Change = VoucherPair<DifferingVoucher>["change"];

export interface VoucherChange {
  readonly change: Change;
  readonly voucher: string;
  readonly date: PlainDate | null;
  readonly text: string;
  /** The debit side; null where the voucher is not there. */
  readonly before: Ore | null;
  readonly after: Ore | null;
  readonly rows: readonly AmountChange[];
}

/** An invoice whose place in its ledger is not what it was. */
export interface LedgerChange {
  readonly side: LedgerSide;
  readonly change: Change;
  readonly number: string;
  readonly party: string;
  readonly date: PlainDate | null;
  readonly currency: string;
  /** Its balance at each import; null where it is not there, or not known. */
  readonly before: Ore | null;
  readonly after: Ore | null;
}

export interface LedgerDifference {
  readonly count: number;
  readonly changes: readonly LedgerChange[];
}

export interface ImportDifference {
  readonly previousNumber: number;
  readonly previousImportedAt: string;
  readonly counts: Readonly<Record<Change | "opening" | "ledger", number>>;
  /** At most five hundred of each kind; the counts are true. */
  readonly vouchers: readonly VoucherChange[];
  readonly openings: readonly AmountChange[];
  readonly ledger: readonly LedgerChange[];
}
