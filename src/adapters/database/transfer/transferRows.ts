/** A transfer as a row of the database. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { EntrySeries, TransferState } from "#domain/entries/entry.ts";
import type { Transfer, TransferProblem } from "#domain/transfer/transfer.ts";
import { type StoredEntryContent, readEntryContent } from "../entries/entryRows.ts";

export interface TransferRecord {
  readonly transfer_id: string;
  readonly closing_id: string;
  readonly entry_id: string;
  readonly entry_series: EntrySeries;
  readonly entry_number: number;
  readonly key: string;
  readonly version: number;
  readonly made_at: string;
  readonly content: StoredEntryContent;
  readonly series: string;
  readonly with_files: boolean;
  readonly state: TransferState;
  readonly accepted_at: string;
  readonly accepted_by: string;
  readonly oauth_client_id: string | null;
  readonly tenant: string | null;
  readonly year_id: string | null;
  readonly year_start: PlainDate | null;
  readonly year_end: PlainDate | null;
  readonly attempt: number;
  readonly baseline: number | null;
  readonly deadline_at: string | null;
  readonly settles_at: string | null;
  readonly looks: number;
  readonly failures: number;
  readonly due_at: string | null;
  readonly problem: TransferProblem | null;
  readonly voucher_number: number | null;
  readonly received_at: string | null;
  readonly rows_hash: string | null;
}

/** Reads transfers with the version of the entry that each is of. */
export const selectTransfers = `
  SELECT t.*, e.series AS entry_series, e.number AS entry_number, e.key, e.made_at, v.content
  FROM app.transfer AS t
  JOIN app.closing_entry AS e ON e.firm_id = t.firm_id AND e.entry_id = t.entry_id
  JOIN app.entry_version AS v
    ON v.firm_id = t.firm_id AND v.entry_id = t.entry_id AND v.version = t.version`;

/** Makes a transfer of its row. */
export function transferOf(row: TransferRecord): Transfer {
  return {
    transferId: row.transfer_id,
    closingId: row.closing_id,
    entryId: row.entry_id,
    entrySeries: row.entry_series,
    entryNumber: row.entry_number,
    key: row.key,
    version: row.version,
    entryMadeAtMs: Date.parse(row.made_at),
    content: readEntryContent(row.content),
    series: row.series,
    withFiles: row.with_files,
    state: row.state,
    acceptedAtMs: Date.parse(row.accepted_at),
    acceptedBy: row.accepted_by,
    place: placeOf(row),
    attempt: attemptOf(row),
    looks: row.looks,
    failures: row.failures,
    dueAtMs: row.due_at === null ? null : Date.parse(row.due_at),
    problem: row.problem,
    receipt: receiptOf(row),
  };
}

function placeOf(row: TransferRecord): Transfer["place"] {
  const { oauth_client_id: oauthClientId, tenant, year_id: yearId } = row;
  const { year_start: yearStart, year_end: yearEnd } = row;
  if (oauthClientId === null || tenant === null || yearId === null) return null;
  return yearStart === null || yearEnd === null
    ? null
    : { oauthClientId, tenant, yearId, yearStart, yearEnd };
}

function attemptOf({
  attempt,
  baseline,
  deadline_at: deadlineAt,
  settles_at: settlesAt,
}: TransferRecord): Transfer["attempt"] {
  if (baseline === null || deadlineAt === null || settlesAt === null) return null;
  return { attempt, baseline, deadlineAtMs: Date.parse(deadlineAt), settlesAtMs: Date.parse(settlesAt) };
}

function receiptOf({
  voucher_number: voucherNumber,
  received_at: receivedAt,
  rows_hash: rowsHash,
}: TransferRecord): Transfer["receipt"] {
  if (voucherNumber === null || receivedAt === null || rowsHash === null) return null;
  return { voucherNumber, receivedAtMs: Date.parse(receivedAt), rowsHash };
}

/** The columns that say where a transfer stands, and their values in that order. */
export const standingColumns = [
  "series",
  "with_files",
  "state",
  "accepted_at",
  "accepted_by",
  "oauth_client_id",
  "tenant",
  "year_id",
  "year_start",
  "year_end",
  "attempt",
  "baseline",
  "deadline_at",
  "settles_at",
  "looks",
  "failures",
  "due_at",
  "problem",
  "voucher_number",
  "received_at",
  "rows_hash",
] as const;

/** Gives the values of `standingColumns`. */
export function standingOf(transfer: Transfer): readonly unknown[] {
  const { place, attempt, receipt, problem } = transfer;
  return [
    transfer.series,
    transfer.withFiles,
    transfer.state,
    moment(transfer.acceptedAtMs),
    transfer.acceptedBy,
    place?.oauthClientId ?? null,
    place?.tenant ?? null,
    place?.yearId ?? null,
    place?.yearStart ?? null,
    place?.yearEnd ?? null,
    attempt?.attempt ?? 0,
    attempt?.baseline ?? null,
    moment(attempt?.deadlineAtMs ?? null),
    moment(attempt?.settlesAtMs ?? null),
    transfer.looks,
    transfer.failures,
    moment(transfer.dueAtMs),
    problem === null ? null : JSON.stringify(problem),
    receipt?.voucherNumber ?? null,
    moment(receipt?.receivedAtMs ?? null),
    receipt?.rowsHash ?? null,
  ];
}

/** Writes a moment as the database takes it. */
export function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
