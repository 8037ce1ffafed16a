/** Keeps how far a closing has come, in the transaction of whatever changed it. */
import { progressOf } from "#domain/progress/groupProgress.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { Standing } from "../reconciliation/standing.ts";
import type { ClosingProgress, ProgressStore } from "./progressStore.ts";

/** Writes it; nothing of a closing without an import. */
export async function keepProgress(
  { progress }: { readonly progress: ProgressStore },
  transaction: Transaction,
  standing: Standing,
): Promise<void> {
  if (standing.ground.currentImport === null) return;
  const accounts = Array.from(standing.accounts.values());
  const parts = accounts.some(({ difference }) => difference !== null && difference !== 0n);
  const kept = { ...closingProgress(standing), parts };
  await progress.writeProgress(transaction, standing.ground.closingId, kept);
}

/** Counts the accounts of a closing. */
export function closingProgress({ accounts: lines }: Standing): ClosingProgress {
  const { accounts, settled, counts } = progressOf(Array.from(lines.values()));
  return { accounts, settled, differences: counts.differs, stale: counts.stale };
}
