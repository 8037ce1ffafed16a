import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FortnoxShapeError } from "#app/fortnox/faults.ts";
import { UnreadableAnswerError } from "../json/answer.ts";
import { readAccountPage, readCompany, readLockedThrough, readVoucherPage, readYearPage } from "./books.ts";
import { readInvoice, readInvoicePage } from "./invoices.ts";
import { readInvoicePayment, readInvoicePaymentPage, readSupplierInvoicePaymentPage } from "./payments.ts";
import { readSupplierInvoice, readSupplierInvoicePage } from "./supplierInvoices.ts";

const invoice = {
  DocumentNumber: "17",
  CustomerNumber: "3",
  CustomerName: 'Bo "Total": 5 AB',
  InvoiceDate: "2025-12-01",
  DueDate: "2025-12-31",
  FinalPayDate: null,
  Total: 1250.5,
  Balance: 0,
  Currency: "SEK",
  CurrencyRate: 1,
  CurrencyUnit: 1,
  Booked: true,
  Cancelled: false,
  InvoiceType: "INVOICE",
  NoxFinans: false,
  VoucherSeries: "B",
  VoucherNumber: 12,
  VoucherYear: 4,
};
const supplierInvoice = {
  GivenNumber: "9",
  InvoiceNumber: "F-1",
  SupplierNumber: "7",
  SupplierName: "Grossisten AB",
  InvoiceDate: "2025-12-01",
  DueDate: "2026-01-15",
  Total: "2500",
  Balance: "1234.50",
  Currency: "EUR",
  CurrencyRate: "11.4500",
  CurrencyUnit: 1,
  Booked: true,
  Cancel: false,
  Credit: false,
  Vouchers: [{ Series: "D", Number: 5, Year: 4, ReferenceType: "SUPPLIERINVOICE" }],
};

const page = (key: string, rows: readonly object[], meta: object = {}): string =>
  JSON.stringify({ MetaInformation: meta, [key]: rows });
const invoices = (change: object): string => page("Invoices", [{ ...invoice, ...change }]);
const readOne = (change: object) => readInvoicePage(invoices(change)).rows[0]!;
const shapeOf = (read: () => unknown): Partial<FortnoxShapeError> => {
  try {
    read();
  } catch (error) {
    if (error instanceof FortnoxShapeError) {
      const { path, row, expected, found } = error;
      return { path, row, expected, found };
    }
    throw error;
  }
  throw new Error("It was read.");
};

describe("a customer invoice", () => {
  it("is read whole", () => {
    expect(readOne({})).toEqual({
      side: "customer",
      number: "17",
      supplierReference: null,
      partyNumber: "3",
      partyName: 'Bo "Total": 5 AB',
      invoiceDate: "2025-12-01",
      dueDate: "2025-12-31",
      finalPayDate: null,
      total: 125_050n,
      balance: 0n,
      currency: { code: "SEK", rate: "1", unit: "1" },
      booked: true,
      cancelled: false,
      credit: false,
      paidAtOnce: false,
      factored: false,
      vouchers: [{ series: "B", number: "12", yearId: "4" }],
    });
  });

  it("has an unknown balance, not a paid one, when the balance is absent, null or empty", () => {
    for (const change of [{ Balance: undefined }, { Balance: null }, { Balance: "" }]) {
      expect(readOne(change).balance).toBeNull();
    }
  });

  it("may have its numbers as text and its text as numbers", () => {
    expect(readOne({ Total: "1250.50", DocumentNumber: 17, Booked: "true", VoucherNumber: "12" })).toEqual(
      readOne({}),
    );
  });

  it("with a negative total is a credit note", () => {
    expect(readOne({ Total: -100 })).toMatchObject({ credit: true, total: -10_000n });
  });

  it("that is not booked has no voucher", () => {
    expect(readOne({ VoucherSeries: null, VoucherNumber: 0, VoucherYear: "" }).vouchers).toEqual([]);
  });

  it("keeps every öre of an amount that a double cannot hold", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), (value) => {
        const digits = value.toString().padStart(3, "0");
        const number = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const json = invoices({}).replace('"Total":1250.5', `"Total" : ${number}`);
        expect(readInvoicePage(json).rows[0]!.total).toBe(value);
      }),
    );
  });

  it("tells by itself what it credits, and what the customer owes of it", () => {
    const single = { ...invoice, Credit: "true", CreditInvoiceReference: "12", TotalToPay: 800 };
    expect(readInvoice(JSON.stringify({ Invoice: single }))).toMatchObject({
      credit: true,
      creditReference: "12",
      totalToPay: 80_000n,
    });
    const reduced = JSON.stringify({ Invoice: { ...invoice, TaxReduction: 300.25 } });
    expect(readInvoice(reduced).totalToPay).toBe(95_025n);
    const none = { ...invoice, Credit: "false", CreditInvoiceReference: "0", TaxReduction: 0 };
    expect(readInvoice(JSON.stringify({ Invoice: none }))).toMatchObject({
      credit: false,
      creditReference: null,
      totalToPay: null,
    });
  });
});

