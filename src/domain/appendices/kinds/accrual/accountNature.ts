/** What an accrual account carries by its BAS number: prepaid or accrued, debit or credit. */
import type { AccrualTiming } from "./content.ts";

/**
 * The groups of the BAS chart that are accrued (upplupna): 175x–176x and 178x income, 290x–296x and 298x–299x costs. The
 * mixed 179x and 299x are taken for what they mostly hold: prepaid costs and accrued costs.
 */
const accrued = [
  { from: 1750, through: 1769 },
  { from: 1780, through: 1789 },
  { from: 2900, through: 2969 },
  { from: 2980, through: 2999 },
] as const;

/** Proposes whether an account carries what is prepaid or what is accrued. */
export function usualTiming(account: string): AccrualTiming {
  const number = Number(account.slice(0, 4));
  return accrued.some(({ from, through }) => from <= number && number <= through) ? "accrued" : "prepaid";
}

/** Accounts of class 1 carry debit, the others credit. */
export function isDebitAccount(account: string): boolean {
  return account.startsWith("1");
}
