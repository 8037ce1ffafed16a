/**
 * Until when tax is paid in so that it bears no cost of interest (kostnadsränta). The law's chapter (skatteförfarandelagen
 * 65 kap.) is not at hand: the day is to be checked, and the later day of the first 30 000 kronor is not known.
 */
import { type PlainDate, addMonths, plainDate } from "../../calendar/plainDate.ts";
import { type Ore, ore } from "../../money/ore.ts";
import type { TaxRule } from "../rules/taxRule.ts";

export interface PayDay {
  /** The first day for which something bears no interest; null when nothing is above what has a later day. */
  readonly payBy: PlainDate | null;
  /** What is paid in by it; the rest has a later day that is not known. */
  readonly amount: Ore;
  readonly rule: TaxRule;
}

const rule: TaxRule = {
  source: "SFL 65 kap., uppgift i andra hand: dagen och beloppsgränsen 30 000 kr ska kontrolleras",
  certainty: "secondary",
};
const withLaterDay = 3_000_000n;
const dayOfMonth = "12";

/** Tells it of what is left to pay when the fiscal year has ended: the twelfth of the second month after it. */
export function payDay(left: Ore, yearEnd: PlainDate): PayDay {
  if (left <= withLaterDay) return { payBy: null, amount: ore(0n), rule };
  const month = addMonths(plainDate(`${yearEnd.slice(0, 7)}-01`), 2);
  return { payBy: plainDate(`${month.slice(0, 7)}-${dayOfMonth}`), amount: ore(left - withLaterDay), rule };
}
