/** Port: files of appendices, of questions to the client and of closing entries, kept in the database with everything else. */
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** Ten megabytes. */
export const mostAttachmentBytes = 10_000_000;

/** What a file belongs to. Its own row is locked by the one who adds or removes files. */
export interface AttachmentOwner {
  readonly closingId: string;
  readonly kind: "appendix" | "question" | "entry";
  readonly id: string;
}

export interface Attachment {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly addedAt: string;
  readonly addedBy: Person;
}

export interface NewAttachment extends Pick<Attachment, "fileId" | "name" | "mediaType" | "sha256"> {
  readonly content: Uint8Array;
  readonly by: string;
  /** From 1: which of the twelve places it takes. */
  readonly place: number;
}

export interface AttachmentPlace {
  readonly owner: AttachmentOwner;
  readonly fileId: string;
}

export interface AttachmentStore {
  /** Reads what is known of the owner's files, in the order they were added. */
  readFiles(
    transaction: Transaction,
    owner: AttachmentOwner,
  ): Promise<readonly (Attachment & { readonly place: number })[]>;
  /** Reads what is known of the files of every owner of a kind in a closing, by the owner's id. */
  readFilesByOwner(
    transaction: Transaction,
    closingId: string,
    kind: AttachmentOwner["kind"],
  ): Promise<ReadonlyMap<string, readonly Attachment[]>>;
  insertFile(transaction: Transaction, owner: AttachmentOwner, file: NewAttachment): Promise<void>;
  /** Reads a file whole; null when it is not the owner's. */
  readContent(transaction: Transaction, place: AttachmentPlace): Promise<Uint8Array | null>;
  removeFile(transaction: Transaction, place: AttachmentPlace): Promise<void>;
}
