/** The most that the own option may allocate, as far as the page knows it. */
import type { TaxContent, TaxPage } from "#wire/tax.ts";

/**
 * The page tells the most of the option that is chosen. It is that of Egen too, as long as neither reverses more than
 * what must be; else it is known when Egen is chosen.
 */
export function mostOfOwn({ mostAllocation, content: saved }: TaxPage, { own }: TaxContent): string | null {
  if (saved.option === "own") return mostAllocation;
  return saved.option === "reverse" || own.reversals.length > 0 ? null : mostAllocation;
}

/** Tells whether an allocation in whole kronor is more than that; never while it is not known. */
export function isAboveMost(kronor: string, most: string | null): boolean {
  return most !== null && BigInt(kronor) > BigInt(most);
}
