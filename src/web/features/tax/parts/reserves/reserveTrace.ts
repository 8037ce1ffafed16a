/** Varifrån? of what a reserve holds when the year has ended. */
import type { ReserveLine } from "#wire/tax.ts";
import type { Trace } from "#wire/trace.ts";
import { negated } from "./reserveSums.ts";

/** Makes it: the opening, less what is reversed, and what is allocated, with the signs of the books. */
export function reserveTrace(reserve: ReserveLine): Trace {
  const { account, openingOre, forcedOre, voluntaryOre, allocationOre, closingOre } = reserve;
  const terms: Trace["terms"] = [
    {
      label: "opening",
      name: null,
      operator: "+",
      amountOre: negated(openingOre),
      link: { kind: "account", account },
    },
    { label: "reserve-forced", name: null, operator: "+", amountOre: forcedOre, link: null },
    { label: "reserve-voluntary", name: null, operator: "+", amountOre: voluntaryOre, link: null },
    { label: "option-allocated", name: null, operator: "-", amountOre: allocationOre, link: null },
  ];
  return {
    formula: "reserve-closing",
    terms: terms.filter(({ label, amountOre }) => label === "opening" || amountOre !== "0"),
    resultOre: negated(closingOre),
    rounding: null,
  };
}
