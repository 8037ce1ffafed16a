/** Why a document is not written: SIE cannot say it, or the receiver would book something wrong. */
import type { Ore } from "#domain/money/ore.ts";

/** The record that a problem is about, and which of its kind: an account, a voucher, an object. */
export interface WritePlace {
  readonly label: string;
  readonly name: string;
}

export type SieWriteProblem =
  | { readonly kind: "sie-mandatory-missing"; readonly label: string; readonly type: string }
  | { readonly kind: "sie-record-not-in-type"; readonly label: string; readonly type: string }
  | {
      readonly kind: "sie-character-not-in-pc8";
      readonly place: WritePlace;
      readonly character: string;
      readonly text: string;
    }
  | { readonly kind: "sie-encoding-ambiguous" }
  | { readonly kind: "sie-text-ends-with-backslash"; readonly place: WritePlace; readonly text: string }
  | {
      readonly kind: "sie-value-invalid";
      readonly place: WritePlace;
      readonly field: string;
      readonly text: string;
    }
  | { readonly kind: "sie-duplicate"; readonly place: WritePlace }
  | { readonly kind: "sie-account-undeclared"; readonly account: string }
  | { readonly kind: "sie-voucher-date-missing"; readonly place: WritePlace }
  | { readonly kind: "sie-voucher-unbalanced"; readonly place: WritePlace; readonly difference: Ore }
  | { readonly kind: "sie-voucher-number-descending"; readonly place: WritePlace; readonly previous: string }
  | { readonly kind: "sie-row-added-not-repeated"; readonly place: WritePlace; readonly account: string };

/** Collects problems up to a number that a person can act on. */
export interface ProblemList {
  readonly problems: SieWriteProblem[];
  add(problem: SieWriteProblem): void;
}

const mostKept = 1000;

/** Makes an empty list. */
export function createProblemList(): ProblemList {
  const problems: SieWriteProblem[] = [];
  return {
    problems,
    add(problem) {
      if (problems.length < mostKept) problems.push(problem);
    },
  };
}
