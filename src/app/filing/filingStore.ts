/** Port: the files (SRU) that were made of a closing's tax return, and what people have said of handing it in. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface SruVersion {
  /** Counts from 1. */
  readonly version: number;
  readonly madeAt: string;
  readonly madeBy: Person;
  /** Of BLANKETTER.SRU, in hexadecimal. */
  readonly sha256: string;
  /** Of both files. */
  readonly bytes: number;
  /** Of what the forms say, and of who hands them in, both without the moment. */
  readonly saidHash: string;
  readonly senderHash: string;
}

export interface NewSruVersion extends Omit<SruVersion, "madeBy" | "bytes"> {
  readonly closingId: string;
  readonly by: string;
  readonly info: Uint8Array;
  readonly forms: Uint8Array;
}

/** What a person has said of handing in. */
export interface Filing {
  readonly filedOn: PlainDate | null;
  /** Empty when none was typed. */
  readonly receiptNumber: string;
  /** The newest file when it was said. */
  readonly filedVersion: number | null;
  readonly signedOn: PlainDate | null;
}

export interface StoredFiling extends Filing {
  /** Null while nobody has said anything. */
  readonly by: Person | null;
}

/** How the forms stand, kept for the list of clients; the sender, who is the firm's, is not in it. */
export interface FilingStanding {
  readonly isReady: boolean;
  readonly fileIsCurrent: boolean;
}

/** What a person has said of handing in, and what files there are to hand in. */
export interface FilingRecord {
  readonly filing: StoredFiling;
  /** The newest first. */
  readonly versions: readonly SruVersion[];
}

export interface FilingStore {
  readFiling(transaction: Transaction, closingId: string): Promise<FilingRecord>;
  /** The closing is locked by the caller. */
  insertVersion(transaction: Transaction, made: NewSruVersion): Promise<void>;
  readFiles(
    transaction: Transaction,
    asked: { readonly closingId: string; readonly version: number },
  ): Promise<{ readonly info: Uint8Array; readonly forms: Uint8Array; readonly madeAt: string } | null>;
  writeFiling(
    transaction: Transaction,
    closingId: string,
    filing: Filing & { readonly by: string },
  ): Promise<void>;
  writeStanding(transaction: Transaction, closingId: string, standing: FilingStanding): Promise<void>;
}
