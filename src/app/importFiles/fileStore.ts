/** Port: uploaded files, kept until they are imported or forgotten. */
import type { Confirmation, ImportTarget } from "#domain/imports/importObstacles.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface NewFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
  readonly confirmations: readonly Confirmation[];
  readonly uploadedBy: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  /** What a person must confirm before the file may be imported. */
  readonly confirmations: readonly Confirmation[];
}

export interface FileStore {
  insertFile(transaction: Transaction, file: NewFile): Promise<void>;
  findFile(transaction: Transaction, fileId: string): Promise<StoredFile | null>;
  /** Reads a file piece by piece, while the transaction lasts. */
  readContent(transaction: Transaction, fileId: string): AsyncIterable<Uint8Array>;
  /** Tells whether an import of the file is waiting or under way. */
  isInUse(transaction: Transaction, fileId: string): Promise<boolean>;
  /** Reads what a file for the closing must agree with; null when there is no such closing. */
  readTarget(transaction: Transaction, closingId: string): Promise<ImportTarget | null>;
  removeFile(transaction: Transaction, fileId: string): Promise<void>;
}
