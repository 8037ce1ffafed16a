/** A snapshot as it is put together and stored: one fiscal year of bookkeeping with figures, order and hashes. */
import type { AccountFigures } from "#domain/bookkeeping/accountFigures.ts";
import type { Bookkeeping } from "#domain/bookkeeping/bookkeeping.ts";
import type { LedgerOrder } from "#domain/bookkeeping/ledgerOrder.ts";
import type { VoucherSums } from "#domain/bookkeeping/voucherSums.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Check } from "#domain/imports/check.ts";
import type { LastClosings } from "#domain/imports/checkBalances.ts";
import type { AccountAmount, DifferingVoucher } from "#domain/imports/compareImports.ts";
import type { ImportTarget } from "#domain/imports/importObstacles.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { Stage } from "../importRuns/stages.ts";
import type { ContentHashes } from "./contentHash.ts";
import type { FetchedSource } from "./fetchedSource.ts";
import type { ImportDifference, LedgerDifference } from "./importDifference.ts";
import type { SourceFindings, SourceProfile } from "../imports/readSource.ts";
import type { RunSource } from "../imports/runOrder.ts";

export interface SnapshotContent {
  readonly bookkeeping: Bookkeeping;
  readonly figures: readonly AccountFigures[];
  readonly order: LedgerOrder;
  readonly sums: VoucherSums;
  readonly hashes: ContentHashes;
  /** What came with it from Fortnox; null from a file. */
  readonly fetched: FetchedSource | null;
}

/** The snapshot as its closing's list of imports knows it. */
export interface SnapshotRecord {
  readonly importId: string;
  readonly closingId: string;
  readonly number: number;
  readonly source: RunSource;
  readonly fileSha256: Uint8Array;
  readonly contentHash: Uint8Array;
  readonly profile: SourceProfile;
  readonly counts: { readonly vouchers: number; readonly rows: number; readonly accounts: number };
  readonly coversThrough: PlainDate | null;
  /** The year before, as the source has it; null when it does not say. */
  readonly previousYear: { readonly start: string; readonly end: string } | null;
  readonly findings: SourceFindings;
  readonly checks: readonly Check[];
  readonly importedBy: string;
  readonly durationMs: number;
}

/** The snapshot that a new one replaces. */
export interface CurrentSnapshot {
  readonly importId: string;
  readonly number: number;
  readonly importedAt: string;
  readonly contentHash: Uint8Array;
}

/** The closing as the import finds it. */
export interface ClosingGround {
  readonly clientId: string;
  readonly target: ImportTarget;
  readonly current: CurrentSnapshot | null;
  readonly nextNumber: number;
  /** From the client's closing of the year before, when it has an import. */
  readonly lastClosings: LastClosings | null;
}

export interface StoredVoucher extends DifferingVoucher {
  readonly date: PlainDate | null;
  readonly text: string;
  readonly debit: bigint;
  readonly rows: readonly AccountAmount[];
}

/** Port: where snapshots are written, all of it in the transaction given. */
export interface SnapshotStore {
  /** Takes the run for this transaction; false when another process has it. */
  lockRun(transaction: Transaction, runId: string): Promise<boolean>;
  /** Reads an uploaded file whole; null when it is gone. */
  readFile(transaction: Transaction, fileId: string): Promise<Uint8Array | null>;
  removeFile(transaction: Transaction, fileId: string): Promise<void>;
  /** Reads what the file must agree with; null when the closing is gone. */
  readGround(transaction: Transaction, closingId: string): Promise<ClosingGround | null>;
  /** Writes vouchers and rows; tells now and then how many rows are stored. */
  writeContent(
    transaction: Transaction,
    snapshot: SnapshotContent & { readonly importId: string },
    onRows: (stored: number) => void,
  ): Promise<void>;
  writeRecord(transaction: Transaction, record: SnapshotRecord, content: SnapshotContent): Promise<void>;
  writeDifference(transaction: Transaction, importId: string, difference: ImportDifference): Promise<void>;
  /** Finds the vouchers of either import whose content the other does not have. */
  readDiffering(
    transaction: Transaction,
    beforeImportId: string,
    afterImportId: string,
  ): Promise<{ readonly before: readonly DifferingVoucher[]; readonly after: readonly DifferingVoucher[] }>;
  readVouchers(
    transaction: Transaction,
    importId: string,
    voucherIndexes: readonly number[],
  ): Promise<readonly StoredVoucher[]>;
  readOpenings(transaction: Transaction, importId: string): Promise<readonly AccountAmount[]>;
  /** Finds the invoices that differ between two imports, in the ledgers that both of them have. */
  readLedgerDifference(
    transaction: Transaction,
    pair: { readonly previousImportId: string; readonly importId: string; readonly most: number },
  ): Promise<LedgerDifference>;
  /** Notes that the current import is what the source still says. */
  confirmCurrent(transaction: Transaction, importId: string, readAt: string): Promise<void>;
  /** Makes the snapshot the closing's current one; false when the closing is no longer what it was checked against. */
  makeCurrent(
    transaction: Transaction,
    pointer: { readonly closingId: string; readonly importId: string; readonly target: ImportTarget },
  ): Promise<boolean>;
  /** Ends the run as done; false when it was cancelled meanwhile. */
  endRun(
    transaction: Transaction,
    runId: string,
    end: {
      readonly status: "committed" | "unchanged";
      readonly importNumber: number;
      readonly stages: readonly Stage[];
    },
  ): Promise<boolean>;
}
