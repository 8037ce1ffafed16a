/** Reads what a closing stands on, with its closing entries in the balances of this year and of the year before. */
import { placeOfAccount } from "#domain/chart/accountPlace.ts";
import type { LastClosings } from "#domain/imports/checkBalances.ts";
import { ore, zeroOre } from "#domain/money/ore.ts";
import { adjust, adjustingEntries, adjustmentByAccount } from "#domain/reconciliation/adjust.ts";
import { type EntryStandingDeps, readEntryStandings } from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { accountsOf, figuredEntry, readAdjusting } from "../figures/figuredEntries.ts";
import type { BookedGround, StandingGround, StandingStore } from "./standingStore.ts";

export interface GroundDeps extends EntryStandingDeps {
  readonly standings: StandingStore;
}

/** Reads it; null when the closing is not there. */
export async function readGround(
  deps: GroundDeps,
  transaction: Transaction,
  closingId: string,
): Promise<StandingGround | null> {
  const written = await readEntryStandings(deps, transaction, closingId);
  const entries = written.map(figuredEntry);
  const ground = await deps.standings.readGround(transaction, closingId, accountsOf(entries));
  if (ground === null) return null;
  const { booked, chart, previous, ...rest } = ground;
  const adjusting = adjustingEntries(entries, ground.fiscalYear);
  // Without books there is nothing to adjust: entries wait for the import.
  const accounts = ground.currentImport === null ? [] : adjust(booked, adjusting, chart);
  const previousClosings = previous === null ? null : await lastClosings(deps, transaction, previous);
  return { ...rest, accounts, entries, written, adjusting, previousClosings };
}

/** What the year before ends with, as it is shown there. */
async function lastClosings(
  deps: EntryStandingDeps,
  transaction: Transaction,
  previous: NonNullable<BookedGround["previous"]>,
): Promise<LastClosings> {
  const adjusting = await readAdjusting(deps, transaction, previous);
  if (adjusting.length === 0) return previous.closings;
  const closings = new Map(previous.closings);
  for (const [account, adjustment] of adjustmentByAccount(adjusting)) {
    if (placeOfAccount(account).statement !== "balance") continue;
    closings.set(account, ore((closings.get(account) ?? zeroOre) + adjustment));
  }
  return closings;
}
