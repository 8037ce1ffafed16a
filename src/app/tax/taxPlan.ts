/** Whether the entries that were written from a choice still say what it gives. */
import { type TaxEntryPlan, planEntries } from "#domain/tax/planEntries.ts";
import type { TaxEntry } from "#domain/tax/taxBooks.ts";
import { type TaxEntryOfChoice, heldEntries } from "./taxEntries.ts";

export interface TaxEntriesAsked {
  readonly wanted: readonly TaxEntry[];
  readonly held: readonly TaxEntryOfChoice[];
}

/** Tells what is to be done for the entries to say what is wanted. */
export function planOf({ wanted, held }: TaxEntriesAsked): TaxEntryPlan {
  return planEntries(wanted, heldEntries(held));
}

/** Tells whether nothing is to be done. */
export function isSettled({ make, rewrite, annul }: TaxEntryPlan): boolean {
  return make.length + rewrite.length + annul.length === 0;
}
