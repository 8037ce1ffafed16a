/**
 * Port: files in a company's Fortnox, and which voucher each hangs on. Reading throws the faults of
 * `fortnox/faults.ts`; writing tells what surely was, or was not, done.
 */
import type { ChangeOutcome, VoucherKey } from "../transfer/fortnoxBooks.ts";

/** Where uploads go: the inbox of vouchers, or the archive. */
export type UploadPlace = "inbox" | "archive";

export interface FileToUpload {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Fortnox's own ids of an uploaded file. */
export interface UploadedFile {
  readonly id: string;
  /** The one that a connection is made with, where Fortnox gives it. */
  readonly archiveId: string | null;
}

/** A file that hangs on a voucher; its name is empty where Fortnox does not say. */
export interface ConnectedFile {
  readonly fileId: string;
  readonly name: string;
}

export interface FortnoxFiles {
  listConnectedFiles(voucher: VoucherKey): Promise<readonly ConnectedFile[]>;
  /** Finds a file of the inbox whose name holds a text; null when there is none. */
  findInInbox(nameHolds: string): Promise<UploadedFile | null>;
  uploadFile(place: UploadPlace, file: FileToUpload): Promise<ChangeOutcome<UploadedFile>>;
  connectFile(voucher: VoucherKey, fileId: string): Promise<ChangeOutcome<null>>;
}