describe("a supplier invoice", () => {
  it("has its amounts as text", () => {
    const [read] = readSupplierInvoicePage(page("SupplierInvoices", [supplierInvoice])).rows;
    expect(read).toMatchObject({
      side: "supplier",
      number: "9",
      supplierReference: "F-1",
      total: 250_000n,
      balance: 123_450n,
      currency: { code: "EUR", rate: "11.45", unit: "1" },
      cancelled: false,
      vouchers: [{ series: "D", number: "5", yearId: "4" }],
    });
  });

  it("is cancelled by one name in the list and by another in itself", () => {
    const listed = page("SupplierInvoices", [{ ...supplierInvoice, Cancel: true }]);
    expect(readSupplierInvoicePage(listed).rows[0]!.cancelled).toBe(true);
    const itself = { ...supplierInvoice, Cancel: undefined, Cancelled: true, CreditReference: 8 };
    const single = JSON.stringify({ SupplierInvoice: itself });
    expect(readSupplierInvoice(single)).toMatchObject({ cancelled: true, creditReference: "8" });
    const both = page("SupplierInvoices", [{ ...supplierInvoice, Cancelled: false, Cancel: true }]);
    expect(readSupplierInvoicePage(both).rows[0]!.cancelled).toBe(true);
  });

  it("is booked by the vouchers that book it, and not by those of its payments", () => {
    const ofPayment = { Series: "E", Number: 8, Year: 4, ReferenceType: "SUPPLIERPAYMENT" };
    const Vouchers = [ofPayment, { Series: "", Number: 0 }, ...supplierInvoice.Vouchers];
    const [read] = readSupplierInvoicePage(page("SupplierInvoices", [{ ...supplierInvoice, Vouchers }])).rows;
    expect(read?.vouchers).toEqual([{ series: "D", number: "5", yearId: "4" }]);
  });
});

describe("a payment", () => {
  const payment = {
    Number: "4",
    InvoiceNumber: 17,
    PaymentDate: "2026-01-02",
    Amount: 1250.5,
    Booked: true,
    WriteOffExist: false,
  };

  it("is read from either list alike", () => {
    const customer = readInvoicePaymentPage(page("InvoicePayments", [payment])).rows[0]!;
    const turned = { ...payment, Number: 4, InvoiceNumber: "17" };
    const supplier = readSupplierInvoicePaymentPage(page("SupplierInvoicePayments", [turned])).rows[0]!;
    expect(customer).toEqual({ ...supplier, side: "customer" });
    expect(customer).toMatchObject({ invoiceNumber: "17", amount: 125_050n, paidOn: "2026-01-02" });
  });

  it("tells by itself what was written off", () => {
    const single = {
      ...payment,
      AmountCurrency: "110.00",
      WriteOffs: [{ AccountNumber: 3740, Amount: -0.5, Description: null }],
    };
    expect(readInvoicePayment(JSON.stringify({ InvoicePayment: single }))).toMatchObject({
      amountInCurrency: 11_000n,
      hasWriteOffs: true,
      writeOffs: [{ account: "3740", amount: -50n, text: "" }],
      voucher: null,
    });
  });
});

