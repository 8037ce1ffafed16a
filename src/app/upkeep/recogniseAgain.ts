/**
 * Looks again for the closing entries of a closing in its current import, for something is known now that was not when
 * it was read: a receipt that came late, a decision of a person, or that the source is still the same.
 */
import { readEntryStandings } from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type RecogniseDeps, recogniseEntries } from "../recognition/recogniseEntries.ts";
import { type FollowEntriesDeps, followEntries } from "./followEntries.ts";

export type RecogniseAgainDeps = RecogniseDeps & FollowEntriesDeps;

/** Does it, with what rests on it; nothing without an import. The closing is locked by the caller, or is now. */
export async function recogniseAgain(
  deps: RecogniseAgainDeps,
  transaction: Transaction,
  { closingId, by }: { readonly closingId: string; readonly by: string | null },
): Promise<void> {
  if (!(await deps.signOffs.lockClosing(transaction, closingId))) return;
  const closing = await deps.appendices.readClosing(transaction, closingId);
  const importId = closing?.currentImport?.importId;
  if (closing === null || importId === undefined) return;
  const before = await readEntryStandings(deps, transaction, closingId);
  if (!(await recogniseEntries(deps, transaction, { closingId, importId }))) return;
  const after = await readEntryStandings(deps, transaction, closingId);
  await followEntries(deps, transaction, { closingId, fiscalYear: closing.fiscalYear, by, before, after });
}
