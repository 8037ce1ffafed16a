import { describe, expect, it } from "vitest";
import { readInvoice } from "./invoices.ts";
import { readSupplierInvoice } from "./supplierInvoices.ts";

const invoice = {
  DocumentNumber: "17",
  Total: 125.5,
  Currency: "SEK",
  Booked: true,
  Cancelled: false,
};
const supplierInvoice = { GivenNumber: "9", Total: "125", Currency: "SEK", Booked: true, Cancelled: false };

describe("the rows of an invoice", () => {
  it("are net lines with their rates, the VAT and the rounding", () => {
    const InvoiceRows = [
      { AccountNumber: 3001, Total: 125, TotalExcludingVAT: 100, VAT: 25, CostCenter: "BUTIK" },
      { AccountNumber: 0, Description: "Bara text" },
    ];
    const single = { ...invoice, VATIncluded: true, InvoiceRows, TotalVAT: 25, RoundOff: 0.5, Project: "7" };
    expect(readInvoice(JSON.stringify({ Invoice: single })).rows).toEqual([
      { role: "line", account: "3001", amount: 100_00n, vatPercent: 25, costCenter: "BUTIK", project: "7" },
      { role: "vat", account: null, amount: 25_00n, vatPercent: null, costCenter: "", project: "" },
      { role: "rounding", account: null, amount: 50n, vatPercent: null, costCenter: "", project: "" },
    ]);
    const gross = { ...single, InvoiceRows: [{ AccountNumber: 3001, Total: 125, VAT: 25 }] };
    expect(readInvoice(JSON.stringify({ Invoice: gross })).rows).toBeNull();
    expect(readInvoice(JSON.stringify({ Invoice: invoice })).rows).toBeNull();
  });

  it("are debit and credit on a supplier's invoice", () => {
    const SupplierInvoiceRows = [
      { Account: 2440, Code: "TOT", Debit: 0, Credit: 125 },
      { Account: 5410, Debit: "100.00", Credit: 0 },
      { Account: 2641, Code: "VAT", Debit: 25 },
    ];
    const single = { ...supplierInvoice, SupplierInvoiceRows };
    const { rows } = readSupplierInvoice(JSON.stringify({ SupplierInvoice: single }));
    expect(rows?.map(({ role, account, amount }) => [role, account, amount])).toEqual([
      ["total", "2440", 125_00n],
      ["line", "5410", 100_00n],
      ["vat", "2641", 25_00n],
    ]);
  });
});
