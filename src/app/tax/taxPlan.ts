/** Whether the entries that were written from a choice still say what it gives. */
import { type TaxEntryPlan, planEntries } from "#domain/tax/planEntries.ts";
import { choiceHindrance } from "#domain/tax/findings/choiceHindrance.ts";
import type { TaxEntry } from "#domain/tax/taxBooks.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import type { TaxGround } from "./readTaxGround.ts";
import { type TaxEntryOfChoice, heldEntries } from "./taxEntries.ts";

export interface TaxEntriesAsked {
  readonly wanted: readonly TaxEntry[];
  readonly held: readonly TaxEntryOfChoice[];
}

/** Tells what is to be done for the entries to say what is wanted. */
export function planOf({ wanted, held }: TaxEntriesAsked): TaxEntryPlan {
  return planEntries(wanted, heldEntries(held));
}

/**
 * Tells whether the choice now gives other entries than those that are written. Without an option nothing is wanted; what
 * the chosen one gives is not known while something hinders it.
 */
export function isOutdated(
  made: Pick<TaxReturn, "entries" | "findings">,
  { choice, taxEntries: held }: Pick<TaxGround, "choice" | "taxEntries">,
): boolean {
  if (choice.choice === "booked") return !isSettled(planOf({ wanted: [], held }));
  return choiceHindrance(made) === null && !isSettled(planOf({ wanted: made.entries, held }));
}

function isSettled({ make, rewrite, annul }: TaxEntryPlan): boolean {
  return make.length + rewrite.length + annul.length === 0;
}
