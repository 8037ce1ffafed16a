/**
 * The history of a sign-off (klarmarkering): events that are only ever added. What holds now is folded from them
 * (`signOffState.ts`).
 */
import type { Ore } from "../money/ore.ts";
import type { Cause } from "../staleness/cause.ts";
import type { BasisNode } from "../staleness/node.ts";

/** What is signed: an account by number, an appendix by id, a check by name, a form of the tax return by name. */
export interface Subject {
  readonly kind: "account" | "appendix" | "check" | "form";
  readonly key: string;
}

/** The figures as they stood. For an appendix: its accounts together, held against its own sum. Null is unknown. */
export interface SignedFigures {
  readonly opening: Ore | null;
  /** What the year changed, closing entries included (`changeOfYear`). */
  readonly movement: Ore | null;
  readonly closing: Ore | null;
  /** Avstämt belopp: what the support says. */
  readonly reconciled: Ore | null;
  /** closing − reconciled. */
  readonly difference: Ore | null;
  /** Väsentlighet: up to this a difference is none. */
  readonly materiality: Ore;
}

/** Somebody's name under figures. */
export interface Signature {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Empty when nothing was written. */
  readonly note: string;
  /** Null of a check, which has findings, and of a form, which has fields. */
  readonly figures: SignedFigures | null;
  readonly basis: readonly BasisNode[];
}

export type SignOffEvent =
  | (Signature & { readonly kind: "signed" | "reviewed" | "marked-not-applicable" })
  | {
      readonly kind: "reopened" | "marked-applicable";
      readonly by: string;
      readonly at: string;
      readonly note: string;
    }
  | {
      readonly kind: "went-stale";
      readonly at: string;
      readonly causes: readonly Cause[];
      /** Of the import that changed it; null when a person did. */
      readonly importNumber: number | null;
      /** Of a form: its fields as they stood then, so that the next change is told from there. */
      readonly basis?: readonly BasisNode[];
    };

/** What a person can do with a subject. */
export type SignOffAction = "sign" | "review" | "reopen" | "mark-not-applicable" | "mark-applicable";
