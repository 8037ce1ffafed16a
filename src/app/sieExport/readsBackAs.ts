/** Whether a file that was read says what a document says, voucher by voucher: a million rows are compared in seconds. */
import { isDeepStrictEqual } from "node:util";
import type { DocumentRow, DocumentVoucher, SieDocument } from "#formats/sie/document/document.ts";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { accountOf, detailsOf, objectsOf, oreOf, recordOf } from "#formats/sie/view/rows.ts";
import { voucherAt } from "#formats/sie/view/vouchers.ts";

/** Compares everything. */
export function readsBackAs(file: SieFile, document: SieDocument): boolean {
  const withoutVouchers = { ...file, vouchers: { ...file.vouchers, length: 0 } };
  if (!isDeepStrictEqual(toDocument(withoutVouchers), { ...document, vouchers: [] })) return false;
  return (
    file.vouchers.length === document.vouchers.length &&
    document.vouchers.every((voucher, place) => isSameVoucher(file, place, voucher))
  );
}

function isSameVoucher(file: SieFile, place: number, voucher: DocumentVoucher): boolean {
  const read = voucherAt(file, place);
  return (
    read.series === voucher.series &&
    read.number === voucher.number &&
    read.date === voucher.date &&
    read.text === voucher.text &&
    read.registeredOn === voucher.registeredOn &&
    read.sign === voucher.sign &&
    read.endRow - read.firstRow === voucher.rows.length &&
    voucher.rows.every((row, index) => isSameRow(file, read.firstRow + index, row))
  );
}

function isSameRow(file: SieFile, place: number, row: DocumentRow): boolean {
  const { transDate, text, quantity, sign } = detailsOf(file, place);
  return (
    isSameRecord(recordOf(file, place), row.record) &&
    accountOf(file, place) === row.account &&
    oreOf(file, place) === row.amount &&
    transDate === row.transDate &&
    text === row.text &&
    quantity === row.quantity &&
    sign === row.sign &&
    haveSameObjects(objectsOf(file, place), row.objects)
  );
}

/** A #TRANS after an #RTRANS is read as one that was added. */
function isSameRecord(read: ReturnType<typeof recordOf>, written: DocumentRow["record"]): boolean {
  return (read === "trans-added" ? "TRANS" : read.toUpperCase()) === written;
}

function haveSameObjects(read: DocumentRow["objects"], written: DocumentRow["objects"]): boolean {
  return (
    read.length === written.length &&
    read.every(
      ({ dimension, object }, index) =>
        dimension === written[index]?.dimension && object === written[index].object,
    )
  );
}
