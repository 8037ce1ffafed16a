/**
 * Exact sums over the rows, per account and per voucher, in one pass: as doubles where no partial sum can leave
 * the integers that a double holds exactly, else as integers without bound.
 */
import { type Ore, ore } from "#domain/money/ore.ts";
import { type RowColumns, isCounted } from "./rows.ts";

export interface RowSums {
  /** By account index: the sum of #TRANS, undefined where none names the account. */
  readonly oreByAccount: readonly (Ore | undefined)[];
  /** By voucher index: debit less credit, 0 for a voucher that balances. */
  readonly differenceByVoucher: Float64Array | readonly bigint[];
}

/** Sums all rows that count. */
export function sumRows(
  rows: RowColumns,
  size: { readonly accounts: number; readonly vouchers: number },
): RowSums {
  const byAccount = new Float64Array(size.accounts);
  const byVoucher = new Float64Array(size.vouchers);
  const isUsed = new Uint8Array(size.accounts);
  const { account: accounts, ore: amounts, voucher: vouchers, kind: kinds, length } = rows;
  let total = 0;
  for (let row = 0; row < length; row++) {
    if (!isCounted(kinds[row])) continue;
    const account = accounts[row] ?? 0;
    const voucher = vouchers[row] ?? 0;
    const amount = amounts[row] ?? 0;
    total += Math.abs(amount);
    byAccount[account] = (byAccount[account] ?? 0) + amount;
    byVoucher[voucher] = (byVoucher[voucher] ?? 0) + amount;
    isUsed[account] = 1;
  }
  // NaN, for an amount that is beyond a double by itself, compares false.
  if (!(total <= Number.MAX_SAFE_INTEGER)) return sumExactly(rows, size);
  const oreByAccount = Array.from(byAccount, (sum, account) =>
    isUsed[account] === 1 ? ore(BigInt(sum)) : undefined,
  );
  return { oreByAccount, differenceByVoucher: byVoucher };
}

/** The exact öre of a row. */
export function exactOre(rows: RowColumns, row: number): bigint {
  return rows.bigOre.get(row) ?? BigInt(rows.ore[row] ?? 0);
}

function sumExactly(
  rows: RowColumns,
  size: { readonly accounts: number; readonly vouchers: number },
): RowSums {
  const oreByAccount = new Array<Ore | undefined>(size.accounts).fill(undefined);
  const differenceByVoucher = new Array<bigint>(size.vouchers).fill(0n);
  for (let row = 0; row < rows.length; row++) {
    if (!isCounted(rows.kind[row])) continue;
    const account = rows.account[row] ?? 0;
    const voucher = rows.voucher[row] ?? 0;
    const amount = exactOre(rows, row);
    oreByAccount[account] = ore((oreByAccount[account] ?? 0n) + amount);
    differenceByVoucher[voucher] = (differenceByVoucher[voucher] ?? 0n) + amount;
  }
  return { oreByAccount, differenceByVoucher };
}
