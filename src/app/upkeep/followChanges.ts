/**
 * What follows on a change of books, ledgers or control accounts, in its transaction: how the ledgers stand, what the
 * appendices say, which signatures are stale, how far the closing has come. In that order, for each rests on the one
 * before.
 */
import type { StaleSubject } from "#domain/staleness/reach.ts";
import { type RefreshDeps, refreshAppendices } from "../appendixFigures/refreshAppendices.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type Changes, noteChanges } from "../signOff/noteChanges.ts";
import type { NoteDeps } from "../signOff/signOffDeps.ts";
import { type KeepLedgersDeps, keepLedgers } from "./keepLedgers.ts";

export type FollowDeps = NoteDeps & KeepLedgersDeps & RefreshDeps;

/** Brings everything in step; answers what became stale. */
export async function followChanges(
  deps: FollowDeps,
  transaction: Transaction,
  changes: Changes,
): Promise<readonly StaleSubject[]> {
  const { closingId, by } = changes;
  if (!(await deps.signOffs.lockClosing(transaction, closingId))) return [];
  const moved = await keepLedgers(deps, transaction, closingId);
  const appendices = await refreshAppendices(deps, transaction, { closingId, by });
  // What is known better is told better: an import knows its invoices.
  const changed = new Map([...moved, ...changes.changed]);
  return noteChanges(deps, transaction, { ...changes, changed, appendices });
}
