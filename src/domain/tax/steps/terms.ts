/** What goes into a figure of Dispositioner & skatt: accounts, fields of the forms, rates. */
import { type Ore, negateOre, ore, sumOre } from "../../money/ore.ts";
import type { Trace, TraceTerm } from "../../trace/trace.ts";
import type { TaxAccount } from "../taxBooks.ts";

/** Whole kronor as an amount. */
export function kronor(amount: bigint): Ore {
  return ore(amount * 100n);
}

/** An account with an amount of it. */
export function accountTerm({ account, name }: Pick<TaxAccount, "account" | "name">, amount: Ore): TraceTerm {
  const text = `${account} ${name}`.trim();
  return { label: "account", name: text, operator: "+", amount, link: { kind: "account", account } };
}

/** Something else than an account: a field, a rate, a sum on the way. */
export function term(
  label: string,
  operator: TraceTerm["operator"],
  { amount, name = null }: { readonly amount: Ore | null; readonly name?: string | null },
): TraceTerm {
  return { label, name, operator, amount, link: null };
}

/** A figure that is the sum of its terms. */
export function sumTrace(
  formula: string,
  terms: readonly TraceTerm[],
  rounding: string | null = null,
): Trace {
  const result = sumOre(
    terms.flatMap(({ operator, amount }) => {
      if (amount === null || operator === "=") return [];
      return [operator === "-" ? negateOre(amount) : amount];
    }),
  );
  return { formula, terms, result, rounding };
}

/** A share in hundredths of a per cent, as it is read: `20,6 %`. */
export function percentText(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const decimals = (size % 100n).toString().padStart(2, "0").replace(/0$/, "").replace(/^0$/, "");
  const whole = (size / 100n).toString();
  return `${hundredths < 0n ? "−" : ""}${whole}${decimals === "" ? "" : `,${decimals}`} %`;
}
