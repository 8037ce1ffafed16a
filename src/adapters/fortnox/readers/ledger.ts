/** Parts that the customer's and the supplier's ledger have in common. */
import type { AccountingMethod, LedgerCurrency, LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerWriteOff } from "#domain/ledger/ledgerPayment.ts";
import type { Fields } from "../json/fields.ts";

/** Reads currency and rate; a document that names no currency is in SEK. */
export function readCurrency(row: Fields): LedgerCurrency {
  return {
    code: row.optionalText("Currency") ?? "SEK",
    rate: row.optionalDecimal("CurrencyRate"),
    unit: row.optionalDecimal("CurrencyUnit"),
  };
}

/** Reads VoucherSeries, VoucherNumber and VoucherYear; null when nothing is booked. */
export function readVoucher(row: Fields): LedgerVoucher | null {
  const [series, number] = [row.reference("VoucherSeries"), row.reference("VoucherNumber")];
  if (series === null || number === null) return null;
  return { series, number, yearId: row.reference("VoucherYear") };
}

/** Reads the accounting method of an invoice; null when the invoice names neither. */
export function readAccountingMethod(row: Fields): AccountingMethod | null {
  switch (row.optionalText("AccountingMethod")) {
    case "ACCRUAL":
      return "accrual";
    case "CASH":
      return "cash";
    default:
      return null;
  }
}

/** Reads what a payment left unpaid on purpose, by account. */
export function readWriteOffs(payment: Fields): readonly LedgerWriteOff[] {
  return payment.rows("WriteOffs", "AccountNumber").map((row) => ({
    account: row.text("AccountNumber"),
    amount: row.amount("Amount"),
    text: row.optionalText("Description") ?? "",
  }));
}
