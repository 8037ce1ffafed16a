/** How the vouchers and rows of a snapshot lie in their tables. */
import { voucherKey } from "#app/snapshots/fetchedSource.ts";
import type { SnapshotContent } from "#app/snapshots/snapshot.ts";
import { correctionOf, dateOf } from "#domain/bookkeeping/bookkeeping.ts";
import { markerIn } from "#domain/recognition/marker.ts";
import type { BulkRows, BulkTarget } from "./bulkLoad.ts";

export const rowTarget: BulkTarget = {
  table: "import_row",
  columns: [
    ["row_index", "integer"],
    ["voucher_index", "integer"],
    ["amount_ore", "bigint"],
    ["movement_ore", "bigint"],
    ["row_date", "date"],
    ["correction", "text"],
    ["account", "text"],
    ["text", "text"],
    ["quantity", "text"],
    ["objects", "text[]"],
  ],
};

export const voucherTarget: BulkTarget = {
  table: "import_voucher",
  columns: [
    ["voucher_index", "integer"],
    ["voucher_date", "date"],
    ["registered_on", "date"],
    ["difference_ore", "bigint"],
    ["debit_ore", "bigint"],
    ["row_indexes", "integer[]"],
    ["hash", "bytea"],
    ["series", "text"],
    ["number", "text"],
    ["signature", "text"],
    ["text", "text"],
    ["reference_type", "text"],
    ["reference_number", "text"],
    ["marker", "text"],
  ],
};

/** The rows in ledger order, each with what its account has moved so far. */
export function rowsOf({ bookkeeping, order, hashes }: SnapshotContent): Omit<BulkRows, "onStored"> {
  const { vouchers, accounts } = bookkeeping;
  const indexByVoucher = inverse(order.vouchers);
  const voucherByRow = vouchersByRow(vouchers.rowStarts, vouchers.rowCount);
  let account = 0;
  let movement = 0n;
  return {
    count: vouchers.rowCount,
    meanwhile: hashes.workAhead,
    writeRow: (buffer, index) => {
      const row = order.rows[index] ?? 0;
      // Struck rows lie past the last account, where each stands for itself.
      while (account < accounts.length && index >= (order.accountStarts[account + 1] ?? 0)) {
        account++;
        movement = 0n;
      }
      const amount = vouchers.amounts[row] ?? 0n;
      movement = account < accounts.length ? movement + amount : 0n;
      const correction = correctionOf(vouchers, row);
      const { text, date, quantity, objects } = vouchers.rowDetailsOf(row);
      buffer.row(rowTarget.columns.length);
      buffer.int4(index);
      buffer.int4(indexByVoucher[voucherByRow[row] ?? 0] ?? 0);
      buffer.int8(amount);
      buffer.int8(movement);
      buffer.date(date);
      buffer.text(correction === "none" ? null : correction);
      buffer.text(accounts[vouchers.accountIndexes[row] ?? 0]?.account ?? "");
      buffer.text(text === "" ? null : text);
      buffer.text(quantity);
      buffer.textArray(objects);
    },
  };
}

/** The vouchers in order, each with the places of its rows. */
export function vouchersOf({
  bookkeeping,
  order,
  sums,
  hashes,
  fetched,
}: SnapshotContent): Omit<BulkRows, "onStored"> {
  const { vouchers } = bookkeeping;
  const indexByRow = inverse(order.rows);
  return {
    count: vouchers.count,
    writeRow: (buffer, index) => {
      const voucher = order.vouchers[index] ?? 0;
      const { series, number } = vouchers.nameOf(voucher);
      const { text, signature, registeredOn } = vouchers.detailsOf(voucher);
      buffer.row(voucherTarget.columns.length);
      buffer.int4(index);
      buffer.date(dateOf(vouchers, voucher));
      buffer.date(registeredOn);
      buffer.int8(sums.differences[voucher] ?? 0n);
      buffer.int8(sums.debits[voucher] ?? 0n);
      buffer.int4Array(indexByRow.subarray(vouchers.rowStarts[voucher], vouchers.rowStarts[voucher + 1]));
      buffer.bytes(hashes.ofVoucher(voucher));
      buffer.text(series);
      buffer.text(number);
      buffer.text(signature);
      buffer.text(text);
      const listed = fetched?.listedVouchers.get(voucherKey({ series, number }));
      buffer.text(listed?.origin ?? null);
      buffer.text(listed?.originNumber ?? null);
      buffer.text(markerIn(listed?.comments ?? ""));
    },
  };
}

function inverse(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((item, place) => {
    places[item] = place;
  });
  return places;
}

function vouchersByRow(rowStarts: Int32Array, rowCount: number): Int32Array {
  const vouchers = new Int32Array(rowCount);
  for (let voucher = 0; voucher + 1 < rowStarts.length; voucher++) {
    vouchers.fill(voucher, rowStarts[voucher], rowStarts[voucher + 1]);
  }
  return vouchers;
}
