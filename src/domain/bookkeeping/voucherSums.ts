/** What each voucher's booked rows sum to: the difference between debit and credit, and the debit side alone. */
import { type VoucherColumns, rowRange, struckCode } from "./bookkeeping.ts";

export interface VoucherSums {
  /** Per voucher, in öre: 0 when it balances. */
  readonly differences: BigInt64Array;
  /** Per voucher, in öre: how large it is. */
  readonly debits: BigInt64Array;
}

/** Sums every voucher. */
export function voucherSums(columns: VoucherColumns): VoucherSums {
  const differences = new BigInt64Array(columns.count);
  const debits = new BigInt64Array(columns.count);
  for (let voucher = 0; voucher < columns.count; voucher++) {
    const [from, until] = rowRange(columns, voucher);
    let difference = 0n;
    let debit = 0n;
    for (let row = from; row < until; row++) {
      if (columns.corrections[row] === struckCode) continue;
      const amount = columns.amounts[row] ?? 0n;
      difference += amount;
      if (amount > 0n) debit += amount;
    }
    differences[voucher] = difference;
    debits[voucher] = debit;
  }
  return { differences, debits };
}
