/** What the current import changed on one account, voucher by voucher, as its ledger marks it. */
import type { ImportDetail, VoucherChange } from "#wire/imports.ts";

export interface LedgerChange {
  readonly change: VoucherChange["change"];
  readonly voucher: string;
  /** What the voucher put on the account before, and puts there now; null where it was not there. */
  readonly beforeOre: string | null;
  readonly afterOre: string | null;
}

type Difference = NonNullable<ImportDetail["difference"]>;

/** Lists what changed on the account; a voucher that changed elsewhere only is none of it. */
export function changesOn(
  account: string,
  { vouchers }: Pick<Difference, "vouchers">,
): readonly LedgerChange[] {
  return vouchers.flatMap(({ change, voucher, rows }) => {
    const here = rows.filter((row) => row.account === account);
    const beforeOre = sumOf(here.map((row) => row.beforeOre));
    const afterOre = sumOf(here.map((row) => row.afterOre));
    return beforeOre === afterOre ? [] : [{ change, voucher, beforeOre, afterOre }];
  });
}

/** Adds the amounts that are there; null when none is. */
function sumOf(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((ore) => ore !== null);
  return known.length === 0 ? null : String(known.reduce((sum, ore) => sum + BigInt(ore), 0n));
}
