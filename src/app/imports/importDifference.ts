/** The difference page: what a new snapshot has that the one before had not, with the figures of what is shown. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { AmountChange, DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
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

export interface ImportDifference {
  readonly previousNumber: number;
  readonly previousImportedAt: string;
  readonly counts: Readonly<Record<Change | "opening", number>>;
  /** At most five hundred of each kind; the counts are true. */
  readonly vouchers: readonly VoucherChange[];
  readonly openings: readonly AmountChange[];
}
