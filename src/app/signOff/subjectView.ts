/** A subject's sign-off as a page shows it: how it stands, who did what, what changed, and what to carry back. */
import type { SignAgain } from "#domain/signOff/signAgain.ts";
import type { SignOffEvent, Subject } from "#domain/signOff/signOffEvent.ts";
import { sinceLastReview } from "#domain/signOff/sinceReview.ts";
import type { Cause } from "#domain/staleness/cause.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { sightText } from "./sign.ts";
import type { StandingDeps } from "./signOffDeps.ts";
import type { SignOffStore } from "./signOffStore.ts";
import { type SubjectGround, type SubjectStanding, againOf, subjectGround } from "./subjectGround.ts";

export interface SubjectView extends SubjectGround {
  /** What goes back with what is done (`sightText`). */
  readonly sight: string;
  readonly signAgain: SignAgain | null;
  /** What changed since the last review, for the reviewer. */
  readonly sinceReview: readonly Cause[];
  /** By id: those who signed, reviewed and changed. */
  readonly people: ReadonlyMap<string, Person>;
}

export interface ViewDeps extends Pick<StandingDeps, "hash"> {
  readonly signOffs: SignOffStore;
}

/** Reads a subject's sign-off; null when the closing has no such subject. */
export async function subjectView(
  deps: ViewDeps,
  transaction: Transaction,
  asked: { readonly standing: SubjectStanding; readonly subject: Subject },
): Promise<SubjectView | null> {
  const { standing, subject } = asked;
  const ground = subjectGround(standing, subject, deps.hash);
  if (ground === null) return null;
  const { closingId } = standing.ground;
  const { signOff } = ground;
  const history =
    signOff.version === 0 ? [] : await deps.signOffs.readEvents(transaction, closingId, subject);
  const events = history.map(({ event }) => event);
  const sinceReview = sinceLastReview(events)?.causes ?? [];
  const people = await peopleOf(deps.signOffs, transaction, events);
  return {
    ...ground,
    sight: sightText(ground, deps.hash),
    signAgain: againOf(ground),
    sinceReview,
    people,
  };
}

/** Reads who did what a history tells of. */
export async function peopleOf(
  signOffs: People,
  transaction: Transaction,
  events: readonly SignOffEvent[],
): Promise<ReadonlyMap<string, Person>> {
  return peopleWith(signOffs, transaction, events.flatMap(doersOf));
}

/** Reads who changed what made something stale. */
export async function peopleOfCauses(
  signOffs: People,
  transaction: Transaction,
  stale: readonly { readonly causes: readonly Cause[] }[],
): Promise<ReadonlyMap<string, Person>> {
  return peopleWith(
    signOffs,
    transaction,
    stale.flatMap(({ causes }) => causes.flatMap(changerOf)),
  );
}

type People = Pick<SignOffStore, "readPeople">;

async function peopleWith(
  signOffs: People,
  transaction: Transaction,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  if (userIds.length === 0) return new Map();
  const people = await signOffs.readPeople(transaction, [...new Set(userIds)]);
  return new Map(people.map((person) => [person.userId, person]));
}

function doersOf(event: SignOffEvent): readonly string[] {
  return event.kind === "went-stale" ? event.causes.flatMap(changerOf) : [event.by];
}

function changerOf(cause: Cause): readonly string[] {
  return "by" in cause && cause.by !== null ? [cause.by] : [];
}
