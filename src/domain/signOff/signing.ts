/** Whether a person may sign, review or reopen what they have before them. */
import type { Ore } from "../money/ore.ts";
import type { Cause } from "../staleness/cause.ts";
import { isWithin } from "./accountStatus.ts";
import { sameFigures } from "./signAgain.ts";
import type { SignOffAction, SignedFigures } from "./signOffEvent.ts";
import type { SignOffState } from "./signOffState.ts";
import type { Sight } from "./sight.ts";

export type SigningProblem =
  | { readonly kind: "reader-may-not-sign" }
  /** The closing and the support part by more than the threshold, and no note explains it. */
  | { readonly kind: "difference-unexplained"; readonly difference: Ore }
  /** The difference cannot be known, and no note explains it. */
  | { readonly kind: "figures-unknown"; readonly figures: SignedFigures }
  /** A check is marked done, and a balance is put aside, only with a word on why. */
  | { readonly kind: "note-missing" }
  | { readonly kind: "already-signed"; readonly by: string; readonly at: string }
  | { readonly kind: "already-reviewed"; readonly by: string; readonly at: string }
  | { readonly kind: "marked-not-applicable"; readonly by: string; readonly at: string }
  | { readonly kind: "reviewer-is-signer"; readonly at: string }
  | { readonly kind: "not-signed-yet" }
  | { readonly kind: "signature-stale"; readonly causes: readonly Cause[] }
  /** What the person saw is not what stands now. Figures are null of a check, and when what was seen is not told. */
  | {
      readonly kind: "basis-changed";
      readonly seen: SignedFigures | null;
      readonly now: SignedFigures | null;
      readonly causes: readonly Cause[];
    }
  /** A form is signed when nothing in it is wrong: the kinds of what is. */
  | { readonly kind: "form-has-errors"; readonly errors: readonly string[] }
  /** All forms of a tax return are handed in. */
  | { readonly kind: "form-not-put-aside" }
  | { readonly kind: "nothing-to-reopen" }
  | { readonly kind: "not-marked" }
  /** What somebody has signed is reopened before it is taken away. */
  | { readonly kind: "signed-not-removable"; readonly by: string; readonly at: string };

export interface SigningGround {
  readonly by: { readonly userId: string; readonly isReader: boolean };
  readonly note: string;
  /** What the person had before them; null when that cannot be told. */
  readonly seen: Sight | null;
  readonly now: Sight;
  readonly state: SignOffState;
  /** Of a form: the kinds of what is wrong in it; null of anything else. */
  readonly formErrors: readonly string[] | null;
}

/** Tells why the person may not do it; null when they may. */
export function checkSigning(action: SignOffAction, ground: SigningGround): SigningProblem | null {
  if (ground.by.isReader) return { kind: "reader-may-not-sign" };
  switch (action) {
    case "sign":
      return (
        putAside(ground.state) ??
        standing(ground.state) ??
        changedUnder(ground) ??
        wrong(ground) ??
        unexplained(ground)
      );
    case "review":
      return putAside(ground.state) ?? unreviewable(ground) ?? changedUnder(ground) ?? wrong(ground);
    case "reopen":
      return (
        putAside(ground.state) ?? (ground.state.standing === "open" ? { kind: "nothing-to-reopen" } : null)
      );
    case "mark-not-applicable":
      return (
        (ground.formErrors === null ? null : { kind: "form-not-put-aside" }) ??
        (ground.state.stale === null ? putAside(ground.state) : null) ??
        standing(ground.state) ??
        changedUnder(ground) ??
        unmotivated(ground)
      );
    case "mark-applicable":
      return ground.state.standing === "not-applicable" ? null : { kind: "not-marked" };
  }
}

/** Tells why an appendix may not be taken away; null when it may. A signature that is stale was given all the same. */
export function checkRemoval({ signed }: SignOffState): SigningProblem | null {
  return signed === null ? null : { kind: "signed-not-removable", by: signed.by, at: signed.at };
}

function putAside({ notApplicable }: SignOffState): SigningProblem | null {
  if (notApplicable === null) return null;
  return { kind: "marked-not-applicable", by: notApplicable.by, at: notApplicable.at };
}

/** A signature that is current is not written over; a stale one is. */
function standing({ signed, stale }: SignOffState): SigningProblem | null {
  if (signed === null || stale !== null) return null;
  return { kind: "already-signed", by: signed.by, at: signed.at };
}

function changedUnder({ seen, now, state }: SigningGround): SigningProblem | null {
  const causes = state.stale?.causes ?? [];
  // Changes can leave the figures as they were: that the signature went stale meanwhile is told all the same.
  const wentStale = state.stale !== null && seen?.version !== state.version;
  const isSame = seen?.fingerprint === now.fingerprint && sameFigures(seen.figures, now.figures);
  return isSame && !wentStale
    ? null
    : { kind: "basis-changed", seen: seen?.figures ?? null, now: now.figures, causes };
}

function wrong({ formErrors }: SigningGround): SigningProblem | null {
  if (formErrors === null || formErrors.length === 0) return null;
  return { kind: "form-has-errors", errors: formErrors };
}

function unexplained({ now: { figures }, note, formErrors }: SigningGround): SigningProblem | null {
  if (note.trim() !== "" || formErrors !== null) return null;
  if (figures === null) return { kind: "note-missing" };
  const { difference, materiality } = figures;
  if (difference === null) return { kind: "figures-unknown", figures };
  return isWithin(difference, materiality) ? null : { kind: "difference-unexplained", difference };
}

/** An account with a balance is put aside only with a word on why. */
function unmotivated({ now: { figures }, note }: SigningGround): SigningProblem | null {
  return note.trim() === "" && figures?.closing !== 0n ? { kind: "note-missing" } : null;
}

function unreviewable({ state, by }: SigningGround): SigningProblem | null {
  const { signed, reviewed, stale } = state;
  if (signed === null) return { kind: "not-signed-yet" };
  if (stale !== null) return { kind: "signature-stale", causes: stale.causes };
  if (reviewed !== null) return { kind: "already-reviewed", by: reviewed.by, at: reviewed.at };
  return signed.by === by.userId ? { kind: "reviewer-is-signer", at: signed.at } : null;
}
