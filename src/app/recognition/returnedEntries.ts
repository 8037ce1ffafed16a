/** Entries that were handed out as a file and seem to have come back with an import; a person says that they have. */
import { debitOf } from "#domain/entries/entrySums.ts";
import { isSamePlace } from "#domain/recognition/books.ts";
import { type ReturnedEntry, findReturned } from "#domain/recognition/returned.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { NotFound } from "../entries/entryDeps.ts";
import { type EntryWithStatus, entryNumber, readEntryStandings } from "../entries/entryStanding.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { recogniseAgain } from "../upkeep/recogniseAgain.ts";
import type { ComparisonDeps } from "./readComparison.ts";

export interface ReturnedView extends ReturnedEntry {
  readonly entry: EntryWithStatus;
}

/** Lists those that wait for a person, with the vouchers that each may have become. */
export async function listReturned(
  deps: ComparisonDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<readonly ReturnedView[], NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.readClosing(transaction, closingId);
    return closing === null
      ? refused({ kind: "not-found" })
      : ok(await readReturned(deps, transaction, closing));
  });
}

export interface ConfirmedReturn {
  readonly closingId: string;
  readonly entryId: string;
  readonly voucherIndex: number;
}

export type ConfirmReturnedProblem = NotFound | { readonly kind: "voucher-not-returned" };

/** Confirms that an entry came back as this voucher; refused for any that is not one of its candidates. */
export async function confirmReturned(
  deps: ComparisonDeps,
  actor: Actor,
  { closingId, entryId, voucherIndex }: ConfirmedReturn,
): Promise<Result<null, ConfirmReturnedProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, ConfirmReturnedProblem>> => {
    const next = await deps.nextClosings.findNextClosing(transaction, closingId);
    await deps.signOffs.lockClosings(transaction, next === null ? [closingId] : [closingId, next]);
    const closing = await deps.appendices.readClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const returned = await readReturned(deps, transaction, closing);
    const found = returned.find((each) => each.entryId === entryId);
    const voucher = found?.candidates.find((candidate) => candidate.voucherIndex === voucherIndex);
    if (found === undefined || voucher === undefined) return refused({ kind: "voucher-not-returned" });
    const by = actor.userId;
    await deps.recognition.writeReturned(transaction, { entryId, voucher, by });
    await recogniseAgain(deps, transaction, { closingId, by });
    const { series, number } = voucher;
    const data = { entryId, number: entryNumber(found.entry), voucher: [series, number].join(" ").trim() };
    await deps.log.write(transaction, { by, kind: "entry-returned", closingId, data });
    return ok(null);
  });
}

async function readReturned(
  deps: ComparisonDeps,
  transaction: Transaction,
  closing: { readonly closingId: string; readonly currentImport: { readonly importId: string } | null },
): Promise<readonly ReturnedView[]> {
  const importId = closing.currentImport?.importId;
  if (importId === undefined) return [];
  const entries = await readEntryStandings(deps, transaction, closing.closingId);
  const waiting = entries.filter(({ status }) => status === "handed-out");
  if (waiting.length === 0) return [];
  const alike = waiting.map(({ content }) => ({ date: content.date, debit: debitOf(content.rows) }));
  const vouchers = await deps.recognition.readAlike(transaction, importId, alike);
  const recognised = await deps.recognition.readRecognised(transaction, importId);
  const taken = recognised.flatMap(({ voucher, duplicates }) => [voucher ?? [], duplicates].flat());
  const sought = waiting.map(({ entryId, content }) => ({ entryId, ...content }));
  const entryById = new Map(waiting.map((entry) => [entry.entryId, entry]));
  return findReturned(sought, vouchers, (voucher) => taken.some((of) => isSamePlace(of, voucher))).flatMap(
    (returned) => {
      const entry = entryById.get(returned.entryId);
      return entry === undefined ? [] : [{ ...returned, entry }];
    },
  );
}
