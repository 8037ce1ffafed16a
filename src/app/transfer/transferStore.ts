/**
 * Port: transfers as they are stored. A transfer is changed by `lock`, a rule of the domain, and `write`, in one
 * transaction; so that whoever comes second sees what the first has done.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** The closing that is exported. */
export interface TransferClosing {
  readonly closingId: string;
  readonly clientId: string;
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** A series of a fiscal year in Fortnox. */
export interface SeriesPlace {
  readonly clientId: string;
  readonly tenant: string;
  readonly yearId: string;
  readonly series: string;
}

/** A voucher that another transfer has its receipt for. */
export interface ClaimedVoucher {
  readonly transferId: string;
  readonly voucherNumber: number;
}

export interface TransferStore {
  readClosing(transaction: Transaction, closingId: string): Promise<TransferClosing | null>;
  /** The same, locked until the transaction ends. */
  lockClosing(transaction: Transaction, closingId: string): Promise<TransferClosing | null>;
  /** Lists those of a closing, the newest first. */
  list(transaction: Transaction, closingId: string): Promise<readonly Transfer[]>;
  read(transaction: Transaction, transferId: string): Promise<Transfer | null>;
  /** The same, locked until the transaction ends. */
  lock(transaction: Transaction, transferId: string): Promise<Transfer | null>;
  insert(transaction: Transaction, transfer: Transfer): Promise<void>;
  /** Writes where it stands: everything but what it is of. */
  write(transaction: Transaction, transfer: Transfer): Promise<void>;
  /** The closings with something due by a moment. */
  listDue(transaction: Transaction, atMs: number): Promise<readonly string[]>;
  /** How high the series had surely come before a moment; 0 when that is not known. */
  readHeight(transaction: Transaction, place: SeriesPlace, beforeMs: number): Promise<number>;
  /** Notes how high it has come, now that everything up to there was read. */
  noteHeight(
    transaction: Transaction,
    place: SeriesPlace,
    height: { readonly highest: number; readonly knownAtMs: number },
  ): Promise<void>;
  /** The receipts of the client's other transfers in the series. */
  listClaimed(transaction: Transaction, place: SeriesPlace): Promise<readonly ClaimedVoucher[]>;
  /** The series that the client's entries were last exported to; null when they never were. */
  readLastSeries(transaction: Transaction, clientId: string): Promise<string | null>;
  isLockExempt(transaction: Transaction, clientId: string, series: string): Promise<boolean>;
  declareSeries(
    transaction: Transaction,
    declared: {
      readonly clientId: string;
      readonly series: string;
      readonly isLockExempt: boolean;
      readonly by: string;
    },
  ): Promise<void>;
}

/** The company that is sent to, as one app. */
export interface SendLockKey {
  readonly oauthClientId: string;
  readonly tenant: string;
}

export interface HeldLock extends SendLockKey {
  readonly holder: string;
  /** Greater for each holder. */
  readonly fence: bigint;
}

/** Port: one sends to a company at a time, over all processes and firms. A lease: it ends by itself. */
export interface SendLock {
  /** Takes it until a moment if nobody holds it; null when somebody does. */
  take(
    key: SendLockKey,
    asked: { readonly holder: string; readonly nowMs: number; readonly untilMs: number },
  ): Promise<HeldLock | null>;
  /** Keeps it longer, in the transaction of what it guards; false when it was lost. */
  keep(transaction: Transaction, held: HeldLock, untilMs: number): Promise<boolean>;
  release(held: HeldLock): Promise<void>;
  /** When the database was last brought back from a backup; null when it never was. */
  readRestoredAtMs(): Promise<number | null>;
}
