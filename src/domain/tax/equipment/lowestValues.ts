/**
 * How low equipment may be valued for tax with depreciation as in the books (räkenskapsenlig avskrivning), by each of the
 * two rules. Source: inkomstskattelagen (1999:1229) 18 kap. 13, 15 and 17 §§.
 */
import { type Ore, minOre, ore } from "../../money/ore.ts";

export interface MainRuleGround {
  /** The value for tax when the year began: the books less the reserve. */
  readonly opening: Ore;
  /** Bought in the year and still held when it ended. */
  readonly acquired: Ore;
  /** For what was sold, or lost and insured, of what was held when the year began. */
  readonly proceeds: Ore;
  /** Of the fiscal year. */
  readonly months: number;
}

/** Computes the ground that 30 per cent is counted on (avskrivningsunderlag), never negative. IL 18 kap. 13 and 15 §§. */
export function mainRuleGround({
  opening,
  acquired,
  proceeds,
}: Pick<MainRuleGround, "opening" | "acquired" | "proceeds">): Ore {
  const before = ore(opening + acquired);
  const ground = before - minOre(proceeds, before);
  return ore(ground < 0n ? 0n : ground);
}

/** The lowest value by the main rule: 30 per cent a year of the ground is taken off, öre of the deduction cut. IL 18 kap. 13 §. */
export function lowestByMainRule(of: MainRuleGround): Ore {
  const ground = mainRuleGround(of);
  return ore(ground - (ground * 3n * BigInt(of.months)) / 120n);
}

/** Twenty per cent a year: nothing is left after as many months. */
const monthsToNothing = 60;

/**
 * The lowest value by the supplementary rule: of what is still held its cost less 20 per cent for every fiscal year that
 * has held it, a whole year's also of the year in which it was bought. Costs and months of fiscal years stand this year's
 * first; a year that is not twelve months counts for its months. IL 18 kap. 17 §; for other lengths secondary sources.
 */
export function lowestBySupplementaryRule(costs: readonly Ore[], months: readonly number[]): Ore {
  let gone = 0;
  let lowest = 0n;
  for (const [index, cost] of costs.entries()) {
    gone = Math.min(monthsToNothing, gone + (months[index] ?? 12));
    lowest += cost - (cost * BigInt(gone)) / BigInt(monthsToNothing);
  }
  return ore(lowest);
}

/** Tells for how many fiscal years, this one among them, something bought in them has a value by the supplementary rule. */
export function yearsWithValue(months: readonly number[]): number {
  let gone = 0;
  let years = 0;
  while (gone + (months[years] ?? 12) < monthsToNothing) {
    gone += months[years] ?? 12;
    years++;
  }
  return years;
}
