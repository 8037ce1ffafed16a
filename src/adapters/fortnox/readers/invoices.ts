/** Customer invoices: pages of `/3/invoices`, and one from `/3/invoices/{DocumentNumber}`. */
import type { LedgerInvoice, LedgerInvoiceDetail } from "#domain/ledger/ledgerInvoice.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { type Page, readPage, readSingle } from "../json/answer.ts";
import type { Fields } from "../json/fields.ts";
import { readCustomerRows } from "./invoiceRows.ts";
import { readAccountingMethod, readCurrency, readVoucher } from "./ledger.ts";

/** Reads a page of customer invoices. */
export function readInvoicePage(json: string): Page<LedgerInvoice> {
  return readPage(json, { key: "Invoices", named: "DocumentNumber" }, readInvoiceRow);
}

/** Reads one customer invoice with what only it tells. */
export function readInvoice(json: string): LedgerInvoiceDetail {
  const invoice = readSingle(json, "Invoice", "DocumentNumber");
  const row = readInvoiceRow(invoice);
  return {
    ...row,
    creditReference: invoice.reference("CreditInvoiceReference"),
    accountingMethod: readAccountingMethod(invoice),
    totalToPay: invoice.optionalAmount("TotalToPay") ?? lessReduction(invoice, row),
    rows: readCustomerRows(invoice),
  };
}

/** Where only the tax reduction (ROT, RUT) is told, the rest of the total is to be paid. */
function lessReduction(invoice: Fields, { total }: LedgerInvoice): Ore | null {
  const reduction = invoice.optionalAmount("TaxReduction");
  return total === null || reduction === null || reduction === 0n ? null : ore(total - reduction);
}

function readInvoiceRow(row: Fields): LedgerInvoice {
  const total = row.optionalAmount("Total");
  const voucher = readVoucher(row);
  return {
    side: "customer",
    number: row.text("DocumentNumber"),
    supplierReference: null,
    partyNumber: row.optionalText("CustomerNumber") ?? "",
    partyName: row.optionalText("CustomerName") ?? "",
    invoiceDate: row.optionalDate("InvoiceDate"),
    dueDate: row.optionalDate("DueDate"),
    finalPayDate: row.optionalDate("FinalPayDate"),
    total,
    balance: row.optionalAmount("Balance"),
    currency: readCurrency(row),
    booked: row.flag("Booked"),
    cancelled: row.flag("Cancelled"),
    // The list does not say Credit: there a credit note is known by its sign.
    credit: row.optionalFlag("Credit") ?? (total !== null && total < 0n),
    paidAtOnce: row.optionalText("InvoiceType") === "CASHINVOICE",
    factored: row.optionalFlag("NoxFinans") ?? false,
    vouchers: voucher === null ? [] : [voucher],
  };
}
