/** Varifrån? of the figures of an option: what it reverses and allocates beside all other steps, its tax, and the rest. */
import type { OptionFigures } from "#wire/tax.ts";
import type { Trace } from "#wire/trace.ts";
import { rateText } from "../fields/figureInput.ts";

type Term = Trace["terms"][number];

export interface OptionTraces {
  readonly surplus: Trace;
  readonly tax: Trace;
  readonly result: Trace;
  readonly difference: Trace | null;
}

interface Known {
  readonly surplus: bigint;
  readonly tax: bigint;
  readonly result: bigint;
  readonly reversed: bigint;
  readonly allocation: bigint;
}

/** Makes them, all in öre; null where the option cannot be computed. */
export function optionTraces(
  figures: OptionFigures,
  { taxOfNone, corporateRate }: { readonly taxOfNone: string | null; readonly corporateRate: string | null },
): OptionTraces | null {
  const known = knownOf(figures);
  if (known === null) return null;
  const { surplus, tax, result, reversed, allocation } = known;
  const disposed = reversed - allocation;
  const dispositions = [term("option-reversed", "+", reversed), term("option-allocated", "-", allocation)];
  return {
    surplus: trace(
      "option-surplus",
      [term("other-steps", "+", surplus - disposed), ...dispositions],
      surplus,
    ),
    tax: trace(
      "tax",
      [
        term("taxable-surplus", "+", surplus),
        {
          ...term("corporate-rate", "=", tax),
          name: corporateRate === null ? null : rateText(corporateRate, 1),
        },
      ],
      tax,
    ),
    result: trace(
      "option-result",
      [term("before-options", "+", result - disposed + tax), ...dispositions, term("tax-computed", "-", tax)],
      result,
    ),
    difference: taxOfNone === null ? null : difference(tax, BigInt(taxOfNone) * 100n),
  };
}

function knownOf({ surplus, tax, resultOre, reversedOre, allocation }: OptionFigures): Known | null {
  if (surplus === null || tax === null || resultOre === null || reversedOre === null || allocation === null)
    return null;
  return {
    surplus: BigInt(surplus) * 100n,
    tax: BigInt(tax) * 100n,
    result: BigInt(resultOre),
    reversed: BigInt(reversedOre),
    allocation: BigInt(allocation) * 100n,
  };
}

function difference(tax: bigint, taxOfNone: bigint): Trace {
  const terms = [term("option-tax", "+", tax), term("tax-of-none", "-", taxOfNone)];
  return trace("option-difference", terms, tax - taxOfNone);
}

function term(label: string, operator: Term["operator"], ore: bigint): Term {
  return { label, name: null, operator, amountOre: String(ore), link: null };
}

function trace(formula: string, terms: Term[], result: bigint): Trace {
  return { formula, terms, resultOre: String(result), rounding: null };
}
