/** The closing entries of a closing as its figures see them; every figure that holds them reads them here. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type AdjustingEntry, adjustingEntries } from "#domain/reconciliation/adjust.ts";
import type { EntryStatus } from "#domain/entries/entryStatus.ts";
import {
  type EntryStandingDeps,
  type EntryWithStatus,
  entryNumber,
  readEntryStandings,
} from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface FiguredEntry extends AdjustingEntry {
  readonly status: EntryStatus;
  /** The voucher that it was recognised in, in the import that is looked at. */
  readonly voucherIndex: number | null;
}

/** Reads them all, those that are in no figure too. */
export async function readFiguredEntries(
  deps: EntryStandingDeps,
  transaction: Transaction,
  closingId: string,
): Promise<readonly FiguredEntry[]> {
  return (await readEntryStandings(deps, transaction, closingId)).map(figuredEntry);
}

/** Reads those that are in the figures of the year. */
export async function readAdjusting(
  deps: EntryStandingDeps,
  transaction: Transaction,
  { closingId, fiscalYear }: { readonly closingId: string; readonly fiscalYear: FiscalYear },
): Promise<readonly FiguredEntry[]> {
  return adjustingEntries(await readFiguredEntries(deps, transaction, closingId), fiscalYear);
}

/** Lists the accounts that entries have rows on. */
export function accountsOf(entries: readonly Pick<AdjustingEntry, "rows">[]): readonly string[] {
  return [...new Set(entries.flatMap(({ rows }) => rows.map(({ account }) => account)))];
}

/** Keeps of an entry what figures look at. */
export function figuredEntry(entry: EntryWithStatus): FiguredEntry {
  const { entryId, status, voucherIndex, content } = entry;
  const { date, text, rows } = content;
  return { entryId, number: entryNumber(entry), date, text, rows, status, voucherIndex };
}
