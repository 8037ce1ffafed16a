/**
 * Rolls a closing's appendices forward to the next year's: each by its own rule. Done again it makes what is missing,
 * and never touches what is there or what somebody removed.
 */
import { randomUUID } from "node:crypto";
import type { Appendix } from "#domain/appendices/appendix.ts";
import { rollContent } from "#domain/appendices/appendixKinds.ts";
import type { RollRule } from "#domain/appendices/kindRules.ts";
import { type FiscalYear, nextFiscalYear } from "#domain/calendar/fiscalYear.ts";
import { addDays } from "#domain/calendar/plainDate.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { computeSaid } from "../appendixFigures/computeSaid.ts";
import { type AppendixDeps, tell } from "../appendices/appendixDeps.ts";
import type { AppendixClosing, AppendixHead, StoredAppendix } from "../appendices/appendixStore.ts";
import type { ClientDeps, NotFound, OverlapProblem, ResponsibleProblem } from "../clients/clientDeps.ts";
import type { ClosingOverview } from "../clients/clientStore.ts";
import { createClosingIn } from "../clients/closings.ts";
import type { Actor } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { isAlike } from "./lastYear.ts";

export interface RollDeps extends AppendixDeps {
  readonly clients: ClientDeps;
}

export interface RollOutcome {
  readonly appendixId: string;
  readonly number: number;
  readonly name: string;
  readonly rule: RollRule;
  readonly outcome: "made" | "left-out" | "there-already";
}

export interface RollPlan {
  readonly next: { readonly fiscalYear: FiscalYear; readonly closingId: string | null };
  readonly appendices: readonly RollOutcome[];
}

export type RollForwardProblem = NotFound | OverlapProblem | ResponsibleProblem;

/** Tells what rolling forward would do. */
export async function planRollForward(
  deps: RollDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<RollPlan, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.appendices.readClosing(transaction, closingId);
    if (closing === null) return refused({ kind: "not-found" });
    const next = await nextOf(deps, transaction, closing);
    const rolls = await rollsOf(deps, transaction, { closing, next });
    return ok({ next, appendices: rolls.map(({ outcome }) => outcome) });
  });
}

/** Makes next year's closing when there is none, and the appendices that it does not have. */
export async function rollForward(
  deps: RollDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<{ readonly closingId: string; readonly made: number }, RollForwardProblem>> {
  return deps.inFirm(
    actor.firmId,
    async (
      transaction,
    ): Promise<Result<{ readonly closingId: string; readonly made: number }, RollForwardProblem>> => {
      // The client first, as everyone does who changes its closings.
      const overview = await deps.clients.clients.readClosing(transaction, closingId);
      if (overview === null) return refused({ kind: "not-found" });
      await deps.clients.clients.lockClient(transaction, overview.client.clientId);
      const closing = await deps.appendices.lockClosing(transaction, closingId);
      if (closing === null) return refused({ kind: "not-found" });
      const next = await nextOf(deps, transaction, closing);
      const made =
        next.closingId === null ? await makeNext({ deps, actor, transaction }, overview, next) : ok(next);
      if (!made.ok) return made;
      const target = await deps.appendices.lockClosing(transaction, made.value.closingId ?? "");
      if (target === null) return refused({ kind: "not-found" });
      const count = await roll({ deps, actor, transaction }, closing, target);
      return ok({ closingId: target.closingId, made: count });
    },
  );
}

interface Work {
  readonly deps: RollDeps;
  readonly actor: Actor;
  readonly transaction: Transaction;
}

type Next = RollPlan["next"];

/** The client's closing that begins the day after, whatever its length, or the twelve months from then. */
async function nextOf(deps: RollDeps, transaction: Transaction, closing: AppendixClosing): Promise<Next> {
  const { clientId, fiscalYear } = closing;
  const siblings = await deps.clients.clients.readClosings(transaction, clientId);
  const next = siblings.find((sibling) => sibling.fiscalYear.start === addDays(fiscalYear.end, 1));
  return next ?? { fiscalYear: nextFiscalYear(fiscalYear), closingId: null };
}

async function makeNext(
  { deps, actor, transaction }: Work,
  { client: { clientId }, responsible }: Pick<ClosingOverview, "client" | "responsible">,
  { fiscalYear }: Next,
): Promise<Result<Next, RollForwardProblem>> {
  const responsibleUserId = responsible.active ? responsible.userId : actor.userId;
  const closing = { closingId: randomUUID(), clientId, fiscalYear, responsibleUserId };
  const made = await createClosingIn(deps.clients, { actor, transaction }, closing);
  return made.ok ? ok({ fiscalYear, closingId: closing.closingId }) : made;
}

interface Roll {
  readonly outcome: RollOutcome;
  readonly stored: StoredAppendix;
  readonly content: Appendix["content"] | null;
}

async function rollsOf(
  deps: RollDeps,
  transaction: Transaction,
  { closing, next }: { readonly closing: AppendixClosing; readonly next: Next },
): Promise<readonly Roll[]> {
  const { closingId, fiscalYear: from } = closing;
  const heads = await deps.appendices.readHeads(transaction, closingId);
  const ids = heads.map(({ appendixId }) => appendixId);
  const stored = await deps.appendices.readAppendices(transaction, closingId, ids);
  const isThere = next.closingId === null ? () => false : await thereIn(deps, transaction, next.closingId);
  return stored.map((each): Roll => {
    const { id: appendixId, number, name, rollRule: rule } = each.appendix;
    const content = rollContent(each.appendix, { from, to: next.fiscalYear });
    const head = heads.find((candidate) => candidate.appendixId === appendixId);
    const outcome =
      content === null ? "left-out" : head !== undefined && isThere(head) ? "there-already" : "made";
    return { outcome: { appendixId, number, name, rule, outcome }, content, stored: each };
  });
}

/** One that was made from it, removed or not, and one like it that somebody has made by hand. */
async function thereIn(
  deps: RollDeps,
  transaction: Transaction,
  closingId: string,
): Promise<(head: AppendixHead) => boolean> {
  const rolled = await deps.appendices.readEverRolled(transaction, closingId);
  const heads = await deps.appendices.readHeads(transaction, closingId);
  return (head) => rolled.has(head.appendixId) || heads.some((other) => isAlike(head, other));
}

async function roll(
  { deps, actor, transaction }: Work,
  closing: AppendixClosing,
  target: AppendixClosing,
): Promise<number> {
  const by = actor.userId;
  const next = { fiscalYear: target.fiscalYear, closingId: target.closingId };
  const rolls = await rollsOf(deps, transaction, { closing, next });
  const ids: string[] = [];
  for (const { outcome, content, stored } of rolls) {
    if (outcome.outcome !== "made" || content === null) continue;
    const { name, rollRule, kind, accounts } = stored.appendix;
    const id = randomUUID();
    // The kind says what the content is, which the compiler cannot follow.
    const appendix = { id, kind, name, accounts, rollRule, content, overrides: [], note: "" } as Omit<
      Appendix,
      "number" | "asOf"
    >;
    await deps.appendices.insertAppendix(transaction, target, {
      appendix,
      by,
      rolledFrom: stored.appendix.id,
    });
    ids.push(id);
  }
  if (ids.length === 0) return 0;
  const changed = await computeSaid(deps, transaction, { closing: target, which: ids, by });
  await tell(deps, transaction, { closingId: target.closingId, by, importNumber: null, changed });
  const data = { made: ids.length, start: target.fiscalYear.start, end: target.fiscalYear.end };
  await deps.log.write(transaction, {
    by,
    kind: "appendices-rolled-forward",
    closingId: closing.closingId,
    data,
  });
  return ids.length;
}
