/** What the rules of excess depreciation are counted on: what a person has said, else what the books show. */
import { type Ore, negateOre, ore, sumOre, zeroOre } from "../../money/ore.ts";
import type { ExcessChoice } from "../taxChoice.ts";
import { isWrittenOff } from "./equipmentAccounts.ts";
import { type ExcessGround, excessDepreciation } from "./excessDepreciation.ts";
import { yearsWithValue } from "./lowestValues.ts";
import type { Equipment } from "./readEquipment.ts";

/** Gathers it; `months` are those of fiscal years, this one first. What was paid for what was sold is never taken for nothing. */
export function excessGround(
  equipment: Equipment,
  { acquired, proceeds, costs }: ExcessChoice,
  months: readonly number[],
): ExcessGround {
  const isSold = equipment.sold !== 0n || equipment.saleSign === "booked";
  return {
    opening: ore(equipment.openingBookValue - equipment.openingReserve),
    bookValue: equipment.bookValue,
    acquired: acquired ?? equipment.acquired,
    proceeds: proceeds ?? (isSold ? null : zeroOre),
    costs,
    months,
    reserve: equipment.reserve,
  };
}

export type ExcessFinding =
  /** Something was sold, and nobody has said for what: the main rule gives no value until then. */
  | { readonly kind: "equipment-sold"; readonly severity: "warning"; readonly amountOre: Ore }
  /** The depreciation that is booked does not agree with the accounts: something sold may hide in what was bought. */
  | { readonly kind: "equipment-sale-suspected"; readonly severity: "warning" }
  | {
      readonly kind: "equipment-left-out";
      readonly severity: "warning";
      readonly account: string;
      readonly name: string;
      readonly amountOre: Ore;
    }
  | { readonly kind: "excess-amount-negative"; readonly severity: "error" }
  | { readonly kind: "excess-costs-missing"; readonly severity: "warning" }
  /** Short fiscal years: the supplementary rule needs purchases of more years than can be typed. */
  | { readonly kind: "excess-years-unsupported"; readonly severity: "warning"; readonly years: number }
  /** What was bought this year is another sum in the costs than in the main rule. */
  | { readonly kind: "excess-costs-differ"; readonly severity: "warning"; readonly amountOre: Ore }
  | { readonly kind: "excess-costs-above-books"; readonly severity: "warning"; readonly amountOre: Ore }
  | { readonly kind: "excess-reserve-negative"; readonly severity: "error"; readonly amountOre: Ore }
  /** Nothing is chosen, and the reserve is above what any rule allows: the amount has to be dissolved. */
  | { readonly kind: "excess-reserve-to-dissolve"; readonly severity: "warning"; readonly amountOre: Ore }
  /** The plan's value is so near the lowest that a part of the reserve is dissolved. */
  | { readonly kind: "excess-reserve-dissolved"; readonly severity: "warning"; readonly amountOre: Ore };

/** Tells what is to be asked and looked at before excess depreciation is relied on. */
export function excessFindings(
  equipment: Equipment,
  choice: ExcessChoice,
  ground: ExcessGround,
): readonly ExcessFinding[] {
  const { proceeds, costs, acquired } = choice;
  const wantsCosts = choice.rule === "supplementary" && costs.length === 0;
  const years = yearsWithValue(ground.months);
  return [
    ...equipment.leftOut.map(({ account, name, closing }): ExcessFinding => {
      return { kind: "equipment-left-out", severity: "warning", account, name, amountOre: closing };
    }),
    ...when(ground.proceeds === null, {
      kind: "equipment-sold",
      severity: "warning",
      amountOre: equipment.sold,
    }),
    ...when(equipment.saleSign === "suspected" && proceeds === null && equipment.sold === 0n, {
      kind: "equipment-sale-suspected",
      severity: "warning",
    }),
    ...when(
      [acquired ?? 0n, proceeds ?? 0n, ...costs].some((amount) => amount < 0n),
      {
        kind: "excess-amount-negative",
        severity: "error",
      },
    ),
    ...when(wantsCosts, { kind: "excess-costs-missing", severity: "warning" }),
    ...when(costs.length > 0 && years > 5, { kind: "excess-years-unsupported", severity: "warning", years }),
    ...costFindings(equipment, ground),
    ...reserveFindings(ground, choice),
  ];
}

function costFindings(equipment: Equipment, { costs, acquired }: ExcessGround): readonly ExcessFinding[] {
  const [thisYear] = costs;
  if (thisYear === undefined) return [];
  const cost = sumOre(equipment.accounts.filter((one) => !isWrittenOff(one)).map(({ closing }) => closing));
  const above = ore(sumOre(costs) - cost);
  const differs = ore(thisYear - acquired);
  return [
    ...when(differs !== 0n, { kind: "excess-costs-differ", severity: "warning", amountOre: differs }),
    ...when(above > 0n, { kind: "excess-costs-above-books", severity: "warning", amountOre: above }),
  ];
}

function reserveFindings(ground: ExcessGround, { rule }: ExcessChoice): readonly ExcessFinding[] {
  const { reserve, bookValue } = ground;
  if (reserve < 0n) return [{ kind: "excess-reserve-negative", severity: "error", amountOre: reserve }];
  const { main, supplementary, change } = excessDepreciation(ground, rule);
  const { mostReserve } = excessDepreciation(ground, "lowest");
  // Only when both rules are known is it certain that none allows the reserve; above the plan's value it always is.
  const isKnown = main !== null && supplementary !== null && mostReserve !== null;
  const plan = bookValue < 0n ? 0n : bookValue;
  const above = ore(reserve - (isKnown ? mostReserve : plan));
  return [
    ...when(rule === "none" && above >= 100n, {
      kind: "excess-reserve-to-dissolve",
      severity: "warning",
      amountOre: above,
    }),
    ...when(change !== null && change < 0n, {
      kind: "excess-reserve-dissolved",
      severity: "warning",
      amountOre: negateOre(change ?? zeroOre),
    }),
  ];
}

function when(isSo: boolean, finding: ExcessFinding): readonly ExcessFinding[] {
  return isSo ? [finding] : [];
}
