/** Counts vouchers whose rows are all stored, while rows are stored account by account: a true count for the waiting. */
import type { SnapshotContent } from "./snapshot.ts";

export interface CompleteVouchers {
  /** How many vouchers have no row left when this many rows are stored; called with growing numbers. */
  after(storedRows: number): number;
}

/** Makes the count for a snapshot. */
export function completeVouchers({ bookkeeping, order }: SnapshotContent): CompleteVouchers {
  const { vouchers } = bookkeeping;
  const left = new Int32Array(vouchers.count);
  const voucherByRow = new Int32Array(vouchers.rowCount);
  let complete = 0;
  let counted = 0;
  for (let voucher = 0; voucher < vouchers.count; voucher++) {
    const [from, until] = [vouchers.rowStarts[voucher] ?? 0, vouchers.rowStarts[voucher + 1] ?? 0];
    left[voucher] = until - from;
    if (from === until) complete++;
    voucherByRow.fill(voucher, from, until);
  }
  return {
    after(storedRows) {
      for (; counted < storedRows; counted++) {
        const voucher = voucherByRow[order.rows[counted] ?? 0] ?? 0;
        const remaining = (left[voucher] ?? 0) - 1;
        left[voucher] = remaining;
        if (remaining === 0) complete++;
      }
      return complete;
    },
  };
}
