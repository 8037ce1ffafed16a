/** What is booked of property tax: 5191 and 2513, less what is booked already. */
import { type Ore, ore } from "../../money/ore.ts";
import { type TaxAccount, closingOf } from "../taxBooks.ts";
import type { PropertyTax } from "./propertyTax.ts";

export const propertyTaxAccounts = { debit: "5191", credit: "2513" } as const;

/** Tells what is to be booked; nothing where no base is typed, and null where the tax is not known. */
export function propertyTaxToBook({ lines, tax }: PropertyTax, accounts: readonly TaxAccount[]): Ore | null {
  if (lines.length === 0) return ore(0n);
  return tax === null ? null : ore(tax * 100n - bookedPropertyTax(accounts));
}

/** Tells what is booked as the year's cost. */
function bookedPropertyTax(accounts: readonly TaxAccount[]): Ore {
  return closingOf(accounts, (account) => account === propertyTaxAccounts.debit);
}
