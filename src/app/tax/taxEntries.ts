/** The closing entries that were written from the choice of appropriations and tax. */
import { type FiscalYear, contains } from "#domain/calendar/fiscalYear.ts";
import type { EntryOrigin } from "#domain/entries/entryOrigin.ts";
import type { EntryStatus } from "#domain/entries/entryStatus.ts";
import { negateOre } from "#domain/money/ore.ts";
import type { HeldTaxEntry } from "#domain/tax/planEntries.ts";
import type { TaxEntry } from "#domain/tax/taxBooks.ts";
import type { EntryWithStatus } from "../entries/entryStanding.ts";

export interface TaxEntryOfChoice extends EntryWithStatus {
  readonly origin: Extract<EntryOrigin, { readonly kind: "tax-choice" }>;
}

/** Tells whether an entry was written from the choice. */
export function isOfTaxChoice(entry: EntryWithStatus): entry is TaxEntryOfChoice {
  return entry.origin.kind === "tax-choice";
}

/** What becomes of an entry when the choice changes; null is people's business, or nobody's any more. */
const holding: Readonly<Record<EntryStatus, "free" | "fixed" | null>> = {
  draft: "free",
  ready: "free",
  failed: "free",
  "not-for-transfer": "free",
  sending: "fixed",
  checking: "fixed",
  "waits-for-year": "fixed",
  "handed-out": "fixed",
  transferred: "fixed",
  "transferred-excluded": "fixed",
  "changed-in-fortnox": null,
  "removed-in-fortnox": null,
  "duplicate-in-fortnox": null,
  void: null,
};

/** Tells whether its amounts are in the books as they stand, and are ours to take off them. */
export function isInBooks({ status, content }: TaxEntryOfChoice, fiscalYear: FiscalYear): boolean {
  return holding[status] !== null && status !== "draft" && contains(fiscalYear, content.date);
}

/** Takes an entry off the books. */
export function taken(entry: TaxEntryOfChoice): TaxEntry {
  const { step, key, isReversal } = entry.origin;
  const { text, rows } = entry.content;
  return {
    step,
    key,
    isReversal,
    text,
    rows: rows.map(({ account, amount }) => ({ account, amount: negateOre(amount) })),
  };
}

/** Lists those that a plan is held against. */
export function heldEntries(entries: readonly TaxEntryOfChoice[]): readonly HeldTaxEntry[] {
  return entries.flatMap(
    ({ entryId, status, origin: { step, key, isReversal }, content: { text, rows } }) => {
      const is = holding[status];
      return is === null ? [] : [{ id: entryId, step, key, isReversal, text, rows, isFixed: is === "fixed" }];
    },
  );
}