describe("the books", () => {
  it("name the company with its number in Fortnox, a number or text", () => {
    const company = { CompanyName: "Bo AB", OrganizationNumber: "556000-0167", DatabaseNumber: 17 };
    const read = { name: "Bo AB", organizationNumber: "556000-0167", tenant: "17" };
    expect(readCompany(JSON.stringify({ CompanyInformation: company }))).toEqual(read);
    const text = { CompanyInformation: { ...company, DatabaseNumber: "17" } };
    expect(readCompany(JSON.stringify(text))).toEqual(read);
  });

  it("have years by an id that is not the year, and no method where none is told", () => {
    const year = { Id: 1, FromDate: "2013-05-01", ToDate: "2014-12-31" };
    expect(readYearPage(page("FinancialYears", [year])).rows).toEqual([
      { id: "1", start: "2013-05-01", end: "2014-12-31", accountingMethod: null },
    ]);
  });

  it("have accounts with form code and opening balance", () => {
    const account = {
      Number: 1930,
      Description: "Bank",
      Active: true,
      SRU: 7281,
      BalanceBroughtForward: -5.25,
    };
    expect(readAccountPage(page("Accounts", [account, { ...account, SRU: 0 }])).rows).toMatchObject([
      { number: "1930", formCode: "7281", openingBalance: -525n, vatCode: null },
      { formCode: null },
    ]);
  });

  it("have vouchers that say what they came from", () => {
    const voucher = { VoucherSeries: "B", VoucherNumber: 3, Year: 4, TransactionDate: "2025-03-01" };
    const rows = [
      { ...voucher, ReferenceType: "INVOICE", ReferenceNumber: "36" },
      { ...voucher, ReferenceType: null, ReferenceNumber: "" },
      { ...voucher, ReferenceType: "SOMETHINGNEW" },
    ];
    expect(readVoucherPage(page("Vouchers", rows)).rows).toMatchObject([
      { origin: "invoice", originNumber: "36", yearId: "4" },
      { origin: "manual", originNumber: null },
      { origin: "other" },
    ]);
  });

  it("are locked through a day, or not at all", () => {
    expect(readLockedThrough('{"LockedPeriod":{"EndDate":"2025-11-30"}}')).toBe("2025-11-30");
    expect(readLockedThrough('{"LockedPeriod":{"EndDate":null}}')).toBeNull();
    expect(readLockedThrough('{"LockedPeriod":{}}')).toBeNull();
  });
});

describe("an answer of another shape", () => {
  it("names the field and the row, and quotes no text", () => {
    const json = page("Invoices", [invoice, { ...invoice, DocumentNumber: 18, Total: "ett tusen" }]);
    expect(shapeOf(() => readInvoicePage(json))).toEqual({
      path: "Invoices[1].Total",
      row: "DocumentNumber 18",
      expected: "amount",
      found: "text of 9 characters",
    });
  });

  it.each([
    ["an amount finer than an öre", { Total: 0.005 }, ["Total", '"0.005"']],
    ["a day that is none", { DueDate: "2025-02-30" }, ["DueDate", '"2025-02-30"']],
    ["a flag that is neither", { Booked: "kanske" }, ["Booked", "text of 6 characters"]],
    ["no flag at all", { Cancelled: undefined }, ["Cancelled", "nothing"]],
    ["no number", { DocumentNumber: "" }, ["DocumentNumber", "text of 0 characters"]],
    ["an object for a text", { CustomerName: {} }, ["CustomerName", "object"]],
  ])("tells of %s", (_, change, [key, found]) => {
    const path = `Invoices[0].${key!}`;
    expect(shapeOf(() => readInvoicePage(invoices(change)))).toMatchObject({ path, found });
  });

  it("may lack its list, or be a list itself, or hold something else than rows", () => {
    expect(shapeOf(() => readInvoicePage("{}"))).toMatchObject({ path: "Invoices", found: "nothing" });
    expect(shapeOf(() => readInvoicePage("[]"))).toMatchObject({ path: "", found: "list" });
    expect(shapeOf(() => readInvoicePage('{"Invoices":[5]}'))).toMatchObject({
      path: "Invoices[0]",
      found: "5",
    });
  });

  it("may be no JSON at all, and then asking again may help", () => {
    expect(() => readInvoicePage(invoices({}).slice(0, 100))).toThrow(UnreadableAnswerError);
    expect(() => readInvoicePage("<!doctype html>")).toThrow(/HTML or XML/);
    expect(() => readInvoicePage("")).toThrow(UnreadableAnswerError);
  });

  it("may leave out how many pages there are", () => {
    expect(readInvoicePage('{"Invoices":[]}')).toEqual({ rows: [], totalPages: null, totalResources: null });
    const meta = { "@TotalPages": "3", "@TotalResources": 1001, "@CurrentPage": 1 };
    expect(readInvoicePage(page("Invoices", [], meta))).toMatchObject({
      totalPages: 3,
      totalResources: 1001,
    });
  });
});
