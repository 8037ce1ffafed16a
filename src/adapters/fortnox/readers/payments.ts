/** Payments of customer and supplier invoices: pages of their lists, and one with its write-offs. */
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerPayment, LedgerPaymentDetail } from "#domain/ledger/ledgerPayment.ts";
import { type Page, readPage, readSingle } from "../json/answer.ts";
import type { Fields } from "../json/fields.ts";
import { readCurrency, readVoucher, readWriteOffs } from "./ledger.ts";

/** Reads a page of `/3/invoicepayments`. */
export function readInvoicePaymentPage(json: string): Page<LedgerPayment> {
  return readPage(json, { key: "InvoicePayments", named: "Number" }, (row) =>
    readPaymentRow(row, "customer"),
  );
}

/** Reads a page of `/3/supplierinvoicepayments`. */
export function readSupplierInvoicePaymentPage(json: string): Page<LedgerPayment> {
  return readPage(json, { key: "SupplierInvoicePayments", named: "Number" }, (row) =>
    readPaymentRow(row, "supplier"),
  );
}

/** Reads one of `/3/invoicepayments/{Number}`. */
export function readInvoicePayment(json: string): LedgerPaymentDetail {
  return readDetail(readSingle(json, "InvoicePayment", "Number"), "customer");
}

/** Reads one of `/3/supplierinvoicepayments/{Number}`. */
export function readSupplierInvoicePayment(json: string): LedgerPaymentDetail {
  return readDetail(readSingle(json, "SupplierInvoicePayment", "Number"), "supplier");
}

function readPaymentRow(row: Fields, side: LedgerSide): LedgerPayment {
  return {
    side,
    number: row.text("Number"),
    invoiceNumber: row.text("InvoiceNumber"),
    paidOn: row.optionalDate("PaymentDate"),
    amount: row.optionalAmount("Amount"),
    currency: readCurrency(row),
    booked: row.flag("Booked"),
    hasWriteOffs: row.optionalFlag("WriteOffExist") ?? false,
  };
}

function readDetail(payment: Fields, side: LedgerSide): LedgerPaymentDetail {
  const writeOffs = readWriteOffs(payment);
  return {
    ...readPaymentRow(payment, side),
    hasWriteOffs: writeOffs.length > 0,
    amountInCurrency: payment.optionalAmount("AmountCurrency"),
    writeOffs,
    voucher: readVoucher(payment),
  };
}
