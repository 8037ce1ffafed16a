/** Lists the closing entries of a closing (the journal), each with how it stands, what hinders it and its files. */
import type { FiscalYear } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type EntryCounts, countEntries } from "#domain/entries/entryCounts.ts";
import { type EntryHindrance, entryHindrances, reversalDay } from "#domain/entries/entryHindrances.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Attachment, AttachmentStore } from "../attachments/attachmentStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { EntryDeps, NotFound } from "./entryDeps.ts";
import { groundOf } from "./checkTyped.ts";
import { readChart } from "./importedChart.ts";
import { type EntryWithStatus, readEntryStandings } from "./entryStanding.ts";
import type { EntryPlace, EntryVersion } from "./entryStore.ts";

export interface ListEntriesDeps extends EntryDeps {
  readonly attachments: AttachmentStore;
}

export interface EntryLine {
  readonly entry: EntryWithStatus;
  /** Empty when nothing hinders it, and once it is out of people's hands. */
  readonly hindrances: readonly EntryHindrance[];
  readonly files: readonly Attachment[];
}

export interface Journal {
  readonly lines: readonly EntryLine[];
  /** Of the chart, by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly fiscalYear: FiscalYear;
  readonly nextYearStart: PlainDate;
  readonly counts: EntryCounts;
}

/** Reads the journal. */
export async function listEntries(
  deps: ListEntriesDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<Journal, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.readClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const entries = await readEntryStandings(deps, transaction, closingId);
    const files = await deps.attachments.readFilesByOwner(transaction, closingId, "entry");
    const chart = await readChart(deps, transaction, closing);
    const ground = groundOf(closing, chart);
    return ok({
      lines: entries.map((entry) => ({
        entry,
        hindrances: isOpen(entry) ? entryHindrances(entry.content, ground) : [],
        files: files.get(entry.entryId) ?? [],
      })),
      names: new Map(chart.accounts.map(({ account, name }) => [account, name])),
      fiscalYear: closing.fiscalYear,
      nextYearStart: reversalDay(closing.fiscalYear),
      counts: countEntries(entries.map(({ status }) => status)),
    });
  });
}

/** Reads every version of an entry, the newest first. */
export async function readEntryVersions(
  { inFirm, entries }: Pick<EntryDeps, "inFirm" | "entries">,
  actor: Actor,
  place: EntryPlace,
): Promise<Result<readonly EntryVersion[], NotFound>> {
  const versions = await inFirm(actor.firmId, (transaction) => entries.readVersions(transaction, place));
  return versions.length === 0 ? refused({ kind: "not-found" }) : ok(versions);
}

/** What is there already, or never will be, is hindered by nothing. */
function isOpen({ status }: EntryWithStatus): boolean {
  return status === "draft" || status === "ready" || status === "not-for-transfer" || status === "failed";
}
