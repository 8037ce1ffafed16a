/** What a voucher comes to in debit and credit: the rows that count, that is, all but those struck through. */
import type { Voucher } from "#wire/reconciliation.ts";

export interface VoucherSums {
  readonly debitOre: bigint;
  readonly creditOre: bigint;
}

/** Sums debit and credit, both as positive amounts. */
export function voucherSums(rows: Voucher["rows"]): VoucherSums {
  let debitOre = 0n;
  let creditOre = 0n;
  for (const { amountOre, correction } of rows) {
    if (correction === "struck") continue;
    const amount = BigInt(amountOre);
    if (amount > 0n) debitOre += amount;
    else creditOre -= amount;
  }
  return { debitOre, creditOre };
}
