/** Reads the calls to Fortnox behind an entry in the log. */
import type { Actor } from "../firm/actor.ts";
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { FortnoxCall } from "./callLog.ts";

export interface CallPage {
  /** As the log's entry names it. */
  readonly use: string;
  /** Only calls with a greater number. */
  readonly after: number;
  readonly limit: number;
}

export interface NumberedCall extends FortnoxCall {
  /** From 1 within the use. */
  readonly call: number;
}

/** Port: the stored calls. */
export interface CallStore {
  readCalls(transaction: Transaction, page: CallPage): Promise<readonly NumberedCall[]>;
  countCalls(transaction: Transaction, use: string): Promise<number>;
  /** Removes the firm's calls that are older than they are kept; tells how many. */
  pruneCalls(transaction: Transaction): Promise<number>;
}

export interface ReadCallsDeps {
  readonly inFirm: InFirm;
  readonly calls: CallStore;
}

/** Reads a page of the calls of one use, in order, and how many there are in all. */
export async function readCalls(
  deps: ReadCallsDeps,
  actor: Actor,
  page: CallPage,
): Promise<{ readonly calls: readonly NumberedCall[]; readonly total: number }> {
  return deps.inFirm(actor.firmId, async (transaction) => ({
    calls: await deps.calls.readCalls(transaction, page),
    total: await deps.calls.countCalls(transaction, page.use),
  }));
}
