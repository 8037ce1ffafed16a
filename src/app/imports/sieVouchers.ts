/**
 * The vouchers of a SIE file in our columns. #RTRANS is left out: the #TRANS after it says the same and is marked as
 * added (SIE 4B, #RTRANS 2); #BTRANS stays as a struck row.
 */
import { type RowDetails, type VoucherColumns, struckCode } from "#domain/bookkeeping/bookkeeping.ts";
import { rowKind } from "#formats/sie/columns/rows.ts";
import type { SieContent } from "#formats/sie/sieFile.ts";
import { detailsOf, objectListOf } from "#formats/sie/view/rows.ts";
import { voucherAt } from "#formats/sie/view/vouchers.ts";
import { voucherName } from "#formats/sie/view/voucherName.ts";

const addedCode = 1;

/** Reads the columns; `placeByAccount` gives each of the file's accounts its place among ours. */
export function sieVouchers(file: SieContent, placeByAccount: Int32Array): VoucherColumns {
  const { rows, vouchers } = file;
  const sourceRows = keptRows(file);
  const objectsByList = new Map<number, readonly string[]>();
  const amounts = new BigInt64Array(sourceRows.length);
  sourceRows.forEach((row, index) => {
    amounts[index] = rows.bigOre.get(row) ?? BigInt(rows.ore[row] ?? 0);
  });
  return {
    count: vouchers.length,
    rowCount: sourceRows.length,
    rowStarts: startsOf(file, sourceRows),
    dates: vouchers.date.subarray(0, vouchers.length),
    nameOf: (voucher) => voucherName(file, voucher),
    detailsOf: (voucher) => {
      const { text, sign, registeredOn } = voucherAt(file, voucher);
      return { text, signature: sign, registeredOn };
    },
    accountIndexes: sourceRows.map((row) => placeByAccount[rows.account[row] ?? 0] ?? 0),
    amounts,
    corrections: Uint8Array.from(sourceRows, (row) => correctionCode(rows.kind[row])),
    rowDetailsOf: (index): RowDetails => {
      const row = sourceRows[index] ?? 0;
      const { text, transDate, quantity } = detailsOf(file, row);
      const list = rows.objects[row] ?? 0;
      let objects = objectsByList.get(list);
      if (objects === undefined) {
        objects = objectListOf(file, list).flatMap(({ dimension, object }) => [dimension, object]);
        objectsByList.set(list, objects);
      }
      return { text, date: transDate, quantity: quantity === "" ? null : quantity, objects };
    },
  };
}

function keptRows({ rows }: SieContent): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (rows.kind[row] !== rowKind.added) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

function startsOf({ vouchers }: SieContent, sourceRows: Int32Array): Int32Array {
  const starts = new Int32Array(vouchers.length + 1);
  let index = 0;
  for (let voucher = 0; voucher < vouchers.length; voucher++) {
    const firstRow = vouchers.firstRow[voucher] ?? 0;
    while (index < sourceRows.length && (sourceRows[index] ?? 0) < firstRow) index++;
    starts[voucher] = index;
  }
  starts[vouchers.length] = sourceRows.length;
  return starts;
}

function correctionCode(kind: number | undefined): number {
  if (kind === rowKind.struck) return struckCode;
  return kind === rowKind.transAfterAdded ? addedCode : 0;
}
