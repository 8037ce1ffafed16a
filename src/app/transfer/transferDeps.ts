/** What the use cases of transfers stand on. Every effect goes through one of these, so that each can be made to fail. */
import type { EntryStandingDeps } from "../entries/entryStanding.ts";
import type { FortnoxDeps } from "../fortnox/fortnoxDeps.ts";
import type { Sha256 } from "../snapshots/sha256.ts";
import type { TransferClock } from "./transferClock.ts";
import type { SendLock, TransferStore } from "./transferStore.ts";

/** A closing of a firm, whose transfers are to be worked on. */
export interface TransferJob {
  readonly firmId: string;
  readonly closingId: string;
}

/** Port: background work. Put twice, it is done once. */
export interface TransferQueue {
  /** At once, or when so long has passed. */
  put(job: TransferJob, afterMs?: number): Promise<void>;
}

/** Transfers of one closing that became vouchers, and that files are to follow. */
export interface TransferredJob extends TransferJob {
  readonly transferIds: readonly string[];
}

export interface TransferDeps extends FortnoxDeps, EntryStandingDeps {
  readonly transfers: TransferStore;
  readonly sendLock: SendLock;
  readonly clock: TransferClock;
  readonly queue: TransferQueue;
  readonly sha256: Sha256;
  /** Random UUIDs. */
  readonly newId: () => string;
  /** Quiet time (Q): so long after an attempt nothing of it can come any more. */
  readonly quietMs: number;
  /** Called once for transfers that have become vouchers; what goes wrong in it hinders nothing here. */
  readonly sendFiles: (transferred: TransferredJob, signal: AbortSignal | undefined) => Promise<void>;
}
