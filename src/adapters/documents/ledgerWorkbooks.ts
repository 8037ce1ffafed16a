/** Workbooks of ledgers, each in a thread of its own: fifty thousand rows take seconds. */
import type { DocumentOrder, LedgerWorkbooks } from "#app/ledgers/show/ledgerDocument.ts";
import { runThread } from "../import-worker/threads.ts";
import { createTurns } from "../import-worker/turns.ts";

const file = new URL("./workbookThread.ts", import.meta.url);
/** Each holds a ledger and its workbook in memory. */
const mostAtOnce = 2;
const timeoutMs = 120_000;

export interface WorkbookThreadData {
  /** The database as the app's role. */
  readonly url: string;
  readonly order: DocumentOrder;
}

/** Makes the maker. */
export function createLedgerWorkbooks(url: string): LedgerWorkbooks {
  const turns = createTurns(mostAtOnce);
  return {
    make: (order) =>
      turns.take(() =>
        runThread<Uint8Array, Uint8Array>({
          file,
          data: { url, order } satisfies WorkbookThreadData,
          signal: AbortSignal.timeout(timeoutMs),
          onMessage: (bytes) => ({ answer: bytes }),
        }),
      ),
  };
}
