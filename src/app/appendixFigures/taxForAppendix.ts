/** What the tax computation says of accounts, for the appendices that show it. */
import { type TaxForAppendix, taxOnAccounts } from "#domain/appendices/tax/taxOnAccounts.ts";
import { computeTax } from "#domain/tax/computeTax.ts";
import { ok, refused } from "#lib/result.ts";
import type { Transaction } from "../firm/inFirm.ts";
import { type TaxGround, type TaxGroundDeps, readTaxGround } from "../tax/readTaxGround.ts";

/** Reads it, of the option that is chosen. */
export async function readTaxForAppendix(
  deps: TaxGroundDeps,
  transaction: Transaction,
  closingId: string,
): Promise<TaxForAppendix> {
  const ground = await readTaxGround(deps, transaction, closingId);
  return ground === null ? refused({ kind: "tax-without-import" }) : taxForAppendix(ground);
}

/** Computes it from what has been read. */
export function taxForAppendix({ books, choice }: TaxGround): TaxForAppendix {
  if (!books.ok) return books;
  const { base } = books.value;
  const made = computeTax(base, choice);
  return made.ok ? ok(taxOnAccounts(base, made.value, choice)) : made;
}
