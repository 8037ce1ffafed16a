/**
 * Decoding of Fortnox's list pages, exact amounts included, against plain JSON.parse of the same bytes (figure:
 * at most 3 times). Pages of 500 rows, as large as Fortnox makes them.
 */
import {
  readInvoicePaymentPage,
  readSupplierInvoicePaymentPage,
} from "#adapters/fortnox/readers/payments.ts";
import { readAccountPage, readVoucherPage } from "#adapters/fortnox/readers/books.ts";
import { decodeText } from "#adapters/fortnox/json/answer.ts";
import { readInvoicePage } from "#adapters/fortnox/readers/invoices.ts";
import { readSupplierInvoicePage } from "#adapters/fortnox/readers/supplierInvoices.ts";

const limit = 3;
const warmUps = 60;
const rounds = 40;

const pages: readonly (readonly [name: string, read: (json: string) => unknown, bytes: Uint8Array])[] = [
  ["invoices", readInvoicePage, page("Invoices", invoice)],
  ["supplierInvoices", readSupplierInvoicePage, page("SupplierInvoices", supplierInvoice)],
  ["invoicePayments", readInvoicePaymentPage, page("InvoicePayments", payment)],
  ["supplierPayments", readSupplierInvoicePaymentPage, page("SupplierInvoicePayments", payment)],
  ["vouchers", readVoucherPage, page("Vouchers", voucher)],
  ["accounts", readAccountPage, page("Accounts", account)],
];

const ratios = Object.fromEntries(
  pages.map(([name, read, bytes]) => [name, Number(ratioOf(read, bytes).toFixed(2))]),
);
const worst = Math.max(...Object.values(ratios));
console.log(
  JSON.stringify({
    figure: "decoding of Fortnox's list pages, against JSON.parse",
    ratio: worst,
    limit,
    ratios,
  }),
);
process.exitCode = worst <= limit ? 0 : 1;

/**
 * In turns, so that both meet the same machine, once the compiler has had its time; in time of the processor, garbage
 * collection included, because others may be at work on the machine.
 */
function ratioOf(read: (json: string) => unknown, bytes: Uint8Array): number {
  for (let round = 0; round < warmUps; round += 1) read(decodeText(bytes));
  let [plain, exact] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    plain += processorTime(() => JSON.parse(new TextDecoder().decode(bytes)));
    exact += processorTime(() => read(decodeText(bytes)));
  }
  return exact / plain;
}

function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  for (let repeat = 0; repeat < 10; repeat += 1) work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function page(key: string, row: (n: number) => object): Uint8Array {
  const rows = Array.from({ length: 500 }, (_, n) => row(n + 1));
  const meta = { "@TotalResources": 5000, "@TotalPages": 10, "@CurrentPage": 1 };
  return new TextEncoder().encode(JSON.stringify({ MetaInformation: meta, [key]: rows }));
}

function url(path: string): string {
  return `https://api.fortnox.se/3/${path}`;
}

function day(n: number): string {
  return `2025-${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`;
}

function pad(n: number): string {
  return n.toString().padStart(2, "0");
}

function invoice(n: number): object {
  return {
    "@url": url(`invoices/${n}`),
    Balance: n % 3 === 0 ? n * 12.25 : 0,
    Booked: true,
    Cancelled: false,
    CostCenter: "",
    Currency: "SEK",
    CurrencyRate: "1",
    CurrencyUnit: 1,
    CustomerName: `Östersunds Bygg & Färg ${n} AB`,
    CustomerNumber: `${n % 200}`,
    DocumentNumber: `${n}`,
    DueDate: day(n + 30),
    ExternalInvoiceReference1: "",
    ExternalInvoiceReference2: "",
    FinalPayDate: n % 3 === 0 ? null : day(n + 25),
    InvoiceDate: day(n),
    InvoiceType: "INVOICE",
    NoxFinans: false,
    OCR: `${n}7`,
    Project: "",
    Sent: true,
    TermsOfPayment: "30",
    Total: n * 12.25,
    VoucherNumber: n,
    VoucherSeries: "B",
    VoucherYear: 3,
    WayOfDelivery: "",
  };
}

function supplierInvoice(n: number): object {
  return {
    "@url": url(`supplierinvoices/${n}`),
    AuthorizerName: "",
    Balance: n % 3 === 0 ? (n * 12.25).toFixed(2) : "0",
    Booked: true,
    Cancel: false,
    CostCenter: "",
    Credit: false,
    Currency: "SEK",
    CurrencyRate: "1",
    CurrencyUnit: 1,
    DueDate: day(n + 30),
    ExternalInvoiceNumber: "",
    ExternalInvoiceSeries: "",
    FinalPayDate: n % 3 === 0 ? null : day(n + 25),
    GivenNumber: `${n}`,
    InvoiceDate: day(n),
    InvoiceNumber: `F-${n * 17}`,
    Project: "",
    SupplierName: `Malmö Grossist ${n} AB`,
    SupplierNumber: `${n % 100}`,
    Total: (n * 12.25).toFixed(2),
    Vouchers: [{ Number: n, ReferenceType: "SUPPLIERINVOICE", Series: "D", Year: 3 }],
  };
}

function payment(n: number): object {
  return {
    "@url": url(`invoicepayments/${n}`),
    Amount: n * 12.25,
    Booked: true,
    Currency: "SEK",
    CurrencyRate: 1,
    CurrencyUnit: 1,
    InvoiceNumber: n,
    Number: `${n}`,
    PaymentDate: day(n + 20),
    Source: "manual",
    WriteOffExist: false,
  };
}

function voucher(n: number): object {
  return {
    "@url": url(`vouchers/A/${n}`),
    ApprovalState: 0,
    Comments: "",
    Description: `Kundfaktura Östersunds Bygg (${n})`,
    ReferenceNumber: `${n}`,
    ReferenceType: "INVOICE",
    TransactionDate: day(n),
    VoucherNumber: n,
    VoucherSeries: "B",
    Year: 3,
  };
}

function account(n: number): object {
  return {
    "@url": url(`accounts/${n + 1000}`),
    Active: n % 3 === 0,
    BalanceBroughtForward: n * 1250.5,
    CostCenter: null,
    CostCenterSettings: "ALLOWED",
    Description: `Förutbetalda kostnader ${n}`,
    Number: n + 1000,
    Project: null,
    ProjectSettings: "ALLOWED",
    SRU: 7200 + (n % 300),
    VATCode: "",
    Year: 3,
  };
}
