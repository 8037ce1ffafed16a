/**
 * Excess depreciation (överavskrivning): how much more than the plan's depreciation may be deducted, and so how large the
 * reserve may be. A reserve above that has to be dissolved. Source: inkomstskattelagen (1999:1229) 18 kap. 13–17 §§.
 */
import { type Ore, ore } from "../../money/ore.ts";
import type { TaxRule } from "../rules/taxRule.ts";
import {
  type MainRuleGround,
  lowestByMainRule,
  lowestBySupplementaryRule,
  yearsWithValue,
} from "./lowestValues.ts";

export type ExcessRule = "none" | "main" | "supplementary" | "lowest";

export interface ExcessGround extends Omit<MainRuleGround, "proceeds" | "months"> {
  /** By the plan when the year ended, debit positive. */
  readonly bookValue: Ore;
  /** Null when something was sold and nobody has said for what: the main rule then gives no value. */
  readonly proceeds: Ore | null;
  /** Cost of what is still held, this year's purchases first; empty when nobody has said, and `[0]` when all is older. */
  readonly costs: readonly Ore[];
  /** Of fiscal years, this one first; earlier ones that are not known are taken for twelve. */
  readonly months: readonly number[];
  /** As it is booked now, credit positive. */
  readonly reserve: Ore;
}

export interface ExcessDepreciation {
  /** The lowest value that each rule allows; null when something about it is not known. */
  readonly main: Ore | null;
  readonly supplementary: Ore | null;
  /** Of the chosen rule. */
  readonly lowest: Ore | null;
  /** The most that the reserve may be by the chosen rule, whole kronor; null when that is not known. */
  readonly mostReserve: Ore | null;
  /** What the reserve becomes, and what is booked for it: negative dissolves. Null when it is not known. */
  readonly reserve: Ore | null;
  readonly change: Ore | null;
  readonly rules: readonly TaxRule[];
}

/** Most typed costs that are asked for. */
const mostCosts = 5;

/** Computes it by a rule; `none` leaves the reserve as it is. */
export function excessDepreciation(ground: ExcessGround, rule: ExcessRule): ExcessDepreciation {
  const main = mainValue(ground);
  const supplementary = supplementaryValue(ground);
  const lowest = valueOf(rule, main, supplementary);
  const mostReserve = lowest === null ? null : mostReserveOf(ground.bookValue, lowest);
  const reserve = rule === "none" ? ground.reserve : mostReserve;
  return {
    main,
    supplementary,
    lowest,
    mostReserve,
    reserve,
    change: reserve === null ? null : ore(reserve - ground.reserve),
    rules: rulesOf(ground, rule),
  };
}

/** The most that the reserve may be: what the plan has above the lowest value, never negative, öre cut (rule `whole-kronor`). */
export function mostReserveOf(bookValue: Ore, lowest: Ore): Ore {
  const room = bookValue - lowest;
  return ore(room > 0n ? room - (room % 100n) : 0n);
}

function mainValue({ proceeds, months, ...ground }: ExcessGround): Ore | null {
  return proceeds === null ? null : lowestByMainRule({ ...ground, proceeds, months: months[0] ?? 12 });
}

/** Fails closed where short years make purchases count that are older than what is asked for. */
function supplementaryValue({ costs, months }: ExcessGround): Ore | null {
  if (costs.length === 0 || yearsWithValue(months) > mostCosts) return null;
  return lowestBySupplementaryRule(costs, months);
}

function valueOf(rule: ExcessRule, main: Ore | null, supplementary: Ore | null): Ore | null {
  if (rule === "main") return main;
  if (rule === "supplementary") return supplementary;
  if (main === null || supplementary === null) return main ?? supplementary;
  return main < supplementary ? main : supplementary;
}

function rulesOf({ months }: ExcessGround, rule: ExcessRule): readonly TaxRule[] {
  const isWhole = months.every((length) => length === 12);
  const main: TaxRule = { source: "IL 18 kap. 13 och 15 §§", certainty: "law" };
  const supplementary: TaxRule = isWhole
    ? { source: "IL 18 kap. 17 §", certainty: "law" }
    : { source: "IL 18 kap. 17 §, jämkning efter månader", certainty: "secondary" };
  return { none: [], main: [main], supplementary: [supplementary], lowest: [main, supplementary] }[rule];
}
