/** Closing entries in the form of the contract, and what is typed on its way in. */
import type { z } from "zod";
import type { EntryVersion, TypedEntry } from "#app/entries/entryStore.ts";
import type { EntryLine, Journal } from "#app/entries/listEntries.ts";
import { entryNumber } from "#app/entries/entryStanding.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { EntryContent, EntryRow } from "#domain/entries/entry.ts";
import type { EntryOrigin } from "#domain/entries/entryOrigin.ts";
import { debitOf, differenceOf } from "#domain/entries/entrySums.ts";
import { ore } from "#domain/money/ore.ts";
import type {
  EntryList,
  EntryOrigin as WireOrigin,
  EntryLine as WireLine,
  EntryRow as WireRow,
  entryContent,
  entryVersions,
} from "#wire/entries.ts";
import { tidyText } from "../appendices/contentWire.ts";
import { wireProblem } from "../foundation/refusal.ts";

type WireContent = z.infer<typeof entryContent>;
type WireVersion = z.infer<typeof entryVersions>["versions"][number];

/** What is typed, tidied: one line, letters composed as Fortnox has them, nothing around it. */
export function readTyped({
  state,
  ...typed
}: WireContent & { readonly state: TypedEntry["state"] }): TypedEntry {
  return { content: readContent(typed), appendixIds: [...new Set(typed.appendixIds)], state };
}

/** Rows as they came. */
export function readRows(rows: readonly WireRow[]): readonly EntryRow[] {
  return rows.map(({ account, amountOre, costCenter, project, text }) => ({
    account: readText(account),
    amount: ore(BigInt(amountOre)),
    costCenter: readText(costCenter),
    project: readText(project),
    text: readText(text),
  }));
}

/** One line of text as it came. */
export function readText(text: string): string {
  return tidyText(text, { lines: false }).normalize("NFC").trim();
}

/** Where an entry comes from, as it came. */
export function readOrigin(origin: WireOrigin): EntryOrigin {
  return origin.kind === "template" ? { ...origin, name: readText(origin.name) } : origin;
}

/** The journal. */
export function wireJournal({ lines, names, fiscalYear, nextYearStart, counts }: Journal): EntryList {
  return { entries: lines.map((line) => wireLine(line, names)), fiscalYear, nextYearStart, counts };
}

/** A version as it was. */
export function wireVersion({ version, content, by, at }: EntryVersion): WireVersion {
  return { ...wireSaid(content), version, by, at };
}

/** What an entry says, with the appendices that it follows from. */
export function wireContent(content: EntryContent, appendixIds: readonly string[]): WireContent {
  return { ...wireSaid(content), appendixIds: [...appendixIds] };
}

/** Rows as they are sent. */
export function wireRows(rows: readonly EntryRow[]): WireRow[] {
  return rows.map(({ amount, ...row }) => ({ ...row, amountOre: amount.toString() }));
}

function readContent({ date, text, isReversal, rows }: WireContent): EntryContent {
  // The contract has seen that it is a day.
  return { date: date as PlainDate, text: readText(text), isReversal, rows: readRows(rows) };
}

function wireSaid({ date, text, isReversal, rows }: EntryContent): Omit<WireContent, "appendixIds"> {
  return { date, text, isReversal, rows: wireRows(rows) };
}

function wireLine({ entry, hindrances, files }: EntryLine, names: Journal["names"]): WireLine {
  const { content, problem } = entry;
  return {
    entryId: entry.entryId,
    number: entryNumber(entry),
    series: entry.series,
    version: entry.version,
    ...wireSaid(content),
    rows: wireRows(content.rows).map((row) => ({ ...row, name: names.get(row.account) ?? "" })),
    amountOre: debitOf(content.rows).toString(),
    differenceOre: differenceOf(content.rows).toString(),
    origin: entry.origin,
    status: entry.status,
    counts: entry.counts,
    hindrances: hindrances.map(wireProblem),
    receipt: entry.receipt,
    problem: problem === null ? null : wireProblem({ ...problem.data, kind: problem.kind }),
    voucherIndex: entry.voucherIndex,
    files: files.map(({ fileId, name, mediaType, bytes, sha256 }) => {
      return { fileId, name, mediaType, bytes, sha256 };
    }),
    appendices: [...entry.appendices],
    changedBy: entry.changedBy,
    changedAt: entry.changedAt,
  };
}
