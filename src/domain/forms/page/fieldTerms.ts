/** The boxes that a box is computed from, each with the sign that it has there. */
import type { Forms } from "../../tax/taxReturn.ts";
import type { FormName } from "../formName.ts";
import { fieldIn, fieldsOf } from "./formFields.ts";
import { amountIn } from "./formSheet.ts";

/** A box, or where there is none what a person or a rule says. */
export interface TracedTerm {
  readonly form: FormName | null;
  readonly code: string | null;
  readonly row: string;
  readonly label: string;
  readonly operator: "+" | "-" | "=";
  readonly kronor: bigint;
}

type Carried = readonly (readonly [form: FormName, code: string])[];

/** Boxes that only carry others on. Source: the rules of Skatteverket's table for period 2025P4. */
const carried: Readonly<Record<FormName, Readonly<Record<string, Carried>>>> = {
  INK2: {
    "7104": [["INK2S", "7670"]],
    "7114": [
      ["INK2S", "7770"],
      ["INK2S", "7672"],
    ],
  },
  INK2R: {},
  INK2S: {
    "7650": [["INK2R", "7450"]],
    "7750": [["INK2R", "7550"]],
    "7651": [["INK2R", "7528"]],
  },
};

/** Profit and loss, surplus and deficit: one of the two is empty, and both sum the same rows. */
const sums: Readonly<Record<string, bigint>> = { "7450": 1n, "7550": -1n, "7670": 1n, "7770": -1n };

/** Lists them, empty boxes left out; a box that nothing computes is what was said of it. */
export function fieldTerms(form: FormName, code: string, forms: Forms): readonly TracedTerm[] {
  const kronor = amountIn(forms, form, code);
  const from = carried[form][code];
  if (from !== undefined) {
    return from.flatMap(([other, its]) => termOf({ form: other, code: its }, amountIn(forms, other, its)));
  }
  if (kronor === 0n) return [];
  const sign = sums[code];
  if (sign !== undefined) return summed(form, sign, forms);
  const field = fieldIn(form, code);
  const { row = "", label = "" } = field ?? {};
  return [{ form: null, code: null, row, label, operator: "=", kronor }];
}

function summed(form: FormName, sign: bigint, forms: Forms): readonly TracedTerm[] {
  return fieldsOf(form)
    .filter(({ code, sign: printed }) => printed !== "*" && sums[code] === undefined)
    .flatMap(({ code, sign: printed }) => {
      const amount = amountIn(forms, form, code);
      return termOf({ form, code }, printed === "-" ? -sign * amount : sign * amount);
    });
}

/** Amounts are positive, and the operator tells the sign. */
function termOf(
  { form, code }: { readonly form: FormName; readonly code: string },
  kronor: bigint,
): readonly TracedTerm[] {
  if (kronor === 0n) return [];
  const field = fieldIn(form, code);
  const { row = "", label = "" } = field ?? {};
  const isAdded = kronor > 0n;
  return [{ form, code, row, label, operator: isAdded ? "+" : "-", kronor: isAdded ? kronor : -kronor }];
}
