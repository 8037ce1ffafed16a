/**
 * Removes the vouchers and rows of imports that nothing needs any more. The closing's current import, the one
 * before it and those that a standing signature was made on stay; what was checked and found at each import stays for
 * ever.
 */
import type { InFirm, Transaction } from "../firm/inFirm.ts";

/** Port: how many were pruned. */
export interface PruneStore {
  pruneImports(transaction: Transaction, closingId: string): Promise<number>;
}

/** Prunes one closing. */
export async function pruneImports(
  deps: { readonly inFirm: InFirm; readonly snapshots: PruneStore },
  { firmId, closingId }: { readonly firmId: string; readonly closingId: string },
): Promise<void> {
  await deps.inFirm(firmId, (transaction) => deps.snapshots.pruneImports(transaction, closingId));
}
