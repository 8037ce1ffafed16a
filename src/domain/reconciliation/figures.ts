/**
 * The figures of an account, and their sums. Null is unknown, and what holds something unknown is unknown: a sum that
 * left it out would pass for the truth.
 */
import { type Ore, ore, sumOre } from "../money/ore.ts";

/** What the source's books say; only `adjust` makes figures that are shown of it. */
export interface BookedFigures {
  /** Ingående balans. */
  readonly opening: Ore | null;
  /** Förändring: what the year's vouchers moved. */
  readonly movement: Ore | null;
  /** Utgående balans: opening and movement, and in `Figures` the adjustment too. */
  readonly closing: Ore | null;
  /** The closing figure of the year before. */
  readonly previous: Ore | null;
}

export interface Figures extends BookedFigures {
  /** Justering: what closing entries add that the books do not hold yet. Never unknown, for they are made here. */
  readonly adjustment: Ore;
}

/** Sums figures one by one. */
export function sumFigures(parts: readonly Figures[]): Figures {
  return {
    opening: sumKnown(parts.map(({ opening }) => opening)),
    movement: sumKnown(parts.map(({ movement }) => movement)),
    adjustment: sumOre(parts.map(({ adjustment }) => adjustment)),
    closing: sumKnown(parts.map(({ closing }) => closing)),
    previous: sumKnown(parts.map(({ previous }) => previous)),
  };
}

/** Tells what the year changed, entries included: the same before an entry is exported and after it has come back. */
export function changeOfYear({ movement, adjustment }: Pick<Figures, "movement" | "adjustment">): Ore | null {
  return movement === null ? null : ore(movement + adjustment);
}

/** Sums amounts; unknown when one of them is. */
export function sumKnown(amounts: readonly (Ore | null)[]): Ore | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += amount;
  }
  return ore(sum);
}
