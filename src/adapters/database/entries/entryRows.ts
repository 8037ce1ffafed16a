/** A closing entry as rows of the database, and what it says as JSON in which amounts are strings of öre. */
import type { StoredEntry, StoredProblem } from "#app/entries/entryStore.ts";
import type { Person } from "#app/firm/actor.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type {
  EntryContent,
  EntryRow,
  EntrySeries,
  EntryState,
  Recognition,
  TransferState,
} from "#domain/entries/entry.ts";
import type { EntryOrigin } from "#domain/entries/entryOrigin.ts";
import { ore } from "#domain/money/ore.ts";

export interface StoredRow extends Omit<EntryRow, "amount"> {
  readonly amount: string;
}

export interface StoredEntryContent extends Omit<EntryContent, "rows"> {
  readonly rows: readonly StoredRow[];
}

export interface EntryRecord {
  readonly entry_id: string;
  readonly closing_id: string;
  readonly series: EntrySeries;
  readonly number: number;
  readonly version: number;
  readonly key: string;
  readonly state: EntryState;
  readonly origin: EntryOrigin;
  readonly entry_date: PlainDate;
  readonly text: string;
  readonly is_reversal: boolean;
  readonly made_at: string;
  readonly changed_at: string;
  readonly rows: readonly StoredRow[];
  readonly appendices: StoredEntry["appendices"];
  readonly user_id: string;
  readonly user_name: string | null;
  readonly active: boolean | null;
  readonly transfer: TransferState | null;
  readonly receipt_series: string | null;
  readonly receipt_number: number | null;
  readonly received_at: string | null;
  readonly problem: StoredProblem | null;
  readonly recognition: Recognition | null;
  readonly voucher_index: number | null;
}

/** Reads an entry from its record. */
export function entryOf(record: EntryRecord): StoredEntry {
  const { entry_date: date, text, is_reversal: isReversal, rows } = record;
  return {
    entryId: record.entry_id,
    closingId: record.closing_id,
    series: record.series,
    number: record.number,
    version: record.version,
    key: record.key,
    state: record.state,
    origin: record.origin,
    content: { date, text, isReversal, rows: readRows(rows) },
    appendices: record.appendices,
    madeAt: record.made_at,
    changedAt: record.changed_at,
    changedBy: personOf(record),
    transfer: record.transfer,
    receipt: receiptOf(record),
    problem: record.problem,
    recognition: record.recognition,
    voucherIndex: record.voucher_index,
  };
}

function receiptOf({
  receipt_series: series,
  receipt_number: number,
  received_at: at,
}: EntryRecord): StoredEntry["receipt"] {
  return series === null || number === null || at === null ? null : { series, number: String(number), at };
}

/** Reads whoever did something; one who is not known any more is known by the id. */
export function personOf({
  user_id: userId,
  user_name: name,
  active,
}: Pick<EntryRecord, "user_id" | "user_name" | "active">): Person {
  return { userId, name: name ?? userId, active: active ?? false };
}

/** Writes what an entry says as JSON. */
export function storeEntryContent({ date, text, isReversal, rows }: EntryContent): StoredEntryContent {
  return { date, text, isReversal, rows: storeRows(rows) };
}

/** Reads it. */
export function readEntryContent({ date, text, isReversal, rows }: StoredEntryContent): EntryContent {
  return { date, text, isReversal, rows: readRows(rows) };
}

export function storeRows(rows: readonly EntryRow[]): readonly StoredRow[] {
  return rows.map(({ account, amount, costCenter, project, text }) => {
    return { account, amount: amount.toString(), costCenter, project, text };
  });
}

export function readRows(rows: readonly StoredRow[]): readonly EntryRow[] {
  return rows.map((row) => ({ ...row, amount: ore(BigInt(row.amount)) }));
}
