/** Vouchers (verifikationer) as columns. A voucher's rows follow each other, from `firstRow` to the next one's. */
import { enlarge } from "./rows.ts";

export interface VoucherColumns {
  length: number;
  /** Where the record begins in the file. */
  recordAt: Int32Array;
  line: Int32Array;
  /** Index among the file's series. */
  series: Int32Array;
  /** The number when it is digits without leading zero and exact; else NaN, and the text is in the record. */
  number: Float64Array;
  /** YYYYMMDD, or 0 when the file has no readable date. */
  date: Int32Array;
  /** Where the fields after the date begin; 0 when there are none. */
  restAt: Int32Array;
  firstRow: Int32Array;
}

/** Makes empty columns with room for `capacity` vouchers. */
export function createVouchers(capacity: number): VoucherColumns {
  return {
    length: 0,
    recordAt: new Int32Array(capacity),
    line: new Int32Array(capacity),
    series: new Int32Array(capacity),
    number: new Float64Array(capacity),
    date: new Int32Array(capacity),
    restAt: new Int32Array(capacity),
    firstRow: new Int32Array(capacity),
  };
}

/** Makes room for at least one more voucher. */
export function growVouchers(vouchers: VoucherColumns): void {
  const capacity = Math.ceil(vouchers.line.length * 1.5) + 64;
  vouchers.recordAt = enlarge(vouchers.recordAt, capacity);
  vouchers.line = enlarge(vouchers.line, capacity);
  vouchers.series = enlarge(vouchers.series, capacity);
  vouchers.number = enlarge(vouchers.number, capacity);
  vouchers.date = enlarge(vouchers.date, capacity);
  vouchers.restAt = enlarge(vouchers.restAt, capacity);
  vouchers.firstRow = enlarge(vouchers.firstRow, capacity);
}
