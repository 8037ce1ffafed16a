/**
 * The order of the ledger (huvudbok): vouchers by date, series and number, and each account's rows in the order of
 * their vouchers. Placing rows account by account needs no sorting of the rows themselves.
 */
import { type VoucherColumns, rowRange, struckCode } from "./bookkeeping.ts";

export interface LedgerOrder {
  /** The vouchers in order. */
  readonly vouchers: Int32Array;
  /** The rows in order: account by account, struck rows last. */
  readonly rows: Int32Array;
  /** Per account: where its rows begin; one more than there are accounts, so that the last is where struck rows begin. */
  readonly accountStarts: Int32Array;
}

/** Orders vouchers and rows. */
export function ledgerOrder(columns: VoucherColumns, accountCount: number): LedgerOrder {
  const vouchers = orderVouchers(columns);
  const accountStarts = countAccountRows(columns, accountCount);
  const next = accountStarts.slice();
  const rows = new Int32Array(columns.rowCount);
  for (const voucher of vouchers) {
    const [from, until] = rowRange(columns, voucher);
    for (let row = from; row < until; row++) {
      const account = placeOfRow(columns, row, accountCount);
      const place = next[account] ?? 0;
      next[account] = place + 1;
      rows[place] = row;
    }
  }
  return { vouchers, rows, accountStarts };
}

/** Struck rows lie as if on one account after all others. */
function placeOfRow(columns: VoucherColumns, row: number, accountCount: number): number {
  return columns.corrections[row] === struckCode ? accountCount : (columns.accountIndexes[row] ?? 0);
}

function countAccountRows(columns: VoucherColumns, accountCount: number): Int32Array {
  const starts = new Int32Array(accountCount + 1);
  for (let row = 0; row < columns.rowCount; row++) {
    const account = placeOfRow(columns, row, accountCount);
    if (account < accountCount) starts[account + 1] = (starts[account + 1] ?? 0) + 1;
  }
  for (let account = 0; account < accountCount; account++) {
    starts[account + 1] = (starts[account + 1] ?? 0) + (starts[account] ?? 0);
  }
  return starts;
}

function orderVouchers(columns: VoucherColumns): Int32Array {
  const { dates } = columns;
  const { ranks, numbers } = rankNames(columns);
  const compare = (a: number, b: number): number =>
    // A voucher without a date comes last: it is in the year, but no one knows where.
    ((dates[a] ?? 0) || latest) - ((dates[b] ?? 0) || latest) ||
    (ranks[a] ?? 0) - (ranks[b] ?? 0) ||
    (numbers[a] ?? 0) - (numbers[b] ?? 0) ||
    a - b;
  const order = new Int32Array(columns.count).map((_, index) => index);
  const isInOrder = order.every((voucher) => voucher === 0 || compare(voucher - 1, voucher) < 0);
  return isInOrder ? order : order.sort(compare);
}

/** After every day there is. */
const latest = 100_000_000;

function rankNames(columns: VoucherColumns): { readonly ranks: Int32Array; readonly numbers: Float64Array } {
  const indexBySeries = new Map<string, number>();
  const ranks = new Int32Array(columns.count);
  const numbers = new Float64Array(columns.count);
  for (let voucher = 0; voucher < columns.count; voucher++) {
    const { series, number } = columns.nameOf(voucher);
    const index = indexBySeries.get(series) ?? indexBySeries.size;
    indexBySeries.set(series, index);
    ranks[voucher] = index;
    numbers[voucher] = valueOf(number);
  }
  const sorted = Array.from(indexBySeries.keys()).toSorted();
  const rankByIndex = new Map(sorted.map((series, rank) => [indexBySeries.get(series) ?? 0, rank]));
  return { ranks: ranks.map((index) => rankByIndex.get(index) ?? 0), numbers };
}

/** Only for ordering: what is not a number comes last, in the order of the source. */
function valueOf(number: string): number {
  return /^\d+$/.test(number) ? Number(number) : Number.MAX_VALUE;
}
