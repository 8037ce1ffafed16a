/** The tax of a limited company on its surplus. */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type Sourced, type TaxYear, corporateRates, taxYears } from "./taxYears.data.ts";

export type TaxYearProblem = { readonly kind: "tax-rules-missing"; readonly incomeYear: number };

/** What holds for a fiscal year. */
export interface TaxRules extends TaxYear {
  /** In tenths of a per cent. */
  readonly corporateRate: Sourced<bigint>;
}

/** Finds the rules of a fiscal year; a year without rules is refused, never given another's. */
export function taxRulesOf({ start, end }: FiscalYear): Result<TaxRules, TaxYearProblem> {
  const incomeYear = Number(end.slice(0, 4));
  const year = taxYears.find((one) => one.incomeYear === incomeYear);
  const corporateRate = corporateRates.find(({ from }) => start >= from)?.rate;
  if (year === undefined || corporateRate === undefined) {
    return refused({ kind: "tax-rules-missing", incomeYear });
  }
  return ok({ ...year, corporateRate });
}

/** Below this there is no tax. Source: inkomstskattelagen (1999:1229) 65 kap. 2 §. */
const leastTaxable = 200n;

export interface CorporateTax {
  /** Beskattningsbar inkomst: the surplus down to tens of kronor (rule `tens-of-kronor`, IL 1 kap. 7 §). */
  readonly taxable: bigint;
  /** In whole kronor, öre dropped (rule `whole-kronor`). */
  readonly tax: bigint;
}

/** Computes it on a surplus in whole kronor; a loss has none. */
export function corporateTax(
  surplus: bigint,
  { corporateRate }: Pick<TaxRules, "corporateRate">,
): CorporateTax {
  const taxable = surplus <= 0n ? 0n : surplus - (surplus % 10n);
  return { taxable, tax: taxable < leastTaxable ? 0n : (taxable * corporateRate.value) / 1000n };
}
