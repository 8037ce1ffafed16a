/** Uploaded files, and which voucher they hang on. */
import type { VoucherKey } from "./voucher.ts";

export interface StoredFile {
  readonly id: string;
  readonly archiveFileId: string;
  readonly place: "inbox" | "archive";
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface VoucherConnection {
  readonly fileId: string;
  readonly voucher: VoucherKey;
}
