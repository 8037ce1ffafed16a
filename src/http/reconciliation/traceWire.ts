/** Where a figure comes from, in the form of the contract. */
import type { z } from "zod";
import type { Trace } from "#domain/trace/trace.ts";
import type { trace } from "#wire/trace.ts";

/** A trace with its terms. */
export function wireTrace({ formula, terms, result, rounding }: Trace): z.input<typeof trace> {
  return {
    formula,
    terms: terms.map(({ amount, ...term }) => ({ ...term, amountOre: amount?.toString() ?? null })),
    resultOre: result?.toString() ?? null,
    rounding,
  };
}
