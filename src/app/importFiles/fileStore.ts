/** Port: uploaded files, kept until they are imported or forgotten. */
import type { Confirmation } from "#domain/imports/importObstacles.ts";
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
  removeFile(transaction: Transaction, fileId: string): Promise<void>;
}
