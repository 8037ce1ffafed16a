/** The appendix of tax allocation reserves (periodiseringsfonder, BAS 2110–2139): each with its year, and until when. */
import { type Ore, ore } from "../../../money/ore.ts";
import { type TaxAppendixFigures, taxRules } from "../../tax/taxSums.ts";

/** A reserve of the appendix; amounts are credit positive. */
export interface ReserveRow {
  readonly account: string;
  readonly name: string;
  /** The income year of the allocation; null when nothing tells. */
  readonly year: number | null;
  readonly opening: Ore;
  readonly reversed: Ore;
  readonly allocated: Ore;
  readonly closing: Ore;
  /** The last income year in which it may be reversed. */
  readonly lastYear: number | null;
}

export interface TaxReservesFigures extends TaxAppendixFigures {
  readonly reserveRows: readonly ReserveRow[];
}

export const taxReserves = taxRules((tax, { accounts }) => ({
  reserveRows: (tax?.reserves ?? [])
    .filter(({ account }) => accounts.includes(account))
    .map(({ account, name, madeYear, lastYear, opening, allocation, closing }): ReserveRow => {
      const reversed = ore(opening + allocation - closing);
      return { account, name, year: madeYear, opening, reversed, allocated: allocation, closing, lastYear };
    }),
}));
