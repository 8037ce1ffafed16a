/** Port: SIE files of entries that are handed out, kept as they were. Cancelled ones stay, and are not given any more. */
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface SiFilePlace {
  readonly closingId: string;
  readonly siFileId: string;
}

export interface StoredSiFile {
  readonly siFileId: string;
  readonly name: string;
  readonly madeAt: string;
  readonly madeBy: Person;
  readonly entryIds: readonly string[];
}

export interface NewSiFile extends SiFilePlace {
  readonly name: string;
  readonly content: Uint8Array;
  readonly by: string;
  readonly entries: readonly { readonly entryId: string; readonly version: number }[];
}

export interface SiFileStore {
  insertFile(transaction: Transaction, file: NewSiFile): Promise<void>;
  /** Reads those that hold, the newest first. */
  readFiles(transaction: Transaction, closingId: string): Promise<readonly StoredSiFile[]>;
  readContent(
    transaction: Transaction,
    place: SiFilePlace,
  ): Promise<{ readonly name: string; readonly content: Uint8Array } | null>;
  cancelFile(transaction: Transaction, place: SiFilePlace, by: string): Promise<void>;
}
