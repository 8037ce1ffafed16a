/**
 * Seals what has been logged since the last seal. Run in the background for every firm; a run that finds the last
 * seal broken stops there and says so, because a new seal on top would make the change look accepted.
 */
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import { sealHash } from "./logHash.ts";
import type { LogStore, Seal } from "./logStore.ts";

export interface SealLogDeps {
  readonly inFirm: InFirm;
  readonly store: LogStore;
}

/** Thrown when the log does not say what was sealed. */
export class LogSealBrokenError extends Error {
  override readonly name = "LogSealBrokenError";
  readonly code = "log-seal-broken";
}

const mostEntriesPerSeal = 1000;

/** Seals one firm's log; gives the number of entries sealed. Two runs at once end in one seal, not two. */
export async function sealLog(deps: SealLogDeps, firmId: string): Promise<number> {
  return deps.inFirm(firmId, async (transaction) => {
    const [last, before] = await deps.store.readLatestSeals(transaction, 2);
    if (last !== undefined) await checkSeal(deps.store, transaction, { last, before });
    const first = (last?.lastEntry ?? 0n) + 1n;
    const entries = await deps.store.readEntries(transaction, first, mostEntriesPerSeal);
    const newest = entries.at(-1);
    if (newest === undefined) return 0;
    await deps.store.insertSeal(transaction, {
      seal: (last?.seal ?? 0n) + 1n,
      firstEntry: first,
      lastEntry: newest.entry,
      hash: sealHash(last?.hash ?? "", entries),
    });
    return entries.length;
  });
}

async function checkSeal(
  store: LogStore,
  transaction: Transaction,
  seals: { readonly last: Seal; readonly before: Seal | undefined },
): Promise<void> {
  const { last, before } = seals;
  const count = Number(last.lastEntry - last.firstEntry) + 1;
  const entries = await store.readEntries(transaction, last.firstEntry, count);
  if (sealHash(before?.hash ?? "", entries) !== last.hash) {
    throw new LogSealBrokenError(`Seal ${last.seal} does not match entries from ${last.firstEntry}.`);
  }
}
