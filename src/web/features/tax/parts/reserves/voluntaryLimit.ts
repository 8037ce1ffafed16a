/** How much of a reserve may be reversed at will: what is left of it when what must be reversed has been. */
import type { ReserveLine } from "#wire/tax.ts";

/** The most, in öre; zero where there is nothing to choose. */
export function voluntaryMost({ openingOre, forcedOre }: ReserveLine): string {
  const left = BigInt(openingOre) - BigInt(forcedOre);
  return left > 0n ? String(left) : "0";
}

/** Tells whether more is reversed than there is. */
export function isAbove(ore: string, most: string): boolean {
  return BigInt(ore) > BigInt(most);
}
