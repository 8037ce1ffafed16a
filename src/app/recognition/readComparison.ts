/** Three ways of an entry: as it stands here, as it was sent, and as it stands in the books that were imported last. */
import type { EntryContent } from "#domain/entries/entry.ts";
import { type ComparedRow, compareRows } from "#domain/recognition/bookedRows.ts";
import type { BookVoucher } from "#domain/recognition/books.ts";
import type { RecognisedEntry } from "#domain/recognition/recognise.ts";
import { type ResolvingAction, actionsFor } from "#domain/recognition/resolve.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { EntryDeps, NotFound } from "../entries/entryDeps.ts";
import { readChart } from "../entries/importedChart.ts";
import { type EntryWithStatus, readEntryStanding } from "../entries/entryStanding.ts";
import type { EntryPlace } from "../entries/entryStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { RecognitionStore } from "./recognitionStore.ts";

export interface ComparisonDeps extends EntryDeps {
  readonly recognition: RecognitionStore;
}

export interface EntryComparison {
  readonly entry: EntryWithStatus;
  readonly recognised: RecognisedEntry;
  readonly sent: EntryContent | null;
  /** Null when it is gone there; another voucher may take it out again. */
  readonly theirs: BookVoucher | null;
  readonly rows: readonly (ComparedRow & { readonly name: string })[];
  readonly actions: readonly ResolvingAction[];
}

/** Compares; an entry of which the current import says nothing has nothing to be compared with. */
export async function readComparison(
  deps: ComparisonDeps,
  actor: Actor,
  place: EntryPlace,
): Promise<Result<EntryComparison, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.readClosing(transaction, place.closingId);
    const entry = await readEntryStanding(deps, transaction, place);
    const recognised = await readRecognisedOf(deps, transaction, { closing, entryId: place.entryId });
    if (closing === null || entry === null || recognised === null) return refused({ kind: "not-found" });
    const sent = await readSent(deps, transaction, { entry, recognised });
    const theirs = recognised.voucher;
    const chart = await readChart(deps, transaction, closing);
    const names = new Map(chart.accounts.map(({ account, name }) => [account, name]));
    const ways = {
      ours: entry.content.rows,
      sent: sent?.rows ?? null,
      theirs: theirs === null ? null : theirs.rows,
    };
    const rows = compareRows(ways).map((row) => ({ ...row, name: names.get(row.account) ?? "" }));
    return ok({ entry, recognised, sent, theirs, rows, actions: actionsFor(recognised) });
  });
}

/** Reads what the closing's current import says of an entry; null when it says nothing. */
export async function readRecognisedOf(
  { recognition }: ComparisonDeps,
  transaction: Transaction,
  {
    closing,
    entryId,
  }: {
    readonly closing: { readonly currentImport: { readonly importId: string } | null } | null;
    readonly entryId: string;
  },
): Promise<RecognisedEntry | null> {
  const importId = closing?.currentImport?.importId;
  if (importId === undefined) return null;
  const recognised = await recognition.readRecognised(transaction, importId);
  return recognised.find((found) => found.entryId === entryId) ?? null;
}

/** The version that the marker names; without one the present, if that was sent or handed out. */
async function readSent(
  { entries }: ComparisonDeps,
  transaction: Transaction,
  { entry, recognised }: { readonly entry: EntryWithStatus; readonly recognised: RecognisedEntry },
): Promise<EntryContent | null> {
  const named = recognised.voucher?.marker?.version;
  const isSent = entry.transfer !== null || entry.state === "handed-out";
  if (named === undefined || named === entry.version) return isSent ? entry.content : null;
  const versions = await entries.readVersions(transaction, entry);
  return versions.find(({ version }) => version === named)?.content ?? null;
}
