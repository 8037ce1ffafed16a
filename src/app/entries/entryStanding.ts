/** How the closing entries stand: the one reading that figures, transfers, recognition and pages all use. */
import { type EntryStatus, countsInFigures, entryStatus } from "#domain/entries/entryStatus.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { EntryPlace, EntryStore, StoredEntry } from "./entryStore.ts";

export interface EntryWithStatus extends StoredEntry {
  readonly status: EntryStatus;
  /** Whether its rows are in figures at all; those of a reversal are in none of this year's. */
  readonly counts: boolean;
}

export interface EntryStandingDeps {
  readonly entries: Pick<EntryStore, "readEntries" | "readEntry">;
}

/** Reads every entry of a closing with its status, in the order V1, V2 … S1, S2 … */
export async function readEntryStandings(
  deps: EntryStandingDeps,
  transaction: Transaction,
  closingId: string,
): Promise<readonly EntryWithStatus[]> {
  return readStandingsIn(deps, transaction, { closingId });
}

/** Reads the same as they stood in another import of the closing. */
export async function readStandingsIn(
  { entries }: EntryStandingDeps,
  transaction: Transaction,
  { closingId, importId }: { readonly closingId: string; readonly importId?: string },
): Promise<readonly EntryWithStatus[]> {
  return (await entries.readEntries(transaction, closingId, importId)).map(withStatus);
}

/** Reads one; null when it is not there. */
export async function readEntryStanding(
  { entries }: EntryStandingDeps,
  transaction: Transaction,
  place: EntryPlace,
): Promise<EntryWithStatus | null> {
  const entry = await entries.readEntry(transaction, place);
  return entry === null ? null : withStatus(entry);
}

/** The number as it is shown: `V1`, `S3`. */
export function entryNumber({ series, number }: Pick<StoredEntry, "series" | "number">): string {
  return `${series}${String(number)}`;
}

function withStatus(entry: StoredEntry): EntryWithStatus {
  const status = entryStatus(entry);
  return { ...entry, status, counts: countsInFigures(status) };
}
