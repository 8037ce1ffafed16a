/**
 * Special payroll tax on pension costs (särskild löneskatt på pensionskostnader), on a base that a person has confirmed.
 * It is deductible, and so booked before the tax on the result. Source: lag (1991:687) 1 och 2 §§; IL 16 kap. 17 §.
 */
import { type Ore, ore } from "../../money/ore.ts";
import type { Sourced } from "../rules/taxYears.data.ts";
import { type TaxAccount, closingOf } from "../taxBooks.ts";

/** In hundredths of a per cent. */
export const payrollTaxRate: Sourced<bigint> = {
  value: 2426n,
  certainty: "law",
  source: "lag (1991:687) 1 §",
};

export const payrollTaxAccounts = { debit: "7533", credit: "2514" } as const;

export interface PayrollTax {
  /** Whole kronor, öre dropped (rule `whole-kronor`); none on a negative base. */
  readonly tax: bigint;
  /** The base in its field of INK2: 1.4 (7132), or 1.5 (7133) when it is negative and goes to next year. */
  readonly fields: ReadonlyMap<string, bigint>;
}

/** Computes it on a base in whole kronor. */
export function payrollTax(base: bigint): PayrollTax {
  if (base < 0n) return { tax: 0n, fields: new Map([["7133", -base]]) };
  return { tax: (base * payrollTaxRate.value) / 10_000n, fields: new Map([["7132", base]]) };
}

/** 7532 and 7533; 7531 is the tax on other insurances. On 7530 stands what small companies book there. */
const costs = /^753[023]$/;

/** Tells what is booked of it as the year's cost. */
export function bookedPayrollTax(accounts: readonly TaxAccount[]): Ore {
  return closingOf(accounts, (account) => costs.test(account));
}

/** Tells what is to be booked: the tax less what is booked already. */
export function payrollTaxToBook(base: bigint, accounts: readonly TaxAccount[]): Ore {
  return ore(payrollTax(base).tax * 100n - bookedPayrollTax(accounts));
}
