/** Whether a person may sign, review or reopen what they have before them. */
import type { Ore } from "../money/ore.ts";
import type { Cause } from "../staleness/cause.ts";
import type { SignedFigures } from "./signOffEvent.ts";

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
  /** What the person saw is not what stands now. Figures are null of a check. */
  | {
      readonly kind: "basis-changed";
      readonly seen: SignedFigures | null;
      readonly now: SignedFigures | null;
      readonly causes: readonly Cause[];
    }
  | { readonly kind: "nothing-to-reopen" }
  | { readonly kind: "not-marked" };
