/** Supplier invoices: pages of `/3/supplierinvoices`, and one from `/3/supplierinvoices/{GivenNumber}`. */
import type { LedgerInvoice, LedgerInvoiceDetail, LedgerVoucher } from "#domain/ledger/ledgerInvoice.ts";
import { type Page, readPage, readSingle } from "../json/answer.ts";
import type { Fields } from "../json/fields.ts";
import { readSupplierRows } from "./invoiceRows.ts";
import { readAccountingMethod, readCurrency, readVoucher } from "./ledger.ts";

/** Reads a page of supplier invoices. */
export function readSupplierInvoicePage(json: string): Page<LedgerInvoice> {
  return readPage(json, { key: "SupplierInvoices", named: "GivenNumber" }, readSupplierInvoiceRow);
}

/** Reads one supplier invoice with what only it tells. */
export function readSupplierInvoice(json: string): LedgerInvoiceDetail {
  const invoice = readSingle(json, "SupplierInvoice", "GivenNumber");
  return {
    ...readSupplierInvoiceRow(invoice),
    creditReference: invoice.reference("CreditReference"),
    accountingMethod: readAccountingMethod(invoice),
    totalToPay: null,
    rows: readSupplierRows(invoice),
  };
}

function readSupplierInvoiceRow(row: Fields): LedgerInvoice {
  const total = row.optionalAmount("Total");
  return {
    side: "supplier",
    number: row.text("GivenNumber"),
    supplierReference: row.optionalText("InvoiceNumber"),
    partyNumber: row.optionalText("SupplierNumber") ?? "",
    partyName: row.optionalText("SupplierName") ?? "",
    invoiceDate: row.optionalDate("InvoiceDate"),
    dueDate: row.optionalDate("DueDate"),
    finalPayDate: row.optionalDate("FinalPayDate"),
    total,
    balance: row.optionalAmount("Balance"),
    currency: readCurrency(row),
    booked: row.flag("Booked"),
    cancelled: readCancelled(row),
    credit: row.optionalFlag("Credit") ?? (total !== null && total < 0n),
    paidAtOnce: false,
    factored: false,
    vouchers: readVouchers(row),
  };
}

/** The list calls it Cancel, the invoice itself Cancelled; either of them will do. */
function readCancelled(row: Fields): boolean {
  const cancelled = row.optionalFlag("Cancelled");
  return cancelled === true || (row.optionalFlag("Cancel") ?? cancelled ?? row.flag("Cancel"));
}

/**
 * The list of vouchers is the one that is kept up to date; the single fields stand in when it is absent. Vouchers of
 * payments may stand among them: they book no invoice.
 */
function readVouchers(row: Fields): readonly LedgerVoucher[] {
  const vouchers = row.rows("Vouchers").flatMap((voucher) => {
    const [series, number] = [voucher.reference("Series"), voucher.reference("Number")];
    const isOfInvoice = voucher.optionalText("ReferenceType") !== "SUPPLIERPAYMENT";
    if (series === null || number === null || !isOfInvoice) return [];
    return [{ series, number, yearId: voucher.reference("Year") }];
  });
  if (vouchers.length > 0) return vouchers;
  const single = readVoucher(row);
  return single === null ? [] : [single];
}
