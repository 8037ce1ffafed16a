/** What an option reverses of reserves: those that the law demands always, and others as is chosen. */
import { type Ore, minOre, zeroOre } from "../../money/ore.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { type Reserve, mustBeReversed } from "./taxReserves.ts";

/** Tells how much of a reserve is to be reversed beside what is reversed already. IL 30 kap. 4 and 7 §§. */
export function reversalOf(reserve: Reserve, { choice, own }: Pick<TaxChoice, "choice" | "own">): Ore {
  const { account, opening, closing } = reserve;
  // What was not there when the year began is this year's own allocation.
  if (opening <= 0n || closing <= 0n) return zeroOre;
  if (choice === "reverse" || mustBeReversed(reserve)) return closing;
  const wanted = choice === "own" ? (own.reversals.get(account) ?? zeroOre) : zeroOre;
  return wanted <= 0n ? zeroOre : minOre(wanted, closing);
}
