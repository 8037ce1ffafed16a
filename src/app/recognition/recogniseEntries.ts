/**
 * Recognises the closing entries of a closing in an import of it: what the import holds of an entry is in no figure
 * twice from then on. Earlier imports keep what was recognised in them.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { rowsKey } from "#domain/recognition/bookedRows.ts";
import { type RecognisedEntry, type SoughtEntry, recognise } from "#domain/recognition/recognise.ts";
import type { HashText } from "#domain/staleness/basis.ts";
import type { AppendixStore } from "../appendices/appendixStore.ts";
import {
  type EntryStandingDeps,
  type EntryWithStatus,
  readEntryStandings,
} from "../entries/entryStanding.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { readBooks, wordOnNextYear } from "./readBooks.ts";
import type { KnownOfEntry, RecognitionGround, RecognitionStore } from "./recognitionStore.ts";

export interface RecogniseDeps extends EntryStandingDeps {
  readonly recognition: RecognitionStore;
  readonly appendices: Pick<AppendixStore, "readClosing">;
  readonly hash: HashText;
}

export interface ImportOfClosing {
  readonly closingId: string;
  readonly importId: string;
}

/** Recognises them, and tells whether anything is other than it was in this import. */
export async function recogniseEntries(
  deps: RecogniseDeps,
  transaction: Transaction,
  { closingId, importId }: ImportOfClosing,
): Promise<boolean> {
  const entries = (await readEntryStandings(deps, transaction, closingId)).filter(isSought);
  const before = await deps.recognition.readRecognised(transaction, importId);
  if (entries.length === 0 && before.length === 0) return false;
  const closing = await deps.appendices.readClosing(transaction, closingId);
  const ground = await deps.recognition.readGround(transaction, { closingId, importId });
  if (closing === null || ground === null) return false;
  const known = await deps.recognition.readKnown(transaction, { closingId, importId });
  const knownById = new Map(known.map((of) => [of.entryId, of]));
  const { end } = closing.fiscalYear;
  const sought = entries.map((entry) =>
    soughtOf(entry, { known: knownById.get(entry.entryId), ground, end }),
  );
  const books = await readBooks(deps, transaction, { ground, sought });
  const recognised = recognise(sought, books);
  await deps.recognition.writeRecognised(transaction, importId, recognised);
  for (const found of recognised) {
    const entry = entries.find(({ entryId }) => entryId === found.entryId);
    if (entry !== undefined) await adopt(deps, transaction, { entry, found });
  }
  return stateOf(recognised) !== stateOf(before);
}

/** What was made void is nobody's any more; a draft may have been sent before a backup was restored. */
function isSought({ state }: EntryWithStatus): boolean {
  return state !== "void";
}

interface SoughtGround {
  readonly known: KnownOfEntry | undefined;
  readonly ground: RecognitionGround;
  /** The last day of the closing's year. */
  readonly end: PlainDate;
}

function soughtOf(entry: EntryWithStatus, { known, ground, end }: SoughtGround): SoughtEntry {
  const { entryId, key, content } = entry;
  const { date, text, rows } = content;
  const year = date > end ? "next" : "own";
  const receipt = entry.receipt ?? known?.returned ?? null;
  const readAt = year === "next" ? wordOnNextYear(ground).readAt : ground.readAt;
  return {
    entryId,
    key,
    year,
    date,
    text,
    rows,
    receipt:
      receipt === null
        ? null
        : {
            series: receipt.series,
            number: receipt.number,
            isReadSince: readAt === null ? null : readAt > receipt.at,
          },
    wasRecognised: known?.wasRecognised ?? false,
    letStand: known?.letStand ?? [],
  };
}

/** Only a marker says that it was sent from here; what is about to be sent is looked for by whoever sends it. */
async function adopt(
  { recognition, hash }: RecogniseDeps,
  transaction: Transaction,
  { entry, found }: { readonly entry: EntryWithStatus; readonly found: RecognisedEntry },
): Promise<void> {
  const { voucher } = found;
  if (voucher?.marker === undefined || voucher.marker === null || entry.transfer === "transferred") return;
  await recognition.adopt(transaction, {
    closingId: entry.closingId,
    entryId: entry.entryId,
    version: entry.version,
    voucher,
    rowsHash: hash(rowsKey(voucher.rows ?? [])),
    by: entry.changedBy.userId,
  });
}

function stateOf(recognised: readonly RecognisedEntry[]): string {
  return recognised
    .map(({ entryId, recognition, voucher, duplicates }) =>
      [entryId, recognition, voucher?.series, voucher?.number, duplicates.length].join(" "),
    )
    .toSorted()
    .join("\n");
}
