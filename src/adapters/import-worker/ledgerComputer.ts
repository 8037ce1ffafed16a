/** Ledgers that somebody asks for: small ones at once, large ones in a thread of their own. */
import type { InFirm } from "#app/firm/inFirm.ts";
import {
  type LedgerComputer,
  type LedgerOrder,
  computeOrdered,
} from "#app/ledgers/compute/ledgerComputer.ts";
import { ledgerStores } from "../database/ledgers/ledgerStore.ts";
import type { LedgerThreadData } from "./threadMessages.ts";
import { runThread } from "./threads.ts";

const file = new URL("./ledgerThread.ts", import.meta.url);
/** Computed in some tens of milliseconds, which is less than a thread takes to start. */
const mostAtOnce = 2_000;
const timeoutMs = 120_000;

/** Makes the computer; `url` is the database as the app's role. */
export function createLedgerComputer({
  inFirm,
  url,
}: {
  readonly inFirm: InFirm;
  readonly url: string;
}): LedgerComputer {
  return {
    compute: (order: LedgerOrder) =>
      order.documents <= mostAtOnce
        ? inFirm(order.firmId, (transaction) => computeOrdered(ledgerStores, transaction, order))
        : runThread<"done", undefined>({
            file,
            data: { url, order } satisfies LedgerThreadData,
            signal: AbortSignal.timeout(timeoutMs),
            onMessage: () => ({ answer: undefined }),
          }),
  };
}
