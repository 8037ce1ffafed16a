/** Port: how far each closing has come, as the list of clients reads it. */
import type { Transaction } from "../firm/inFirm.ts";

export interface ClosingProgress {
  readonly accounts: number;
  readonly settled: number;
  readonly differences: number;
  readonly stale: number;
}

export interface ProgressStore {
  writeProgress(
    transaction: Transaction,
    closingId: string,
    /** `parts`: a balance and its support part, so that another threshold changes how the closing stands. */
    progress: ClosingProgress & { readonly parts: boolean },
  ): Promise<void>;
  /** Lists the closings of the firm, or of one client, in which a balance and its support part; in one order. */
  readParted(transaction: Transaction, clientId: string | null): Promise<readonly string[]>;
}
