/** Both ledgers of a company as Fortnox lists them: pages of 500, with invoices and as many payments as are asked for. */
import { type PlainDate, addDays, plainDate } from "#domain/calendar/plainDate.ts";

export interface LedgerPages {
  readonly customerInvoices: readonly string[];
  readonly customerPayments: readonly string[];
  readonly supplierInvoices: readonly string[];
  readonly supplierPayments: readonly string[];
}

const pageSize = 500;
const firstDay = plainDate("2025-01-01");
const parties = 400;

interface Days {
  readonly dated: PlainDate;
  readonly due: PlainDate;
  readonly paid: PlainDate;
}

type Row = (n: number, days: Days) => object;

/** Invoices through 2025 in the order of their days, each paid in full one to sixty days after its own. */
export function renderLedgerPages(invoices: number): LedgerPages {
  const pages = Math.ceil(invoices / pageSize);
  const rowAt = (row: Row, index: number): object => {
    const dated = addDays(firstDay, Math.floor((index * 365) / invoices));
    const paid = addDays(dated, 1 + ((index * 13) % 60));
    return row(index + 1, { dated, due: addDays(dated, 30), paid });
  };
  const pagesOf = (key: string, row: Row): readonly string[] =>
    Array.from({ length: pages }, (_, page) => {
      const first = page * pageSize;
      const count = Math.min(pageSize, invoices - first);
      const rows = Array.from({ length: count }, (_row, index) => rowAt(row, first + index));
      const meta = { "@TotalResources": invoices, "@TotalPages": pages, "@CurrentPage": page + 1 };
      return JSON.stringify({ MetaInformation: meta, [key]: rows });
    });
  return {
    customerInvoices: pagesOf("Invoices", customerInvoice),
    customerPayments: pagesOf("InvoicePayments", payment),
    supplierInvoices: pagesOf("SupplierInvoices", supplierInvoice),
    supplierPayments: pagesOf("SupplierInvoicePayments", payment),
  };
}

function total(n: number): number {
  return 100 + (n % 5000) * 12.25;
}

function customerInvoice(n: number, { dated, due, paid }: Days): object {
  return {
    "@url": `https://api.fortnox.se/3/invoices/${n}`,
    Balance: 0,
    Booked: true,
    Cancelled: false,
    CostCenter: "",
    Currency: "SEK",
    CurrencyRate: "1",
    CurrencyUnit: 1,
    CustomerName: `Östersunds Bygg & Färg ${n % parties} AB`,
    CustomerNumber: `${n % parties}`,
    DocumentNumber: `${n}`,
    DueDate: due,
    ExternalInvoiceReference1: "",
    ExternalInvoiceReference2: "",
    FinalPayDate: paid,
    InvoiceDate: dated,
    InvoiceType: "INVOICE",
    NoxFinans: false,
    OCR: `${n}7`,
    Project: "",
    Sent: true,
    TermsOfPayment: "30",
    Total: total(n),
    VoucherNumber: n,
    VoucherSeries: "B",
    VoucherYear: 3,
    WayOfDelivery: "",
  };
}

function supplierInvoice(n: number, { dated, due, paid }: Days): object {
  return {
    "@url": `https://api.fortnox.se/3/supplierinvoices/${n}`,
    AuthorizerName: "",
    Balance: "0",
    Booked: true,
    Cancel: false,
    CostCenter: "",
    Credit: false,
    Currency: "SEK",
    CurrencyRate: "1",
    CurrencyUnit: 1,
    DueDate: due,
    ExternalInvoiceNumber: "",
    ExternalInvoiceSeries: "",
    FinalPayDate: paid,
    GivenNumber: `${n}`,
    InvoiceDate: dated,
    InvoiceNumber: `F-${n * 17}`,
    Project: "",
    SupplierName: `Malmö Grossist ${n % parties} AB`,
    SupplierNumber: `${n % parties}`,
    Total: total(n).toFixed(2),
    Vouchers: [{ Number: n, ReferenceType: "SUPPLIERINVOICE", Series: "D", Year: 3 }],
  };
}

function payment(n: number, { paid }: Days): object {
  return {
    "@url": `https://api.fortnox.se/3/invoicepayments/${n}`,
    Amount: total(n),
    Booked: true,
    Currency: "SEK",
    CurrencyRate: 1,
    CurrencyUnit: 1,
    InvoiceNumber: n,
    Number: `${n}`,
    PaymentDate: paid,
    Source: "manual",
    WriteOffExist: false,
  };
}
