/** Vouchers and series read alone: rows and the next number stand there only. */
import { type Ore, ore } from "#domain/money/ore.ts";
import type { BookedRow } from "#domain/recognition/bookedRows.ts";
import type { SeriesVoucher } from "#domain/transfer/lookFor.ts";
import type { SeriesDetail } from "#app/transfer/fortnoxBooks.ts";
import { readSingle } from "../json/answer.ts";
import type { Fields } from "../json/fields.ts";

/** Reads `/3/vouchers/:series/:number`, which must be of the fiscal year that was asked for. */
export function readVoucher(json: string, yearId: string): SeriesVoucher {
  const voucher = readSingle(json, "Voucher", "VoucherNumber");
  const year = voucher.reference("Year");
  if (year !== null && year !== yearId) voucher.fail("Year", `year ${yearId}`);
  return {
    series: voucher.text("VoucherSeries"),
    number: voucher.optionalInteger("VoucherNumber") ?? voucher.fail("VoucherNumber", "whole number"),
    date: voucher.date("TransactionDate"),
    text: voucher.optionalText("Description") ?? "",
    comments: voucher.optionalText("Comments") ?? "",
    rows: readRows(voucher),
  };
}

/** Reads `/3/voucherseries/:code`. */
export function readSeries(json: string): SeriesDetail {
  const series = readSingle(json, "VoucherSeries", "Code");
  return {
    code: series.text("Code"),
    name: series.optionalText("Description") ?? "",
    manual: series.flag("Manual"),
    nextNumber: series.optionalInteger("NextVoucherNumber"),
  };
}

/** An answer without rows is no voucher that can be compared: it must say them, if only that there are none. */
function readRows(voucher: Fields): readonly BookedRow[] {
  return voucher
    .list("VoucherRows", "Account")
    .filter((row) => row.optionalFlag("Removed") !== true)
    .map((row) => ({
      account: row.text("Account"),
      amount: amountOf(row),
      costCenter: row.optionalText("CostCenter") ?? "",
      project: row.reference("Project") ?? "",
    }));
}

function amountOf(row: Fields): Ore {
  return ore((row.optionalAmount("Debit") ?? 0n) - (row.optionalAmount("Credit") ?? 0n));
}
