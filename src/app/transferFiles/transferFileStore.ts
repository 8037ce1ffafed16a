/** Port: the files that follow a voucher, as they are kept: listed once, and then each with what became of it. */
import type { AttachmentOwner } from "../attachments/attachmentStore.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { LogData } from "../log/logWriter.ts";
import type { UploadedFile } from "./fortnoxFiles.ts";

export interface StoredFileProblem {
  readonly kind: string;
  readonly data: LogData;
}

/** Where its content is: with its owner, or kept here. */
export type FileSource =
  | {
      readonly kind: "attachment";
      readonly owner: Pick<AttachmentOwner, "kind" | "id">;
      readonly fileId: string;
    }
  | { readonly kind: "paper" };

export interface TransferFile {
  readonly transferId: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly source: FileSource;
  readonly state: "waiting" | "uploaded" | "sent";
  readonly uploaded: UploadedFile | null;
  readonly problem: StoredFileProblem | null;
}

export interface PlannedFile extends Pick<TransferFile, "sha256" | "name" | "mediaType" | "source"> {
  /** Of a paper. */
  readonly content: Uint8Array | null;
}

/** Whether what follows has been listed. */
export interface FileRound {
  readonly isPlanned: boolean;
}

export interface TransferFileStore {
  /** Takes the turn for so long; null when somebody has it. */
  takeTurn(transaction: Transaction, transferId: string, seconds: number): Promise<FileRound | null>;
  /** Gives it back, and tells that each file has been tried. */
  endTurn(transaction: Transaction, transferId: string): Promise<void>;
  /** Lists what follows, once and for all. */
  plan(transaction: Transaction, transferId: string, files: readonly PlannedFile[]): Promise<void>;
  readFiles(transaction: Transaction, transferId: string): Promise<readonly TransferFile[]>;
  /** Reads the content of a paper that has not followed yet. */
  readPaper(transaction: Transaction, transferId: string, sha256: string): Promise<Uint8Array | null>;
  write(
    transaction: Transaction,
    file: Pick<TransferFile, "transferId" | "sha256" | "state" | "uploaded" | "problem">,
  ): Promise<void>;
  /** Reads those of a closing by transfer; a transfer whose turn has not ended is in the second set. */
  readOfClosing(
    transaction: Transaction,
    closingId: string,
  ): Promise<{
    readonly files: readonly TransferFile[];
    readonly ended: ReadonlySet<string>;
  }>;
  /** Transfers of the closing that are vouchers and whose files have not been tried to the end. */
  listPending(transaction: Transaction, closingId: string): Promise<readonly string[]>;
}
