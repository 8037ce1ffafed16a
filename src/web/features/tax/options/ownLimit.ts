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

/** Tells what is wrong with an allocation in whole kronor. */
export function allocationFault(kronor: string, most: string | null): "negative" | "above" | null {
  if (BigInt(kronor) < 0n) return "negative";
  return most !== null && BigInt(kronor) > BigInt(most) ? "above" : null;
}
