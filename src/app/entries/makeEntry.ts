/** Makes closing entries: by a person, or by the program from a person's choice. */
import { randomBytes, randomUUID } from "node:crypto";
import type { EntrySeries } from "#domain/entries/entry.ts";
import type { EntryOrigin } from "#domain/entries/entryOrigin.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type TypedProblem, checkTyped } from "./checkTyped.ts";
import { type EntryDeps, type NotFound, followEntry } from "./entryDeps.ts";
import { entryNumber } from "./entryStanding.ts";
import type { TypedEntry } from "./entryStore.ts";

export interface EntryRequest extends TypedEntry {
  readonly origin: EntryOrigin;
}

export interface EntryMade {
  readonly entryId: string;
  /** `V1`. */
  readonly number: string;
}

export type MakeEntryProblem = NotFound | TypedProblem | { readonly kind: "entry-origin-unknown" };

/** Makes an entry of the series V. */
export async function makeEntry(
  deps: EntryDeps,
  actor: Actor,
  { closingId, ...request }: EntryRequest & { readonly closingId: string },
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
  /** Locked by the caller. */
  readonly closing: AppendixClosing;
  readonly series: EntrySeries;
  readonly by: string;
}

/** Makes an entry in a transaction that has locked the closing; one that is to be ready must be. */
export async function makeEntryIn(
  deps: EntryDeps,
  transaction: Transaction,
  { closing, by, ...order }: EntryOrder,
): Promise<Result<EntryMade, TypedProblem>> {
  const checked = await checkTyped(deps, transaction, { closing, typed: order });
  if (!checked.ok) return checked;
  const { closingId } = closing;
  const entryId = randomUUID();
  const made = { ...order, closingId, entryId, key: newKey(), by };
  const number = entryNumber({
    series: order.series,
    number: await deps.entries.insertEntry(transaction, made),
  });
  const event = { kind: "entry-created", data: { state: order.state, origin: order.origin.kind } };
  await followEntry(deps, transaction, { closing, entryId, before: null, by, event });
  return ok({ entryId, number });
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
