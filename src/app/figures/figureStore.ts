/** Port: the figures of a closing's current snapshot. Whatever is asked for is null when nothing is imported. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import type { RowCorrection } from "#domain/vouchers/voucher.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface SnapshotBalances {
  readonly importNumber: number;
  readonly fiscalYear: FiscalYear;
  /** The accounts in use, in the order of their numbers. */
  readonly booked: readonly BookedBalance[];
  /** Accounts asked for that stand in the chart without being used. */
  readonly chart: readonly BookedBalance[];
}

export interface BookedRow {
  /** From 0, in the order of date, series and number. */
  readonly position: number;
  readonly date: PlainDate | null;
  readonly voucherIndex: number;
  readonly series: string;
  readonly number: string;
  /** The row's own text, or the voucher's. */
  readonly text: string;
  readonly amount: Ore;
  /** What the account has moved up to and with this row. */
  readonly movement: Ore;
}

export interface BookedLedger {
  readonly fiscalYear: FiscalYear;
  readonly balance: BookedBalance;
  readonly rows: readonly BookedRow[];
}

export interface StoredVoucherRow {
  readonly account: string;
  readonly name: string;
  readonly amount: Ore;
  readonly text: string;
  /** Dimension and object in turn. */
  readonly objects: readonly string[];
  readonly quantity: string | null;
  readonly correction: RowCorrection;
}

export interface VoucherWithRows {
  readonly voucherIndex: number;
  readonly series: string;
  readonly number: string;
  readonly date: PlainDate | null;
  readonly registeredOn: PlainDate | null;
  readonly signature: string;
  readonly text: string;
  readonly difference: Ore;
  readonly rows: readonly StoredVoucherRow[];
}

export interface LedgerPlace {
  readonly account: string;
  readonly from: number;
  readonly limit: number;
}

export interface FigureStore {
  closingExists(transaction: Transaction, closingId: string): Promise<boolean>;
  /** Reads the accounts in use, and of the rest of the chart those asked for. */
  readBalances(
    transaction: Transaction,
    closingId: string,
    accounts: readonly string[],
  ): Promise<SnapshotBalances | null>;
  readLedger(transaction: Transaction, closingId: string, place: LedgerPlace): Promise<BookedLedger | null>;
  readVoucher(
    transaction: Transaction,
    closingId: string,
    voucherIndex: number,
  ): Promise<VoucherWithRows | null>;
}
