/** Makes closing entries: by a person, or by the program from a person's choice. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { EntrySeries } from "#domain/entries/entry.ts";
import type { EntryOrigin } from "#domain/entries/entryOrigin.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type ChangeEntryProblem, changeEntry } from "./changeEntry.ts";
import { type TypedProblem, checkTyped } from "./checkTyped.ts";
import { type EntryDeps, type EntryDone, followEntry } from "./entryDeps.ts";
import { entryNumber } from "./entryStanding.ts";
import type { TypedEntry } from "./entryStore.ts";

export interface EntryRequest extends TypedEntry {
  readonly origin: EntryOrigin;
}

/** What a person asks for. */
export interface AskedEntry extends EntryRequest {
  readonly closingId: string;
  /** The same one when it is asked for again because the answer was lost. */
  readonly requestId?: string;
}

export interface EntryMade {
  readonly entryId: string;
  /** `V1`. */
  readonly number: string;
}

export type MakeEntryProblem = ChangeEntryProblem | { readonly kind: "entry-origin-unknown" };

/** Makes an entry of the series V; one that the same request has made already is given what is now asked for. */
export async function makeEntry(
  deps: EntryDeps,
  actor: Actor,
  { requestId, ...asked }: AskedEntry,
): Promise<Result<EntryMade, MakeEntryProblem>> {
  const entryId = requestId === undefined ? randomUUID() : idOf(asked.closingId, requestId);
  const place = { closingId: asked.closingId, entryId };
  const made = await deps.inFirm(actor.firmId, (transaction) => deps.entries.readEntry(transaction, place));
  if (made === null) return makeNew(deps, actor, { ...asked, entryId });
  const changed = await changeEntry(deps, actor, { ...place, version: made.version, typed: asked });
  return changed.ok ? ok({ entryId, number: entryNumber(made) }) : changed;
}

/** A UUID of the two: the same request in another closing makes another entry. */
function idOf(closingId: string, requestId: string): string {
  const hash = createHash("sha256").update(`${closingId} ${requestId}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

async function makeNew(
  deps: EntryDeps,
  actor: Actor,
  { closingId, ...request }: Omit<AskedEntry, "requestId"> & { readonly entryId: string },
): Promise<Result<EntryMade, MakeEntryProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<EntryMade, MakeEntryProblem>> => {
    const closing = await deps.appendices.lockClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const origin = await knownOrigin(deps, transaction, { closingId, origin: request.origin });
    if (origin === null) return refused({ kind: "entry-origin-unknown" });
    return makeEntryIn(deps, transaction, { ...request, origin, closing, series: "V", by: actor.userId });
  });
}

export interface EntryOrder extends EntryRequest {
  /** Made when it is left out. */
  readonly entryId?: string;
  /** Locked by the caller. */
  readonly closing: AppendixClosing;
  readonly series: EntrySeries;
  readonly by: string;
}

/** Makes an entry in a transaction that has locked the closing; one that is to be ready must be. */
export async function makeEntryIn(
  deps: EntryDeps,
  transaction: Transaction,
  order: EntryOrder,
): Promise<Result<EntryMade, TypedProblem>> {
  const made = await insertEntryIn(deps, transaction, order);
  if (!made.ok) return made;
  const { closing, by } = order;
  await followEntry(deps, transaction, { closing, by, ...doneOf(order, made.value) });
  return made;
}

/** Does the same without what follows on it, which the caller then brings in step (`doneOf`). */
export async function insertEntryIn(
  deps: EntryDeps,
  transaction: Transaction,
  { closing, ...order }: EntryOrder,
): Promise<Result<EntryMade, TypedProblem>> {
  const checked = await checkTyped(deps, transaction, { closing, typed: order });
  if (!checked.ok) return checked;
  const { closingId } = closing;
  const { entryId = randomUUID(), series } = order;
  const made = { ...order, closingId, entryId, key: newKey() };
  const number = await deps.entries.insertEntry(transaction, made);
  return ok({ entryId, number: entryNumber({ series, number }) });
}

/** Tells of an entry that was made. */
export function doneOf(
  { state, origin }: Pick<EntryOrder, "state" | "origin">,
  { entryId }: EntryMade,
): EntryDone {
  return { entryId, before: null, event: { kind: "entry-created", data: { state, origin: origin.kind } } };
}

/** The numbers of entries are the server's own, and what an entry comes from is in its closing. */
async function knownOrigin(
  deps: EntryDeps,
  transaction: Transaction,
  { closingId, origin }: { readonly closingId: string; readonly origin: EntryOrigin },
): Promise<EntryOrigin | null> {
  if ("entryId" in origin) {
    const from = await deps.entries.readEntry(transaction, { closingId, entryId: origin.entryId });
    return from === null ? null : { ...origin, number: entryNumber(from) };
  }
  if (origin.kind !== "difference" || origin.appendixId === null) return origin;
  const { appendixId } = origin;
  const appendix = await deps.appendices.readAppendix(transaction, { closingId, appendixId });
  return appendix === null ? null : origin;
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 80 bits of chance, five to a character: 32 divides 256, so that each is as likely as the others. */
function newKey(): string {
  return Array.from(randomBytes(16), (byte) => base32.charAt(byte % 32)).join("");
}
