/** Writes balances, and vouchers with their rows between braces on lines of their own (SIE 4B §5.4). */
import type { DocumentRow, DocumentVoucher, SieDocument } from "../document/document.ts";
import { amountField, dateField, objectListField, quoted, token, withoutTrailingEmpties } from "./fields.ts";
import type { WrittenRecord } from "./headerRecords.ts";

/** The balance records in the document's order. */
export function* balanceRecordLines({ balances }: SieDocument): Generator<WrittenRecord> {
  for (const { record, yearNo, period, account, objects, amount, quantity } of balances) {
    const hasObjects = record !== "IB" && record !== "UB" && record !== "RES";
    const fields = [
      yearNo.toString(),
      ...(period === "" ? [] : [period]),
      token(account),
      ...(hasObjects ? [objectListField(objects)] : []),
      amountField(amount),
      ...(quantity === "" ? [] : [quantity]),
    ];
    yield { label: record, name: `${yearNo} ${account}`, fields };
  }
}

/** The voucher record, without its rows. */
export function voucherRecord(voucher: DocumentVoucher): WrittenRecord {
  const { series, number, date, text, registeredOn, sign } = voucher;
  const rest = withoutTrailingEmpties([quoted(text), dateField(registeredOn), quoted(sign)]);
  return {
    label: "VER",
    name: `${series} ${number}`.trim(),
    fields: [token(series), token(number), dateField(date), ...rest],
  };
}

/** A row of the voucher called `name`. */
export function rowRecord(row: DocumentRow, name: string): WrittenRecord {
  const { record, account, objects, amount, transDate, text, quantity, sign } = row;
  const quantityField = quantity === "" ? '""' : quantity;
  const rest = withoutTrailingEmpties([dateField(transDate), quoted(text), quantityField, quoted(sign)]);
  return {
    label: record,
    name,
    fields: [token(account), objectListField(objects), amountField(amount), ...rest],
  };
}
