import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InvoiceRow } from "../ledger/invoiceRow.ts";
import { type Ore, ore, sumOre } from "../money/ore.ts";
import { type OpenInvoice, invoiceBooking } from "./invoiceBooking.ts";

const accounts = {
  vat: new Map([
    [25, "2611"],
    [12, "2621"],
  ]),
  rounding: "3740",
};
const row = (role: InvoiceRow["role"], amount: bigint, more: Partial<InvoiceRow> = {}): InvoiceRow => ({
  role,
  account: null,
  amount: ore(amount),
  vatPercent: null,
  costCenter: "",
  project: "",
  ...more,
});
const line = (amount: bigint, vatPercent: number, account = "3001"): InvoiceRow =>
  row("line", amount, { vatPercent, account });
const invoice = (more: Partial<OpenInvoice>): OpenInvoice => ({
  side: "customer",
  open: ore(125_00n),
  total: ore(125_00n),
  hasTaxReduction: false,
  rows: [line(100_00n, 25), row("vat", 25_00n)],
  ...more,
});
const amounts = (of: OpenInvoice): readonly (readonly [string, bigint])[] => {
  const booking = invoiceBooking(of, accounts);
  if (!booking.ok) throw new Error(booking.problem.kind);
  return booking.value.map(({ account, amount }) => [account, amount]);
};
const problemOf = (of: OpenInvoice): string => {
  const booking = invoiceBooking(of, accounts);
  return booking.ok ? "none" : booking.problem.kind;
};

describe("invoiceBooking", () => {
  it("books sales and VAT of an unpaid invoice in credit", () => {
    expect(amounts(invoice({}))).toEqual([
      ["3001", -100_00n],
      ["2611", -25_00n],
    ]);
  });

  it("books what is left of a part-paid invoice in proportion", () => {
    expect(amounts(invoice({ open: ore(50_00n) }))).toEqual([
      ["3001", -40_00n],
      ["2611", -10_00n],
    ]);
  });

  it("tells the VAT of several rates apart, and takes rounding with it", () => {
    const rows = [line(100_00n, 25), line(50_40n, 12), row("vat", 31_05n), row("rounding", 55n)];
    expect(amounts(invoice({ open: ore(182_00n), total: ore(182_00n), rows }))).toEqual([
      ["3001", -100_00n],
      ["3001", -50_40n],
      ["3740", -55n],
      ["2611", -25_00n],
      ["2621", -6_05n],
    ]);
  });

  it("books costs and VAT of a supplier's invoice in debit, reverse charge and all", () => {
    const rows = [
      row("total", 1000_00n, { account: "2440" }),
      row("line", 1000_00n, { account: "4535" }),
      row("line", 250_00n, { account: "2645" }),
      row("line", -250_00n, { account: "2614" }),
    ];
    expect(amounts(invoice({ side: "supplier", open: ore(1000_00n), total: ore(1000_00n), rows }))).toEqual([
      ["4535", 1000_00n],
      ["2645", 250_00n],
      ["2614", -250_00n],
    ]);
  });

  it("values an invoice in another currency by what is open of it in kronor", () => {
    const rows = [line(100_00n, 0, "3305")];
    expect(amounts(invoice({ open: ore(1145_00n), total: ore(100_00n), rows }))).toEqual([
      ["3305", -1145_00n],
    ]);
  });

  it("tells why it cannot say what an invoice books", () => {
    expect(problemOf(invoice({ rows: null }))).toBe("invoice-rows-not-fetched");
    expect(problemOf(invoice({ open: null }))).toBe("invoice-amount-unknown");
    expect(problemOf(invoice({ hasTaxReduction: true }))).toBe("invoice-with-tax-reduction");
    expect(problemOf(invoice({ rows: [row("line", 125_00n)] }))).toBe("invoice-row-without-account");
    expect(problemOf(invoice({ rows: [line(100_00n, 17)] }))).toBe("invoice-vat-account-unknown");
    expect(problemOf(invoice({ rows: [line(90_00n, 25)] }))).toBe("invoice-rows-do-not-sum");
  });

  it("always books exactly what is open", () => {
    const net = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(fc.array(net, { minLength: 1, maxLength: 8 }), fc.bigInt(1n, 10n ** 10n), (nets, open) => {
        const rows = nets.map((amount) => line(amount, 0));
        const total = sumOre(nets as Ore[]);
        const booked = amounts(invoice({ open: ore(open), total, rows }));
        expect(booked.reduce((sum, [, amount]) => sum + amount, 0n)).toBe(-open);
      }),
    );
  });
});
