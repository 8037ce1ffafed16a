/** Port: ledgers as they were read, and as they are computed per day. All within the transaction given. */
import type { BridgeItem, ControlBooks, KnownVoucher } from "#domain/bridge/bridge.ts";
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice, KnownPayment } from "#domain/ledger/ledger.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { PastedRow } from "#domain/ledger/list/pastedLedger.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { OpenAmountChange } from "#domain/staleness/cause.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LedgerGround } from "./ledgerGround.ts";
import type { LedgerDay, LedgerRow, OutsideRow, StoredDay } from "./ledgerRow.ts";
import type { RowQuestion, RowsFound } from "./rowQuestion.ts";
import type { BuiltBridge, StoredBridge } from "./storedBridge.ts";

/** The ledger of a closing's current snapshot, or of another of its snapshots. */
export interface LedgerPlace {
  readonly closingId: string;
  readonly side: LedgerSide;
  readonly importId?: string;
}

/** What a computed day is of. */
export type DayKey =
  | { readonly importId: string; readonly side: LedgerSide; readonly asOf: PlainDate }
  | { readonly closingId: string; readonly side: LedgerSide; readonly asOf: PlainDate };

export interface ReadBooks {
  readonly invoices: readonly KnownInvoice[];
  /** Null when they were not fetched. */
  readonly payments: readonly KnownPayment[] | null;
}

/** What the accounts are read of. */
export interface ControlQuestion {
  readonly importId: string;
  readonly fiscalYear: FiscalYear;
  readonly yearId: string | null;
  readonly accounts: readonly string[];
}

/** A list as it was pasted. */
export interface KeptList {
  readonly closingId: string;
  readonly side: LedgerSide;
  readonly asOf: PlainDate;
  readonly rows: readonly PastedRow[];
  readonly by: string;
}

export interface LedgerStore {
  /** Reads what there is; null when the closing is not there. */
  readGround(transaction: Transaction, place: LedgerPlace): Promise<LedgerGround | null>;

  readBooks(
    transaction: Transaction,
    of: { readonly importId: string; readonly side: LedgerSide },
  ): Promise<ReadBooks>;
  /** Reads the vouchers that book an invoice or a payment, of the closing's year and of others. */
  readVouchers(transaction: Transaction, importId: string): Promise<readonly KnownVoucher[]>;
  /** Reads what vouchers of the closing's year come to in debit, by their index. */
  readVoucherDebits(
    transaction: Transaction,
    of: { readonly importId: string; readonly voucherIndexes: readonly number[] },
  ): Promise<ReadonlyMap<number, Ore>>;
  /** Reads the rows and openings of control accounts; vouchers are given, and those with a row there left out. */
  readControlBooks(
    transaction: Transaction,
    question: ControlQuestion,
    vouchers: readonly KnownVoucher[],
  ): Promise<ControlBooks>;

  /** Waits until nobody else computes the day; held to the end of the transaction. */
  lockDay(transaction: Transaction, key: DayKey): Promise<void>;
  findDay(transaction: Transaction, key: DayKey): Promise<StoredDay | null>;
  writeDay(transaction: Transaction, key: DayKey, day: LedgerDay): Promise<StoredDay>;
  /** Removes all but the latest few days of a snapshot, and one more that is always kept. */
  pruneDays(
    transaction: Transaction,
    of: { readonly importId: string; readonly side: LedgerSide; readonly kept: PlainDate },
  ): Promise<void>;
  findBridge(transaction: Transaction, dayId: string): Promise<StoredBridge | null>;
  readBridgeItems(transaction: Transaction, dayId: string): Promise<readonly BridgeItem[]>;
  writeBridge(transaction: Transaction, dayId: string, bridge: BuiltBridge): Promise<void>;

  /** Keeps a pasted list in the place of the one before, whose day goes. */
  writePasted(transaction: Transaction, list: KeptList): Promise<void>;
  removePasted(
    transaction: Transaction,
    of: { readonly closingId: string; readonly side: LedgerSide },
  ): Promise<void>;

  /** Lists the items whose open amount is not the same in two days, the largest change first. */
  compareDays(
    transaction: Transaction,
    pair: { readonly before: string; readonly after: string; readonly most: number },
  ): Promise<{ readonly changes: readonly OpenAmountChange[]; readonly count: number }>;

  findRows(transaction: Transaction, day: StoredDay, question: RowQuestion): Promise<RowsFound>;
  readOutside(transaction: Transaction, day: StoredDay, most: number): Promise<readonly OutsideRow[]>;
  readAllRows(transaction: Transaction, day: StoredDay): Promise<readonly LedgerRow[]>;
}
