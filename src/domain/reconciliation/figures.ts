/**
 * The four figures of an account, and their sums. Null is unknown, and what holds something unknown is unknown: a
 * sum that left it out would pass for the truth.
 */
import { type Ore, ore } from "../money/ore.ts";

export interface Figures {
  /** Ingående balans. */
  readonly opening: Ore | null;
  /** Förändring: what the year's vouchers moved. */
  readonly movement: Ore | null;
  /** Utgående balans: opening and movement. */
  readonly closing: Ore | null;
  /** The closing figure of the year before. */
  readonly previous: Ore | null;
}

/** Sums figures one by one. */
export function sumFigures(parts: readonly Figures[]): Figures {
  return {
    opening: sumKnown(parts.map(({ opening }) => opening)),
    movement: sumKnown(parts.map(({ movement }) => movement)),
    closing: sumKnown(parts.map(({ closing }) => closing)),
    previous: sumKnown(parts.map(({ previous }) => previous)),
  };
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
