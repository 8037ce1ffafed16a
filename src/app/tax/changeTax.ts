/** Saves what a person chooses and types of appropriations and tax, and writes the entries of the chosen option with it. */
import { isDeepStrictEqual } from "node:util";
import { type TaxProblem, computeTax } from "#domain/tax/computeTax.ts";
import { type ChoiceHindrance, choiceHindrance } from "#domain/tax/findings/choiceHindrance.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { AppendixClosing } from "../appendices/appendixStore.ts";
import type { EntryDeps } from "../entries/entryDeps.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type ContentProblem, type LimitProblem, checkContent, checkLimits } from "./checkContent.ts";
import {
  type TaxGround,
  type TaxGroundDeps,
  type TaxGroundProblem,
  lossOf,
  readTaxGround,
} from "./readTaxGround.ts";
import { type TaxContent, choiceOf } from "./taxContent.ts";
import { makeTaxAppendices } from "../upkeep/makeTaxAppendices.ts";
import { noteFormChanges } from "../upkeep/noteFormChanges.ts";
import { writeTaxEntries } from "./writeTaxEntries.ts";

export type TaxDeps = EntryDeps & TaxGroundDeps;

export type TaxChangedMeanwhile = {
  readonly kind: "tax-changed";
  readonly changedBy: string;
  readonly changedAt: string;
};
export type WriteTaxProblem =
  { readonly kind: "not-found" } | TaxGroundProblem | TaxProblem | ChoiceHindrance | LimitProblem;
export type ChangeTaxProblem = WriteTaxProblem | TaxChangedMeanwhile | ContentProblem;

interface Change {
  readonly closingId: string;
  /** The one that was seen. */
  readonly version: number;
  readonly content: TaxContent;
}

/** Saves it; an option that cannot be computed is refused, and nothing of it is saved. */
export async function changeTax(
  deps: TaxDeps,
  actor: Actor,
  { closingId, version, content }: Change,
): Promise<Result<null, ChangeTaxProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, ChangeTaxProblem>> => {
    const locked = await lockGround(deps, transaction, closingId);
    if (locked === null) return refused({ kind: "not-found" });
    const { ground } = locked;
    // Sent again because the answer was lost, it is there already.
    const isSame = isDeepStrictEqual(content, ground.content);
    if (ground.version !== version && !isSame) return refused(changedMeanwhile(ground));
    const checked = checkContent(content, ground);
    if (!checked.ok) return checked;
    const now = {
      ...ground,
      content,
      choice: choiceOf({ content, answers: ground.answers, lastLoss: lossOf(ground.lastYear) }),
    };
    const made = wantedOf(now);
    // What was typed is kept, and the entries as they are, though what was chosen before cannot be computed now.
    if (!made.ok && !isDeepStrictEqual(chosenOf(content), chosenOf(ground.content))) return made;
    if (!isSame) {
      await deps.taxes.writeContent(transaction, {
        closingId,
        value: content,
        version: version + 1,
        by: actor.userId,
      });
      await noteFormChanges(deps, transaction, { closingId, by: actor.userId, through: "choice" });
    }
    if (made.ok) await writeEntries(deps, transaction, { ...locked, wanted: made.value, by: actor.userId });
    const isChosen = content.option !== null;
    await makeTaxAppendices(deps, transaction, { closingId, by: actor.userId, isChosen });
    if (isSame) return ok(null);
    await deps.log.write(transaction, {
      by: actor.userId,
      kind: eventOf(content, ground.content),
      closingId,
      data: { optionBefore: ground.content.option, option: content.option, version: version + 1 },
    });
    return ok(null);
  });
}

/** What the option is, and does when it is a person's own. */
function chosenOf({ option, own }: TaxContent): object {
  return option === "own" ? { option, own } : { option };
}

function eventOf({ option }: TaxContent, before: TaxContent): string {
  if (option === before.option) return "tax-content-changed";
  return option === null ? "tax-option-taken-back" : "tax-option-chosen";
}

/** Writes anew what the choice gives of the books as they are now. */
export async function rewriteTaxEntries(
  deps: TaxDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<null, WriteTaxProblem>> {
  return deps.inFirm(actor.firmId, async (transaction): Promise<Result<null, WriteTaxProblem>> => {
    const locked = await lockGround(deps, transaction, closingId);
    if (locked === null) return refused({ kind: "not-found" });
    const wanted = wantedOf(locked.ground);
    if (!wanted.ok) return wanted;
    await writeEntries(deps, transaction, { ...locked, wanted: wanted.value, by: actor.userId });
    const isChosen = locked.ground.content.option !== null;
    await makeTaxAppendices(deps, transaction, { closingId, by: actor.userId, isChosen });
    return ok(null);
  });
}

interface LockedGround {
  readonly closing: AppendixClosing;
  readonly ground: TaxGround;
}

/** Others of the client that a change can reach as well: the year after, and forms that are signed; all before the log. */
async function lockGround(
  deps: TaxDeps,
  transaction: Transaction,
  closingId: string,
): Promise<LockedGround | null> {
  const closing = await deps.appendices.lockClosing(transaction, closingId);
  if (closing === null) return null;
  const next = await deps.nextClosings.findNextClosing(transaction, closingId);
  const signed = await deps.signOffs.findSignedForms(transaction, closingId);
  const others = next === null ? signed : [...signed, next];
  if (others.length > 0) await deps.signOffs.lockClosings(transaction, [...new Set([closingId, ...others])]);
  const ground = await readTaxGround(deps, transaction, closingId);
  return ground === null ? null : { closing, ground };
}

/** What the option gives; nothing while none is chosen. */
function wantedOf({
  books,
  choice,
}: Pick<TaxGround, "books" | "choice">): Result<
  TaxReturn["entries"],
  Exclude<WriteTaxProblem, { readonly kind: "not-found" }>
> {
  if (choice.choice === "booked") return ok([]);
  if (!books.ok) return books;
  const made = computeTax(books.value.base, choice);
  if (!made.ok) return made;
  const hindrance = choiceHindrance(made.value);
  if (hindrance !== null) return refused(hindrance);
  const within = checkLimits(choice, made.value);
  return within.ok ? ok(made.value.entries) : within;
}

async function writeEntries(
  deps: TaxDeps,
  transaction: Transaction,
  {
    closing,
    ground,
    wanted,
    by,
  }: LockedGround & { readonly wanted: TaxReturn["entries"]; readonly by: string },
): Promise<void> {
  await writeTaxEntries(deps, transaction, { closing, by, wanted, held: ground.taxEntries });
}

function changedMeanwhile({ changed }: TaxGround): TaxChangedMeanwhile {
  return {
    kind: "tax-changed",
    changedBy: changed?.changedBy.name ?? "",
    changedAt: changed?.changedAt ?? "",
  };
}
