/** Port: the figures of a closing's current snapshot. Whatever is asked for is null when nothing is imported. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { AccountBalance } from "#domain/reconciliation/reconcile.ts";
import type { RowCorrection } from "#domain/vouchers/voucher.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface SnapshotBalances {
  readonly importNumber: number;
  /** The accounts in use, in the order of their numbers. */
  readonly accounts: readonly AccountBalance[];
}

export interface LedgerRow {
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

export interface LedgerPage {
  readonly balance: AccountBalance;
  readonly rows: readonly LedgerRow[];
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
  readBalances(transaction: Transaction, closingId: string): Promise<SnapshotBalances | null>;
  readLedger(transaction: Transaction, closingId: string, place: LedgerPlace): Promise<LedgerPage | null>;
  readVoucher(
    transaction: Transaction,
    closingId: string,
    voucherIndex: number,
  ): Promise<VoucherWithRows | null>;
}
