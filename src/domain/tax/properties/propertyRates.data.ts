/**
 * Rates of property tax (fastighetsskatt) and of the municipal fee of homes (fastighetsavgift), per row of INK2, by income
 * year. The law's own text (1984:1052, 2007:1398) is not at hand: what is not read at the agency is marked so. What the fee
 * may be at most is set anew each year and is not here: a person types it.
 */
import type { Sourced } from "../rules/taxYears.data.ts";

export interface PropertyRate {
  /** The row's field of INK2. */
  readonly row: string;
  /** A fee is never more than what is set for the year. */
  readonly kind: "tax" | "fee";
  /** The first and the last income year that it is known for. */
  readonly from: number;
  readonly through: number;
  /** In hundredths of a per cent of the base. */
  readonly rate: Sourced<bigint>;
}

const rate = (
  value: bigint,
  certainty: Sourced<bigint>["certainty"],
  source: string,
): PropertyRate["rate"] => {
  return { value, certainty, source };
};
const known = { from: 2021, through: 2026 } as const;
const taxLaw = "lag (1984:1052) om statlig fastighetsskatt, uppgift i andra hand";
const feeLaw = "lag (2007:1398) om kommunal fastighetsavgift, uppgift i andra hand";

export const propertyRates: readonly PropertyRate[] = [
  { row: "80", kind: "fee", ...known, rate: rate(75n, "secondary", feeLaw) },
  { row: "93", kind: "fee", ...known, rate: rate(30n, "secondary", feeLaw) },
  { row: "84", kind: "tax", ...known, rate: rate(100n, "secondary", taxLaw) },
  {
    row: "86",
    kind: "tax",
    ...known,
    rate: rate(40n, "agency", "Skatteverket, fastighetsskatt på hyreshus"),
  },
  { row: "95", kind: "tax", ...known, rate: rate(100n, "secondary", taxLaw) },
  { row: "96", kind: "tax", ...known, rate: rate(50n, "secondary", taxLaw) },
  { row: "97", kind: "tax", ...known, rate: rate(50n, "secondary", taxLaw) },
  { row: "98", kind: "tax", ...known, rate: rate(20n, "secondary", taxLaw) },
];
