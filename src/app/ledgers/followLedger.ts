/** Port: what follows in a closing when a ledger, or what it is held against, is another: appendices, signatures, progress. */
import type { Transaction } from "../firm/inFirm.ts";

export interface LedgerChange {
  readonly closingId: string;
  /** Who did it. */
  readonly by: string;
}

export type FollowLedger = (transaction: Transaction, change: LedgerChange) => Promise<void>;
