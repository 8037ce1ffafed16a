/** Where the figures of excess depreciation come from (Varifrån?). */
import { ore } from "../../money/ore.ts";
import type { Trace, TraceTerm } from "../../trace/trace.ts";
import type { ExcessDepreciation, ExcessGround } from "./excessDepreciation.ts";
import { mainRuleGround } from "./lowestValues.ts";
import type { Equipment } from "./readEquipment.ts";

/** Traces the change of the reserve: the plan's value by account, the lowest value, and what was reserved before. */
export function traceExcess(
  { accounts, pair }: Equipment,
  ground: ExcessGround,
  { lowest, mostReserve, change }: ExcessDepreciation,
): Trace {
  return {
    formula: "excess-depreciation",
    terms: [
      ...accounts.map(({ account, name, closing }): TraceTerm => {
        const label = `${account} ${name}`.trim();
        return { ...term("account", "+", closing), name: label, link: { kind: "account", account } };
      }),
      term("tax-value-lowest", "-", lowest),
      term("reserve-most", "=", mostReserve),
      { ...term("reserve-before", "-", ground.reserve), link: { kind: "account", account: pair.reserve } },
      term("reserve-change", "=", change),
    ],
    result: change,
    rounding: "whole-kronor",
  };
}

/** Traces the lowest value by the main rule. */
export function traceMainRule(ground: ExcessGround, { main }: ExcessDepreciation): Trace {
  const { opening, acquired, proceeds } = ground;
  const counted = proceeds === null ? null : mainRuleGround({ opening, acquired, proceeds });
  return {
    formula: "excess-main-rule",
    terms: [
      term("tax-value-opening", "+", opening),
      term("equipment-acquired", "+", acquired),
      term("equipment-proceeds", "-", proceeds),
      term("depreciation-ground", "=", counted),
      term("depreciation-main", "-", counted === null || main === null ? null : ore(counted - main)),
      term("tax-value-lowest", "=", main),
    ],
    result: main,
    rounding: null,
  };
}

/** Traces the lowest value by the supplementary rule. */
export function traceSupplementaryRule(
  { costs }: ExcessGround,
  { supplementary }: ExcessDepreciation,
): Trace {
  return {
    formula: "excess-supplementary-rule",
    terms: [
      ...costs.map((cost, age) => ({ ...term("equipment-cost", "+", cost), name: String(age + 1) })),
      term("tax-value-lowest", "=", supplementary),
    ],
    result: supplementary,
    rounding: null,
  };
}

function term(label: string, operator: TraceTerm["operator"], amount: TraceTerm["amount"]): TraceTerm {
  return { label, name: null, operator, amount, link: null };
}
