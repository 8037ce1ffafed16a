/** What one key can sign again: a stale signature whose figures are what they were, or agree once more. */
import { basisText } from "../staleness/basis.ts";
import type { BasisNode } from "../staleness/node.ts";
import { isWithin } from "./accountStatus.ts";
import type { SignedFigures } from "./signOffEvent.ts";
import type { SignOffState } from "./signOffState.ts";

/** As signed, the note of the signature still explains them; else they must agree by themselves. */
export type SignAgain = "figures-as-signed" | "agrees-again";

/** Tells why a stale signature can be given again without a new note; null when it cannot. */
export function signAgain({ signed, stale }: SignOffState, now: SignedFigures | null): SignAgain | null {
  if (signed === null || stale === null || now === null) return null;
  const agrees = now.difference !== null && isWithin(now.difference, now.materiality);
  if (sameFigures(signed.figures, now) && (agrees || signed.note !== "")) return "figures-as-signed";
  return agrees ? "agrees-again" : null;
}

/** Tells the same of a form: every field is what it was. */
export function signFormAgain({ signed, stale }: SignOffState, now: readonly BasisNode[]): SignAgain | null {
  if (signed === null || stale === null) return null;
  return basisText(signed.basis) === basisText(now) ? "figures-as-signed" : null;
}

/** Tells whether balances and support are the same; the threshold beside them is not a figure of the account. */
export function sameFigures(a: SignedFigures | null, b: SignedFigures | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.opening === b.opening &&
    a.movement === b.movement &&
    a.closing === b.closing &&
    a.reconciled === b.reconciled
  );
}
