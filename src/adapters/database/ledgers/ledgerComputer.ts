/** Ledgers that somebody asks for: small ones at once, large ones in a thread of their own. */
import type { InFirm } from "#app/firm/inFirm.ts";
import {
  type LedgerComputer,
  type LedgerOrder,
  computeOrdered,
} from "#app/ledgers/compute/ledgerComputer.ts";
import { runThread } from "#adapters/import-worker/threads.ts";
import { createTurns } from "#adapters/import-worker/turns.ts";
import { ledgerStores } from "./ledgerStore.ts";

const file = new URL("./ledgerThread.ts", import.meta.url);
/** Computed in some tens of milliseconds, which is less than a thread takes to start. */
const fewDocuments = 2_000;
/** Each holds its ledger in memory. */
const mostAtOnce = 2;
const timeoutMs = 120_000;

export interface LedgerThreadData {
  /** The database as the app's role. */
  readonly url: string;
  readonly order: LedgerOrder;
}

/** Makes the computer; `url` is the database as the app's role. */
export function createLedgerComputer({
  inFirm,
  url,
}: {
  readonly inFirm: InFirm;
  readonly url: string;
}): LedgerComputer {
  const turns = createTurns(mostAtOnce);
  const inThread = (order: LedgerOrder): Promise<undefined> =>
    runThread<"done", undefined>({
      file,
      data: { url, order } satisfies LedgerThreadData,
      signal: AbortSignal.timeout(timeoutMs),
      onMessage: () => ({ answer: undefined }),
    });
  return {
    compute: (order) =>
      order.documents <= fewDocuments
        ? inFirm(order.firmId, (transaction) => computeOrdered(ledgerStores, transaction, order))
        : turns.take(() => inThread(order)),
  };
}
