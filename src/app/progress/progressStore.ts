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
  /** Lists the closings in which a balance and its support part: of the firm, or of the client of one closing. */
  readParted(transaction: Transaction, closingId: string | null): Promise<readonly string[]>;
}
