import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, makePayment, readAlone } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { KnownInvoice, KnownPayment } from "../ledger.ts";
import { ledgerAsOf } from "../ledgerAsOf.ts";
import type { OpenItem } from "../openItem.ts";

const yearEnd = plainDate("2025-12-31");
const currency = { code: "EUR", rate: "11.2", unit: "1" };

function payEuros(paidOn: string, amount: bigint, invoiceNumber: string): KnownPayment {
  const alone = { amountInCurrency: ore(amount), writeOffs: [], voucher: null };
  return makePayment(paidOn, amount * 12n, { invoiceNumber, currency, alone });
}

function itemsAt(invoices: readonly KnownInvoice[], payments: readonly KnownPayment[] = []) {
  return ledgerAsOf(makeBooks(invoices, payments), yearEnd).items;
}

const told = (items: readonly OpenItem[]) =>
  items.map(({ invoice, openInCurrency, open }) => [invoice.number, openInCurrency, open]);

describe("an invoice in another currency", () => {
  it("is valued at the rate it was booked at, and says that its currency is assumed", () => {
    expect(itemsAt([makeInvoice({ currency })])).toMatchObject([
      {
        total: 1120_00n,
        settled: 0n,
        open: 1120_00n,
        openInCurrency: 100_00n,
        notes: [{ kind: "currency-assumed", currency: "EUR", rate: "11.2" }],
      },
    ]);
  });

  it("is lowered by what was paid in its currency, whatever that was worth in kronor", () => {
    const invoice = makeInvoice({ currency, balance: ore(40_00n) });
    expect(itemsAt([invoice], [payEuros("2025-12-01", 60_00n, "1")])).toMatchObject([
      { settled: 672_00n, open: 448_00n, openInCurrency: 40_00n },
    ]);
  });

  it("has a value that is unknown without a rate, and is not taken for kronor", () => {
    const items = itemsAt([makeInvoice({ currency: { code: "USD", rate: null, unit: null } })]);
    expect(items).toMatchObject([
      { open: null, openInCurrency: 100_00n, notes: [{ kind: "currency-rate-unknown", currency: "USD" }] },
    ]);
  });

  it("is lowered by what a payment's kronor come to at its own rate, where only its list was read", () => {
    const listed = makePayment("2026-01-10", 1120_00n, { number: "P1", currency });
    expect(itemsAt([makeInvoice({ currency, balance: ore(0n) })], [listed])).toMatchObject([
      { open: 1120_00n, later: [{ amount: 1120_00n }], notes: [{ kind: "currency-assumed" }] },
    ]);
  });

  it("is read in kronor where what was paid on others shows that the source means kronor", () => {
    const inKronor = { currency, alone: readAlone };
    const paid = makeInvoice({ ...inKronor, number: "1", total: ore(1120_00n), balance: ore(0n) });
    const alone = { ...readAlone, totalToPay: ore(2240_00n) };
    const open = makeInvoice({ currency, alone, number: "2", total: ore(2240_00n), balance: ore(2240_00n) });
    const payments = [payEuros("2025-12-01", 100_00n, "1")];
    expect(told(itemsAt([paid, open], payments))).toEqual([["2", 200_00n, 2240_00n]]);
  });

  it("is read in two ways at once where only the balance is in kronor", () => {
    const open = makeInvoice({ currency, balance: ore(1120_00n) });
    expect(told(itemsAt([open]))).toEqual([["1", 100_00n, 1120_00n]]);
  });

  it("is read in kronor where the kronor of payments that say no currency are what is gone of it", () => {
    const paid = makeInvoice({ currency, number: "1", total: ore(1120_00n), balance: ore(0n) });
    const open = makeInvoice({ currency, number: "2", total: ore(2240_00n), balance: ore(2240_00n) });
    const alone = { amountInCurrency: null, writeOffs: [], voucher: null };
    const payments = [makePayment("2025-12-01", 1100_00n, { alone })];
    expect(told(itemsAt([paid, open], payments))).toEqual([["2", 200_00n, 2240_00n]]);
  });

  it("is read in kronor where öre are lost on the way to a weak currency", () => {
    const yen = { code: "JPY", rate: "7.1234", unit: "100" };
    const paid = makeInvoice({ currency: yen, number: "1", total: ore(712_41n), balance: ore(0n) });
    const open = makeInvoice({ currency: yen, number: "2", total: ore(71_23n), balance: ore(71_23n) });
    const alone = { amountInCurrency: ore(10_001_00n), writeOffs: [], voucher: null };
    const payments = [makePayment("2025-12-01", 712_41n, { currency: yen, alone })];
    expect(itemsAt([paid, open], payments)).toMatchObject([{ invoice: { number: "2" }, open: 71_23n }]);
  });

  it("is read in kronor where the vouchers that booked unpaid ones show it", () => {
    const open = makeInvoice({ currency, total: ore(1120_00n), balance: ore(1120_00n) });
    const books = makeBooks([open]);
    const openIn = (booked: bigint): unknown =>
      ledgerAsOf({ ...books, bookedKronor: new Map([["1", ore(booked)]]) }, yearEnd).items[0]?.open;
    // With the VAT that the buyer owes in the voucher too.
    expect(openIn(1400_00n)).toBe(1120_00n);
    expect(openIn(12_544_00n)).toBe(12_544_00n);
  });
});
