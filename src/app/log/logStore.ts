/** Port: the log as it is read and sealed. */
import type { Transaction } from "../firm/inFirm.ts";
import type { SealedEntry } from "./logHash.ts";
import type { LogData } from "./logWriter.ts";

export interface LogPage {
  readonly closingId?: string;
  /** Only entries with a smaller number. */
  readonly before?: number;
  readonly limit: number;
}

export interface LoggedEvent {
  readonly entry: number;
  readonly at: string;
  /** The person's name; null for what was done at the server itself. */
  readonly byName: string | null;
  readonly kind: string;
  /** With the personal text, as long as it is kept. */
  readonly data: LogData;
}

export interface Seal {
  readonly seal: bigint;
  readonly firstEntry: bigint;
  readonly lastEntry: bigint;
  readonly hash: string;
}

export interface LogStore {
  /** Reads the newest entries first. */
  readPage(transaction: Transaction, page: LogPage): Promise<readonly LoggedEvent[]>;
  /** Reads the latest seals, the newest first. */
  readLatestSeals(transaction: Transaction, count: number): Promise<readonly Seal[]>;
  /** Reads what seals cover, in order. */
  readEntries(transaction: Transaction, from: bigint, limit: number): Promise<readonly SealedEntry[]>;
  insertSeal(transaction: Transaction, seal: Seal): Promise<void>;
}
