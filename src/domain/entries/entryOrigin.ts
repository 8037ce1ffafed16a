/** Where a closing entry came from (ursprung). */
import type { EntryStep } from "../tax/taxStep.ts";

/** Another entry, as it was numbered. */
interface OtherEntry {
  readonly entryId: string;
  readonly number: string;
}

export type EntryOrigin =
  | { readonly kind: "manual" }
  | { readonly kind: "template"; readonly name: string }
  | ({ readonly kind: "copy" } & OtherEntry)
  /** The opposite of another entry. */
  | ({ readonly kind: "reversal" } & OtherEntry)
  /** Makes the difference of an account go away, or what an appendix leaves of it. */
  | { readonly kind: "difference"; readonly account: string; readonly appendixId: string | null }
  | { readonly kind: "cash-method"; readonly side: "customer" | "supplier" }
  /** Written from the choice of appropriations and tax; a reversal takes out what was booked before. */
  | {
      readonly kind: "tax-choice";
      readonly step: EntryStep;
      /** The account of a reserve; null of steps that have one entry. */
      readonly key: string | null;
      readonly isReversal: boolean;
    }
  /** Puts right what became of a transferred entry in Fortnox. */
  | ({ readonly kind: "correction" } & OtherEntry);
