/** Port: the closing entries of a closing as people have made them, with what has become of each. */
import type { EntryContent, EntrySeries, EntryState } from "#domain/entries/entry.ts";
import type { EntryStanding } from "#domain/entries/entryStatus.ts";
import type { EntryOrigin } from "#domain/entries/entryOrigin.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LogData } from "../log/logWriter.ts";

export interface EntryPlace {
  readonly closingId: string;
  readonly entryId: string;
}

export interface EntryReceipt {
  readonly series: string;
  readonly number: string;
  readonly at: string;
}

/** A problem as it was stored. */
export interface StoredProblem {
  readonly kind: string;
  readonly data: LogData;
}

export interface StoredEntry extends EntryStanding {
  readonly entryId: string;
  readonly closingId: string;
  readonly series: EntrySeries;
  readonly number: number;
  readonly version: number;
  /** 80 bits in base32: what every version of it is known by in Fortnox. */
  readonly key: string;
  readonly origin: EntryOrigin;
  readonly content: EntryContent;
  readonly appendices: readonly {
    readonly appendixId: string;
    readonly number: number;
    readonly name: string;
  }[];
  readonly madeAt: string;
  readonly changedAt: string;
  readonly changedBy: Person;
  /** The voucher that it became; null until Fortnox has said so. */
  readonly receipt: EntryReceipt | null;
  /** What went wrong on its way to Fortnox. */
  readonly problem: StoredProblem | null;
  /** The voucher of the current import in which it was recognised. */
  readonly voucherIndex: number | null;
}

export interface EntryVersion {
  readonly version: number;
  readonly content: EntryContent;
  readonly by: Person;
  readonly at: string;
}

/** What is typed: a version. */
export interface TypedEntry {
  readonly content: EntryContent;
  readonly appendixIds: readonly string[];
  readonly state: EntryState;
}

export interface NewEntry extends TypedEntry {
  readonly entryId: string;
  readonly closingId: string;
  readonly series: EntrySeries;
  readonly key: string;
  readonly origin: EntryOrigin;
  readonly by: string;
}

/** How the difference of an account was booked last time. */
export interface LearnedEntry extends Pick<EntryContent, "text" | "rows"> {
  readonly from: "client" | "firm";
}

export interface EntryStore {
  /**
   * Reads them all, in the order V1, V2 … S1, S2 …, void ones too; recognised as in the current import, or in another of
   * the closing's.
   */
  readEntries(
    transaction: Transaction,
    closingId: string,
    importId?: string,
  ): Promise<readonly StoredEntry[]>;
  readEntry(transaction: Transaction, place: EntryPlace): Promise<StoredEntry | null>;
  /** Inserts it with the next number of its series; gives the number. The closing is locked by the caller. */
  insertEntry(transaction: Transaction, entry: NewEntry): Promise<number>;
  /** Writes what it now says as one version more. */
  updateEntry(
    transaction: Transaction,
    entryId: string,
    typed: TypedEntry & { readonly by: string },
  ): Promise<void>;
  /** Writes what people have made of it; what it says stays. */
  updateState(
    transaction: Transaction,
    entryId: string,
    change: { readonly state: EntryState; readonly by: string },
  ): Promise<void>;
  /** Reads the newest first. */
  readVersions(transaction: Transaction, place: EntryPlace): Promise<readonly EntryVersion[]>;
  /** Reads how the difference of an account was last booked: of the client, else of the firm. */
  readLearned(
    transaction: Transaction,
    asked: { readonly clientId: string; readonly account: string },
  ): Promise<LearnedEntry | null>;
}
