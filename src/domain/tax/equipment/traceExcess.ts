/** Where the figures of excess depreciation come from (Varifrån?). */
import { type Ore, ore } from "../../money/ore.ts";
import type { Trace, TraceTerm } from "../../trace/trace.ts";
import type { ExcessDepreciation, ExcessGround } from "./excessDepreciation.ts";
import { mainRuleGround } from "./lowestValues.ts";
import type { Equipment } from "./readEquipment.ts";

/**
 * Traces the change of the reserve: how the rule gives the lowest value, the plan's value by account, and what was reserved
 * before.
 */
export function traceExcess(
  { accounts, pair }: Equipment,
  ground: ExcessGround,
  computed: ExcessDepreciation,
): Trace {
  const { lowest, mostReserve, change } = computed;
  return {
    formula: "excess-depreciation",
    terms: [
      ...ruleTerms(ground, computed),
      ...accounts.map(({ account, name, closing }): TraceTerm => {
        const text = `${account} ${name}`.trim();
        return { ...term("account", "+", closing), name: text, link: { kind: "account", account } };
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

/** Of the rule that gives the lowest value: what it is counted on. */
function ruleTerms(
  ground: ExcessGround,
  { main, supplementary, lowest }: ExcessDepreciation,
): readonly TraceTerm[] {
  if (lowest === null) return [];
  return lowest === main ? mainTerms(ground, main) : lowest === supplementary ? costTerms(ground) : [];
}

function mainTerms({ opening, acquired, proceeds }: ExcessGround, main: Ore): readonly TraceTerm[] {
  const counted = proceeds === null ? null : mainRuleGround({ opening, acquired, proceeds });
  return [
    term("tax-value-opening", "=", opening),
    term("equipment-acquired", "=", acquired),
    term("equipment-proceeds", "=", proceeds),
    term("depreciation-ground", "=", counted),
    term("depreciation-main", "=", counted === null ? null : ore(counted - main)),
  ];
}

/** Named by the fiscal years that have held them, this one among them. */
function costTerms({ costs }: ExcessGround): readonly TraceTerm[] {
  return costs.map((cost, age) => ({ ...term("equipment-cost", "=", cost), name: String(age + 1) }));
}

function term(label: string, operator: TraceTerm["operator"], amount: TraceTerm["amount"]): TraceTerm {
  return { label, name: null, operator, amount, link: null };
}
