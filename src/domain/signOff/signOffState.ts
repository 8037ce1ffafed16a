/** What holds now of a subject's sign-off, folded from its history. */
import type { Cause } from "../staleness/cause.ts";
import type { BasisNode } from "../staleness/node.ts";
import type { Signature, SignOffEvent } from "./signOffEvent.ts";

export interface SignOffState {
  readonly standing: "open" | "signed" | "reviewed" | "not-applicable";
  /** The signature that stands, also when it is stale; null when open. */
  readonly signed: Signature | null;
  readonly reviewed: Signature | null;
  readonly notApplicable: Signature | null;
  /** Since when what stands is stale, and why; null when it is current. */
  readonly stale: Staleness | null;
  /** How many events it is folded from: who saw another number saw another history. */
  readonly version: number;
}

export interface Staleness {
  readonly since: string;
  readonly causes: readonly Cause[];
  /** Of a form: its fields when it last went stale. */
  readonly basis?: readonly BasisNode[];
}

export const openState: SignOffState = {
  standing: "open",
  signed: null,
  reviewed: null,
  notApplicable: null,
  stale: null,
  version: 0,
};

/** Folds a history, oldest first. */
export function signOffState(events: readonly SignOffEvent[]): SignOffState {
  return events.reduce(afterEvent, openState);
}

/** Tells the state after one more event. */
export function afterEvent(state: SignOffState, event: SignOffEvent): SignOffState {
  const version = state.version + 1;
  switch (event.kind) {
    case "signed":
      // A new signature is of other figures than the review was, or may be: the reviewer looks again.
      return { ...openState, standing: "signed", signed: event, version };
    case "reviewed":
      return { ...state, standing: "reviewed", reviewed: event, version };
    case "marked-not-applicable":
      return { ...openState, standing: "not-applicable", notApplicable: event, version };
    case "reopened":
    case "marked-applicable":
      return { ...openState, version };
    case "went-stale":
      // What nobody has signed cannot go stale.
      if (state.standing === "open") return { ...state, version };
      return { ...state, stale: staler(state.stale, event), version };
  }
}

function staler(
  known: Staleness | null,
  { at, causes, basis }: Extract<SignOffEvent, { kind: "went-stale" }>,
): Staleness {
  const fields = basis === undefined ? {} : { basis };
  if (known === null) return { since: at, causes, ...fields };
  return { ...known, ...fields, causes: [...known.causes, ...causes] };
}
