/**
 * Carries out what a person has decided of an entry that is not in Fortnox as it was sent. Nothing is written there:
 * what is to be is made as entries here, which are exported like any other.
 */
import type { EntryContent } from "#domain/entries/entry.ts";
import { rowsKey } from "#domain/recognition/bookedRows.ts";
import type { RecognisedEntry } from "#domain/recognition/recognise.ts";
import { type ResolutionPlan, type ResolvingAction, planResolution } from "#domain/recognition/resolve.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type LockedEntry, type NotFound, withEntry } from "../entries/entryDeps.ts";
import { type EntryWithStatus, entryNumber } from "../entries/entryStanding.ts";
import type { EntryPlace } from "../entries/entryStore.ts";
import { type EntryMade, makeEntryIn } from "../entries/makeEntry.ts";
import type { Actor } from "../firm/actor.ts";
import { recogniseAgain } from "../upkeep/recogniseAgain.ts";
import { type ComparisonDeps, readRecognisedOf } from "./readComparison.ts";

export type ResolveEntryProblem = NotFound | { readonly kind: "entry-action-not-now" };

const eventByAction: Readonly<Record<ResolvingAction, string>> = {
  accept: "entry-accepted-as-booked",
  correct: "entry-corrected",
  "reverse-duplicate": "entry-duplicate-reversed",
};

interface Resolving extends LockedEntry {
  readonly recognised: RecognisedEntry;
  readonly by: string;
}

/** Does it, and answers the entries that were made. */
export async function resolveEntry(
  deps: ComparisonDeps,
  actor: Actor,
  { action, ...place }: EntryPlace & { readonly action: ResolvingAction },
): Promise<Result<readonly EntryMade[], ResolveEntryProblem>> {
  type Problem = Exclude<ResolveEntryProblem, NotFound>;
  return withEntry<readonly EntryMade[], Problem>(deps, actor, {
    place,
    work: async (locked): Promise<Result<readonly EntryMade[], Problem>> => {
      const { transaction, closing, entry } = locked;
      const { closingId } = closing;
      const by = actor.userId;
      // Before anything is logged: the year after opens with what this one ends with.
      const next = await deps.nextClosings.findNextClosing(transaction, closingId);
      if (next !== null) await deps.signOffs.lockClosings(transaction, [closingId, next]);
      const recognised = await readRecognisedOf(deps, transaction, { closing, entryId: entry.entryId });
      const plan = recognised === null ? null : planResolution(entry.content, recognised, action);
      if (recognised === null || plan === null) return refused({ kind: "entry-action-not-now" });
      const resolving = { ...locked, recognised, by };
      const made = await makeEntries(deps, resolving, plan);
      for (const voucher of plan.letStand) {
        const stood = { entryId: entry.entryId, voucher, reversedBy: null, by };
        await deps.recognition.letStand(transaction, stood);
      }
      await changeItself(deps, resolving, plan);
      await recogniseAgain(deps, transaction, { closingId, by });
      await deps.log.write(transaction, {
        by,
        kind: eventByAction[action],
        closingId,
        data: {
          entryId: entry.entryId,
          number: entryNumber(entry),
          numbers: made.map(({ number }) => number),
        },
      });
      return ok(made);
    },
  });
}

/** One that cannot be made ready, because an account is gone, say, is made as a draft that tells why. */
async function makeEntries(
  deps: ComparisonDeps,
  { transaction, closing, entry, by }: Resolving,
  { made }: ResolutionPlan,
): Promise<readonly EntryMade[]> {
  const { entryId, content } = entry;
  const origin = { kind: "correction", entryId, number: entryNumber(entry) } as const;
  const done: EntryMade[] = [];
  for (const { kind, of, ...said } of made) {
    const order = {
      content: { ...said, isReversal: content.isReversal },
      appendixIds: kind === "anew" ? entry.appendices.map(({ appendixId }) => appendixId) : [],
      origin,
      series: "S",
      closing,
      by,
    } as const;
    const ready = await makeEntryIn(deps, transaction, { ...order, state: "ready" });
    const one = ready.ok ? ready : await makeEntryIn(deps, transaction, { ...order, state: "draft" });
    if (!one.ok) throw new Error(`An entry that puts ${entryId} right cannot be made: ${one.problem.kind}.`);
    done.push(one.value);
    const isSurplus = kind === "reversing" && of !== null && made.every((each) => each.kind === "reversing");
    if (!isSurplus) continue;
    const stood = { entryId, voucher: of, reversedBy: one.value.entryId, by };
    await deps.recognition.letStand(transaction, stood);
  }
  return done;
}

/** Takes over what stands there, or lets it be void; its receipt follows it to its new version. */
async function changeItself(
  deps: ComparisonDeps,
  { transaction, entry, recognised, by }: Resolving,
  plan: ResolutionPlan,
): Promise<void> {
  const { entryId, state } = entry;
  if (plan.entry.kind === "void") {
    await deps.entries.updateState(transaction, entryId, { state: "void", by });
    return;
  }
  if (plan.entry.kind === "stays") return;
  const appendixIds = entry.appendices.map(({ appendixId }) => appendixId);
  const content: EntryContent = { ...plan.entry.said, isReversal: entry.content.isReversal };
  await deps.entries.updateEntry(transaction, entryId, { content, appendixIds, state, by });
  await keepReceipt(deps, { transaction, entry, recognised });
}

async function keepReceipt(
  { recognition, hash }: ComparisonDeps,
  {
    transaction,
    entry,
    recognised: { voucher },
  }: Pick<Resolving, "transaction" | "recognised"> & { readonly entry: EntryWithStatus },
): Promise<void> {
  if (voucher === null || entry.transfer === null) return;
  const { closingId, entryId } = entry;
  await recognition.adopt(transaction, {
    closingId,
    entryId,
    version: entry.version + 1,
    voucher,
    rowsHash: hash(rowsKey(voucher.rows ?? [])),
    by: entry.changedBy.userId,
  });
}
