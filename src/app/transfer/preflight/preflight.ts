/** Looks at what is to be exported, from fresh data, and says of each entry whether it would go, and what to do if not. */
import { type FiscalYear, contains } from "#domain/calendar/fiscalYear.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { nextFiscalYear } from "#domain/calendar/fiscalYear.ts";
import { type PreflightOffer, proposeOffers } from "#domain/preflight/offers.ts";
import { type EntryPreflight, checkEntry } from "#domain/preflight/preflight.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type EntryWithStatus, readEntryStandings } from "../../entries/entryStanding.ts";
import type { ImportedChart } from "../../entries/importedChart.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import { type UseProblem, useFortnox } from "../../fortnox/useFortnox.ts";
import { hurryWaiting } from "../outbox/hurry.ts";
import type { TransferDeps } from "../transferDeps.ts";
import type { TransferClosing } from "../transferStore.ts";
import { type Books, readBooks } from "./readBooks.ts";

export interface PreflightDeps extends TransferDeps {
  /** The chart of the closing's current import: what accounts are called. */
  readonly readChart: (transaction: Transaction, closingId: string) => Promise<ImportedChart>;
}

export interface PreflightRequest {
  readonly closingId: string;
  /** Null: the one that was chosen last, if it can be chosen still. */
  readonly series: string | null;
  readonly entryIds: readonly string[];
}

export interface CheckedEntry extends EntryPreflight {
  readonly entry: EntryWithStatus;
}

export interface Preflight {
  readonly checkedAt: string;
  /** The series of the closing's year that take vouchers from outside, in order. */
  readonly series: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly isLockExempt: boolean;
  readonly lockedThrough: PlainDate | null;
  readonly years: readonly { readonly fiscalYear: FiscalYear; readonly exists: boolean }[];
  readonly entries: readonly CheckedEntry[];
  readonly offers: readonly PreflightOffer[];
}

interface Asked {
  readonly closing: TransferClosing;
  readonly entries: readonly EntryWithStatus[];
  readonly lastSeries: string | null;
  readonly chart: ImportedChart;
}

/** Asks Fortnox and looks at the entries named, in the order of the journal. */
export async function preflight(
  deps: PreflightDeps,
  actor: Actor,
  request: PreflightRequest,
): Promise<Result<Preflight, UseProblem>> {
  const { firmId, userId } = actor;
  const { closingId } = request;
  const asked = await deps.inFirm(firmId, (transaction) => readAsked(deps, transaction, request));
  if (asked === null) return refused({ kind: "not-found" });
  const { clientId, start, end } = asked.closing;
  const use = { firmId, clientId, closingId, by: userId, purpose: "preflight" } as const;
  const contents = asked.entries.map(({ content }) => content);
  const used = await useFortnox(deps, { use, work: (api) => readBooks(api, { start, end }, contents) });
  if (!used.ok) return used;
  await hurryWaiting(deps, { firmId, closingId }, used.value.allYears);
  const chosen = chosenSeries(request.series ?? asked.lastSeries, used.value, request.series !== null);
  const isLockExempt =
    chosen !== null &&
    (await deps.inFirm(firmId, (transaction) => deps.transfers.isLockExempt(transaction, clientId, chosen)));
  const checkedAt = (await deps.clock.now()).toISOString();
  return ok({ checkedAt, ...report({ ...asked, books: used.value, chosen, isLockExempt }) });
}

async function readAsked(
  deps: PreflightDeps,
  transaction: Transaction,
  { closingId, entryIds }: PreflightRequest,
): Promise<Asked | null> {
  const closing = await deps.transfers.readClosing(transaction, closingId);
  if (closing === null) return null;
  const named = new Set(entryIds);
  const entries = await readEntryStandings(deps, transaction, closingId);
  return {
    closing,
    entries: entries.filter(({ entryId }) => named.has(entryId)),
    lastSeries: await deps.transfers.readLastSeries(transaction, closing.clientId),
    chart: await deps.readChart(transaction, closingId),
  };
}

/** What a person names is looked at whatever it is; what was chosen last, only while it can be chosen. */
function chosenSeries(series: string | null, books: Books, isNamed: boolean): string | null {
  if (series === null || isNamed) return series;
  return manualSeries(books).some(({ code }) => code === series) ? series : null;
}

function manualSeries({ years, fiscalYear }: Books): Preflight["series"] {
  const own = years.find((year) => year.fiscalYear.start === fiscalYear.start);
  return Array.from(own?.seriesByCode ?? [])
    .filter(([, { manual }]) => manual)
    .map(([code, { name }]) => ({ code, name }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

interface Found extends Asked {
  readonly books: Books;
  readonly chosen: string | null;
  readonly isLockExempt: boolean;
}

function report({ entries, chart, books, chosen, isLockExempt }: Found): Omit<Preflight, "checkedAt"> {
  const series = chosen === null ? null : { series: chosen, isLockExempt };
  const contents = entries.map(({ content }) => content);
  const nameByAccount = new Map(chart.accounts.map(({ account, name }) => [account, name]));
  return {
    series: manualSeries(books),
    chosen,
    isLockExempt,
    lockedThrough: books.lock?.through ?? null,
    years: yearsOf(entries, books),
    entries: entries.map((entry) => ({ entry, ...checkEntry(entry.content, books, series) })),
    offers: proposeOffers(contents, { ...books, series: chosen, nameByAccount }),
  };
}

/** The closing's year, and the next where an entry is dated in it. */
function yearsOf(entries: readonly EntryWithStatus[], { fiscalYear, allYears }: Books): Preflight["years"] {
  const next = nextFiscalYear(fiscalYear);
  const isNextAsked = entries.some(({ content }) => content.date > fiscalYear.end);
  const found = allYears.find(({ start, end }) => contains({ start, end }, next.start));
  const asked = isNextAsked
    ? [fiscalYear, found === undefined ? next : { start: found.start, end: found.end }]
    : [fiscalYear];
  return asked.map((year) => ({
    fiscalYear: year,
    exists: allYears.some(({ start, end }) => start === year.start && end === year.end),
  }));
}
