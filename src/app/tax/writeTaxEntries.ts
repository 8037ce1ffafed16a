/**
 * Writes what a choice gives as closing entries: those that can be rewritten are changed in place, what is exported is
 * corrected, and what is the same is left alone.
 */
import type { EntryContent, EntryState } from "#domain/entries/entry.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { TaxEntry } from "#domain/tax/taxBooks.ts";
import { invariant } from "#lib/invariant.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import { checkReady } from "../entries/checkTyped.ts";
import { type EntryDeps, type EntryDone, followEachEntry } from "../entries/entryDeps.ts";
import { doneOf, insertEntryIn } from "../entries/makeEntry.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { TaxEntryOfChoice } from "./taxEntries.ts";
import { type TaxEntriesAsked, planOf } from "./taxPlan.ts";

export interface TaxWriting extends TaxEntriesAsked {
  /** Locked by the caller, with the year after. */
  readonly closing: AppendixClosing;
  readonly by: string;
}

/** Writes them, with what follows on it; an entry that something hinders from being ready stays a draft. */
export async function writeTaxEntries(
  deps: EntryDeps,
  transaction: Transaction,
  writing: TaxWriting,
): Promise<void> {
  const plan = planOf(writing);
  const { closing, by, held } = writing;
  const done: EntryDone[] = [];
  for (const entryId of plan.annul) {
    await deps.entries.updateState(transaction, entryId, { state: "void", by });
    done.push({ entryId, before: heldOf(held, entryId), event: { kind: "entry-voided" } });
  }
  for (const { id, entry } of plan.rewrite)
    done.push(await rewrite(deps, transaction, { writing, id, entry }));
  for (const entry of plan.make) done.push(await make(deps, transaction, { writing, entry }));
  const touched = new Set(done.map(({ entryId }) => entryId));
  for (const draft of held.filter(({ entryId, status }) => status === "draft" && !touched.has(entryId))) {
    done.push(...(await readyAgain(deps, transaction, { writing, draft })));
  }
  if (done.length > 0) await followEachEntry(deps, transaction, { closing, by, done });
}

interface One {
  readonly writing: TaxWriting;
  readonly entry: TaxEntry;
}

async function rewrite(
  deps: EntryDeps,
  transaction: Transaction,
  { writing, id: entryId, entry }: One & { readonly id: string },
): Promise<EntryDone> {
  const { closing, by, held } = writing;
  const before = heldOf(held, entryId);
  const content = contentOf(entry, closing);
  // What somebody has put aside from the transfer stays aside.
  const state =
    before.state === "not-for-transfer"
      ? before.state
      : await stateOf(deps, transaction, { closing, content });
  const appendixIds = before.appendices.map(({ appendixId }) => appendixId);
  await deps.entries.updateEntry(transaction, entryId, { content, appendixIds, state, by });
  return { entryId, before, event: { kind: "entry-content-changed", data: { state } } };
}

async function make(deps: EntryDeps, transaction: Transaction, { writing, entry }: One): Promise<EntryDone> {
  const { closing, by } = writing;
  const content = contentOf(entry, closing);
  const { step, key, isReversal } = entry;
  const order = {
    closing,
    by,
    series: "S",
    origin: { kind: "tax-choice", step, key, isReversal },
    content,
    appendixIds: [],
    state: await stateOf(deps, transaction, { closing, content }),
  } as const;
  const made = await insertEntryIn(deps, transaction, order);
  invariant(made.ok, "An entry of the tax choice can at least be a draft");
  return doneOf(order, made.value);
}

/** A draft whose hindrance has gone. */
async function readyAgain(
  deps: EntryDeps,
  transaction: Transaction,
  { writing, draft }: { readonly writing: TaxWriting; readonly draft: TaxEntryOfChoice },
): Promise<readonly EntryDone[]> {
  const { closing, by } = writing;
  const { entryId, content } = draft;
  if ((await stateOf(deps, transaction, { closing, content })) === "draft") return [];
  await deps.entries.updateState(transaction, entryId, { state: "ready", by });
  return [{ entryId, before: draft, event: { kind: "entry-made-ready" } }];
}

async function stateOf(
  deps: EntryDeps,
  transaction: Transaction,
  { closing, content }: { readonly closing: AppendixClosing; readonly content: EntryContent },
): Promise<EntryState> {
  const ready = await checkReady(deps, transaction, { closing, typed: { content } });
  return ready.ok ? "ready" : "draft";
}

function contentOf({ text, rows }: TaxEntry, { fiscalYear }: AppendixClosing): EntryContent {
  return {
    date: fiscalYear.end,
    text,
    isReversal: false,
    rows: rows.map((row: { readonly account: string; readonly amount: Ore }) => {
      return { ...row, costCenter: "", project: "", text: "" };
    }),
  };
}

function heldOf(held: readonly TaxEntryOfChoice[], entryId: string): TaxEntryOfChoice {
  const found = held.find((entry) => entry.entryId === entryId);
  invariant(found !== undefined, "A plan names entries that are held");
  return found;
}
