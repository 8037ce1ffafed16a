/** What has been done with a subject, with the figures as they stood; and what is stale now. */
import { formNames } from "#domain/forms/formName.ts";
import type { Subject } from "#domain/signOff/signOffEvent.ts";
import type { Staleness } from "#domain/signOff/signOffState.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor, Person } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import { sightText } from "./sign.ts";
import type { TaxGroundDeps } from "../tax/readTaxGround.ts";
import type { NotFound, StandingDeps } from "./signOffDeps.ts";
import type { RecordedEvent, SignOffStore } from "./signOffStore.ts";
import { standingWithSigned } from "./forms/standingFor.ts";
import { type SubjectGround, type SubjectStanding, againOf, subjectGround } from "./subjectGround.ts";
import { peopleOf, peopleOfCauses } from "./subjectView.ts";

export interface HistoryDeps extends StandingDeps, TaxGroundDeps {
  readonly inFirm: InFirm;
  readonly signOffs: SignOffStore;
}

export interface History {
  /** The newest first. */
  readonly events: readonly RecordedEvent[];
  readonly people: ReadonlyMap<string, Person>;
}

/** Reads the history of a subject, whether or not the closing still has it. */
export async function readHistory(
  deps: HistoryDeps,
  actor: Actor,
  { closingId, subject }: { readonly closingId: string; readonly subject: Subject },
): Promise<Result<History, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    if (!(await deps.signOffs.closingExists(transaction, closingId))) return refused({ kind: "not-found" });
    const events = await deps.signOffs.readEvents(transaction, closingId, subject);
    const people = await peopleOf(
      deps.signOffs,
      transaction,
      events.map(({ event }) => event),
    );
    return ok({ events: events.toReversed(), people });
  });
}

export interface StaleItem {
  readonly ground: SubjectGround;
  readonly stale: Staleness;
  readonly canSignAgain: boolean;
  readonly sight: string;
}

export interface StaleList {
  readonly items: readonly StaleItem[];
  readonly people: ReadonlyMap<string, Person>;
}

/** Lists what is stale in a closing: accounts in the order of the table, appendices by number, checks, forms. */
export async function listStale(
  deps: HistoryDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<StaleList, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const standing = await standingWithSigned(deps, transaction, closingId);
    if (standing === null) return refused({ kind: "not-found" });
    const items = subjectsOf(standing).flatMap((subject) => staleItem(deps, standing, subject));
    const people = await peopleOfCauses(
      deps.signOffs,
      transaction,
      items.map(({ stale }) => stale),
    );
    return ok({ items, people });
  });
}

function staleItem(deps: StandingDeps, standing: SubjectStanding, subject: Subject): readonly StaleItem[] {
  const ground = subjectGround(standing, subject, deps.hash);
  if (!ground?.signOff.stale) return [];
  const canSignAgain = againOf(ground) !== null;
  return [{ ground, stale: ground.signOff.stale, canSignAgain, sight: sightText(ground, deps.hash) }];
}

function subjectsOf({ ground, accounts, checks }: SubjectStanding): readonly Subject[] {
  return [
    ...Array.from(accounts.keys(), (key): Subject => ({ kind: "account", key })),
    ...ground.appendices.map(({ appendixId: key }): Subject => ({ kind: "appendix", key })),
    ...checks.map(({ check }): Subject => ({ kind: "check", key: check.name })),
    ...formNames.map((key): Subject => ({ kind: "form", key })),
  ];
}
