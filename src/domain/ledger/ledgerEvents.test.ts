import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, makePayment, readAlone } from "../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore, sumOre } from "../money/ore.ts";
import { type LedgerEvent, ledgerEvents } from "./ledgerEvents.ts";

const voucher = { series: "C", number: "12", yearId: "4" };
const told = (events: readonly LedgerEvent[]) =>
  events.map(({ kind, date, amount, invoiceNumber }) => [kind, date, amount, invoiceNumber]);

describe("the events of a ledger", () => {
  it("raise what is owed by invoices and lower it by payments and what is written off, in order of days", () => {
    const writeOffs = [{ account: "3740", amount: ore(50n), text: "Öresavrundning" }];
    const alone = { amountInCurrency: null, writeOffs, voucher };
    const late = makePayment("2026-01-10", 59_50n, { number: "P2", hasWriteOffs: true, alone });
    const early = makePayment("2025-12-01", 40_00n, { number: "P1" });
    const books = makeBooks([makeInvoice({ vouchers: [{ ...voucher, series: "B" }] })], [late, early]);
    const events = ledgerEvents({ ...books, paymentVouchers: new Map([["P1", voucher]]) });
    expect(told(events)).toEqual([
      ["invoice", "2025-11-01", 100_00n, "1"],
      ["payment", "2025-12-01", -40_00n, "1"],
      ["payment", "2026-01-10", -59_50n, "1"],
      ["write-off", "2026-01-10", -50n, "1"],
    ]);
    expect(events.map(({ paymentNumber }) => paymentNumber)).toEqual([null, "P1", "P2", "P2"]);
    expect(events.map(({ vouchers }) => vouchers[0]?.series)).toEqual(["B", "C", "C", "C"]);
  });

  it("have a set-off on the invoice and on its credit note, which take each other out", () => {
    const note = makeInvoice({
      number: "2",
      invoiceDate: plainDate("2025-12-05"),
      total: ore(-40_00n),
      balance: ore(0n),
      credit: true,
      alone: { ...readAlone, creditReference: "1" },
    });
    const events = ledgerEvents(makeBooks([makeInvoice({ balance: ore(60_00n) }), note]));
    expect(told(events)).toEqual([
      ["invoice", "2025-11-01", 100_00n, "1"],
      ["set-off", "2025-12-05", -40_00n, "1"],
      ["credit-note", "2025-12-05", -40_00n, "2"],
      ["set-off", "2025-12-05", 40_00n, "2"],
    ]);
    expect(events.map(({ creditNumber }) => creditNumber)).toEqual([null, "2", null, "2"]);
  });

  it("leave no öre of a foreign invoice behind when it is paid in parts", () => {
    const currency = { code: "EUR", rate: "11.2345", unit: "1" };
    const payments = [33_33n, 33_33n, 33_34n].map((amount, index) =>
      makePayment(`2025-12-0${index + 1}`, amount * 12n, {
        alone: { amountInCurrency: ore(amount), writeOffs: [], voucher: null },
      }),
    );
    const events = ledgerEvents(makeBooks([makeInvoice({ currency, balance: ore(0n) })], payments));
    expect(told(events)[0]).toEqual(["invoice", "2025-11-01", 1123_45n, "1"]);
    expect(sumOre(events.map(({ amount }) => amount!))).toBe(0n);
  });

  it("know an amount or a day only where the source tells it", () => {
    const payments = [makePayment(null, 10_00n), makePayment("2025-12-01", null)];
    expect(told(ledgerEvents(makeBooks([makeInvoice({ total: null })], payments)))).toEqual([
      ["invoice", "2025-11-01", null, "1"],
      ["payment", "2025-12-01", null, "1"],
      ["payment", null, -10_00n, "1"],
    ]);
  });

  it("are none of what is in no ledger: drafts, cancelled and cash invoices, prepared payments", () => {
    const none = [{ booked: false }, { cancelled: true }, { paidAtOnce: true }].map(makeInvoice);
    expect(ledgerEvents(makeBooks(none))).toEqual([]);
    const prepared = makePayment("2025-12-01", 10_00n, { booked: false });
    expect(ledgerEvents(makeBooks([makeInvoice()], [prepared]))).toHaveLength(1);
  });
});
