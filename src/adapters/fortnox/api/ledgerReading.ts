/** The two ledgers: invoices and payments, customers' and suppliers' alike. */
import type { FortnoxApi, InvoiceDates } from "#app/fortnox/fortnoxApi.ts";
import type { LedgerInvoice } from "#domain/ledger/ledgerInvoice.ts";
import { readInvoice, readInvoicePage } from "../readers/invoices.ts";
import {
  readInvoicePayment,
  readInvoicePaymentPage,
  readSupplierInvoicePayment,
  readSupplierInvoicePaymentPage,
} from "../readers/payments.ts";
import { readSupplierInvoice, readSupplierInvoicePage } from "../readers/supplierInvoices.ts";
import { type CallDeps, fetchJson } from "../transport/fortnoxCalls.ts";
import type { FetchList } from "./fetchList.ts";

const ledgers = {
  customer: {
    invoices: "/3/invoices",
    readInvoicePage,
    readInvoice,
    payments: "/3/invoicepayments",
    readPaymentPage: readInvoicePaymentPage,
    readPayment: readInvoicePayment,
  },
  supplier: {
    invoices: "/3/supplierinvoices",
    readInvoicePage: readSupplierInvoicePage,
    readInvoice: readSupplierInvoice,
    payments: "/3/supplierinvoicepayments",
    readPaymentPage: readSupplierInvoicePaymentPage,
    readPayment: readSupplierInvoicePayment,
  },
} as const;

type LedgerReading = Pick<
  FortnoxApi,
  "listInvoices" | "listPayments" | "listPaymentsOf" | "readInvoice" | "readPayment"
>;

/** Reads both ledgers by one set of rules. */
export function ledgerReading(calls: CallDeps, fetchList: FetchList): LedgerReading {
  return {
    listInvoices: async (side, dates, onPage) => {
      const { invoices: path, readInvoicePage: read } = ledgers[side];
      const list = await fetchList({ path, query: queryOf(dates), read, keyOf: numberOf, onPage });
      return { ...list, rows: list.rows.filter((invoice) => isWithin(invoice, dates)) };
    },
    listPayments: (side, onPage) => {
      const { payments: path, readPaymentPage: read } = ledgers[side];
      return fetchList({ path, read, keyOf: numberOf, onPage });
    },
    listPaymentsOf: async (side, invoiceNumber) => {
      const { payments: path, readPaymentPage: read } = ledgers[side];
      const list = await fetchList({ path, query: { invoicenumber: invoiceNumber }, read, keyOf: numberOf });
      return { ...list, rows: list.rows.filter((payment) => payment.invoiceNumber === invoiceNumber) };
    },
    readInvoice: (side, number) =>
      fetchJson(calls, { path: pathOf(ledgers[side].invoices, number) }, ledgers[side].readInvoice),
    readPayment: (side, number) =>
      fetchJson(calls, { path: pathOf(ledgers[side].payments, number) }, ledgers[side].readPayment),
  };
}

function queryOf({ from, through }: InvoiceDates): Readonly<Record<string, string>> {
  return {
    ...(from === undefined ? {} : { fromdate: from }),
    ...(through === undefined ? {} : { todate: through }),
  };
}

/** An invoice without a date stays: which day it is of is not known. */
function isWithin({ invoiceDate }: LedgerInvoice, { from, through }: InvoiceDates): boolean {
  if (invoiceDate === null) return true;
  return (from === undefined || invoiceDate >= from) && (through === undefined || invoiceDate <= through);
}

function pathOf(list: string, number: string): string {
  return `${list}/${encodeURIComponent(number)}`;
}

function numberOf({ number }: { readonly number: string }): string {
  return number;
}
