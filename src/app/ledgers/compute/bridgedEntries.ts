/** The closing entries that a bridge tells of. */
import type { BridgedEntry } from "#domain/bridge/bridgeEntries.ts";
import { contains } from "#domain/calendar/fiscalYear.ts";
import { adjustingEntries } from "#domain/reconciliation/adjust.ts";
import type { EntryStandingDeps } from "../../entries/entryStanding.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { readFiguredEntries } from "../../figures/figuredEntries.ts";
import type { LedgerGround } from "../ledgerGround.ts";

/**
 * Reads them: those that the books do not hold; and where a pasted list is held against the accounts, which explains no
 * voucher, those that have come back in the books.
 */
export async function readBridgedEntries(
  deps: EntryStandingDeps,
  transaction: Transaction,
  asked: { readonly ground: LedgerGround; readonly source: "fortnox" | "pasted" },
): Promise<readonly BridgedEntry[]> {
  const { closingId, fiscalYear } = asked.ground;
  const entries = await readFiguredEntries(deps, transaction, closingId);
  const added = adjustingEntries(entries, fiscalYear).map((entry) => ({ ...entry, isBooked: false }));
  if (asked.source === "fortnox") return added;
  const back = entries.filter(
    ({ status, date }) => status === "transferred-excluded" && contains(fiscalYear, date),
  );
  return [...added, ...back.map((entry) => ({ ...entry, isBooked: true }))];
}
