/**
 * Excess depreciation (överavskrivning) of equipment with depreciation as in the books: how low it may be valued for
 * tax. Source: inkomstskattelagen (1999:1229) 18 kap. 13 and 15 §§.
 */
import { type Ore, ore } from "../../money/ore.ts";

export interface MainRuleGround {
  /** The tax value when the year began: the book value less the reserve on 2150–2159. */
  readonly opening: Ore;
  /** Bought in the year and still held. */
  readonly acquired: Ore;
  /** For what was sold of what was held when the year began. */
  readonly proceeds: Ore;
  readonly months: number;
}

/** The lowest value by the main rule: 30 per cent a year of what is left to write off (rule `ore`, cut). */
export function lowestByMainRule({ opening, acquired, proceeds, months }: MainRuleGround): Ore {
  const ground = opening + acquired;
  const left = ground - (proceeds < ground ? proceeds : ground);
  return left <= 0n ? ore(0n) : ore(left - (left * 3n * BigInt(months)) / 120n);
}

/** What the reserve may be at most: what the books have above the lowest value for tax. */
export function mostReserve(bookValue: Ore, lowest: Ore): Ore {
  return bookValue > lowest ? ore(bookValue - lowest) : ore(0n);
}
