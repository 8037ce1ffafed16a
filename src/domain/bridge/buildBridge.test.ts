/** Every cause that parts a ledger from its control account, one by one. */
import { describe, expect, it } from "vitest";
import { BridgeBooks } from "../../../tests/support/bridgeBooks.ts";
import type { BridgeGround, BridgeItem } from "./bridge.ts";
import { bridge } from "./buildBridge.ts";

const yearEnd = "2025-12-31";

/** The items in short: cause, amount, voucher, invoice and payment. */
function told(ground: BridgeGround): readonly (readonly unknown[])[] {
  const built = bridge(ground);
  expect(built.unexplained).toBe(0n);
  return built.items.map(short);
}

function short({ cause, amount, voucher, invoiceNumber, paymentNumber }: BridgeItem): readonly unknown[] {
  const name = voucher === null ? null : `${voucher.series} ${voucher.number}`;
  return [cause, amount, name, invoiceNumber, paymentNumber];
}

describe("the bridge", () => {
  it("is empty where every invoice and payment is booked as the ledger has it", () => {
    const books = new BridgeBooks();
    books.pay(books.invoice("2025-11-01", 100_00n), "2025-12-10", { amount: 40_00n });
    books.pay(books.invoice("2024-11-01", 70_00n), "2025-01-10", { amount: 70_00n });
    expect(bridge(books.ground(yearEnd))).toMatchObject({
      ledger: 60_00n,
      items: [],
      explained: 0n,
      balance: 60_00n,
      unexplained: 0n,
      firstDifferent: null,
      differentSince: null,
    });
  });

  it("mirrors the supplier side: a debt is a credit", () => {
    const books = new BridgeBooks("supplier");
    books.invoice("2025-11-01", 100_00n, { voucher: { amount: 110_00n } });
    expect(bridge(books.ground(yearEnd))).toMatchObject({ ledger: -100_00n, balance: -110_00n });
    expect(told(books.ground(yearEnd))).toEqual([["edited-voucher", -10_00n, "B 1", "1", null]]);
  });

  it("tells a manual voucher from the day of its date, with its text and account", () => {
    const books = new BridgeBooks();
    books.voucher({ date: "2025-11-15", rows: { "1510": -4500_00n, "1930": 4500_00n }, text: "Insättning" });
    expect(told(books.ground("2025-11-14"))).toEqual([]);
    expect(bridge(books.ground(yearEnd)).items).toEqual([
      {
        cause: "manual-voucher",
        amount: -4500_00n,
        outside: null,
        date: "2025-11-15",
        documentDate: null,
        voucher: { series: "A", number: "1", yearId: "4", voucherIndex: 0 },
        account: "1510",
        invoiceNumber: null,
        paymentNumber: null,
        text: "Insättning",
      },
    ]);
  });

  it("takes a voucher of the other ledger for a manual one", () => {
    const books = new BridgeBooks();
    const reference = { referenceType: "supplier-invoice", referenceNumber: "1" };
    books.invoice("2025-11-01", 100_00n);
    books.voucher({ date: "2025-11-15", rows: { "1510": 30_00n }, ...reference });
    expect(told(books.ground(yearEnd))).toEqual([["manual-voucher", 30_00n, "A 1", null, null]]);
  });

  it("takes a voucher that values claims anew for the currency's, where there are claims in another one", () => {
    const books = new BridgeBooks();
    books.voucher({ date: yearEnd, rows: { "1510": 412_37n }, text: "Omvärdering av fordringar i euro" });
    expect(told(books.ground(yearEnd))).toEqual([["manual-voucher", 412_37n, "A 1", null, null]]);
    const currency = { code: "EUR", rate: "11.5", unit: "1" };
    books.invoice("2025-11-01", 100_00n, { currency, voucher: { amount: 1150_00n } });
    expect(told(books.ground(yearEnd))).toEqual([["currency", 412_37n, "A 1", null, null]]);
  });

  it("tells an edited voucher by what it has more than the invoice or the payment", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { voucher: { amount: 112_50n } });
    books.pay("1", "2025-11-13", { amount: 50_00n, voucher: { amount: 49_00n } });
    expect(told(books.ground(yearEnd))).toEqual([
      ["edited-voucher", 12_50n, "B 1", "1", null],
      ["edited-voucher", 1_00n, "C 1", "1", "1"],
    ]);
  });

  it("tells a voucher whose row on the account was struck as edited by the whole", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { voucher: { account: "1580" } });
    expect(told(books.ground(yearEnd))).toEqual([["edited-voucher", -100_00n, "B 1", "1", null]]);
  });

  it("tells what a write-off left on the account that the voucher forgot", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-10-13", 100_00n);
    books.pay(number, "2025-11-13", { amount: 99_40n, writeOff: 60n, voucher: { amount: 99_40n } });
    expect(told(books.ground(yearEnd))).toEqual([["write-off", 60n, "C 1", "1", "1"]]);
  });

  it("lets a write-off be that is booked with its payment", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-10-13", 100_00n);
    books.pay(number, "2025-11-13", { amount: 99_40n, writeOff: 60n });
    expect(told(books.ground(yearEnd))).toEqual([]);
  });

  it("does not know a credit note by its sign alone: it is booked like an invoice", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", -100_00n, { voucher: { amount: -90_00n } });
    expect(told(books.ground(yearEnd))).toEqual([["edited-voucher", 10_00n, "B 1", "1", null]]);
  });
});

describe("a booking on the other side of the day", () => {
  it("lacks the invoice until it is booked, and nothing after", () => {
    const books = new BridgeBooks();
    books.invoice("2025-03-29", 70_00n, { voucher: { on: "2025-04-07" } });
    expect(told(books.ground("2025-03-28"))).toEqual([]);
    expect(told(books.ground("2025-03-31"))).toEqual([["other-period", -70_00n, "B 1", "1", null]]);
    expect(told(books.ground("2025-04-07"))).toEqual([]);
  });

  it("has the invoice before its date when it is booked early", () => {
    const books = new BridgeBooks();
    books.invoice("2025-04-07", 70_00n, { voucher: { on: "2025-03-29", amount: 75_00n } });
    expect(told(books.ground("2025-03-31"))).toEqual([
      ["other-period", 70_00n, "B 1", "1", null],
      ["edited-voucher", 5_00n, "B 1", "1", null],
    ]);
    expect(told(books.ground("2025-04-30"))).toEqual([["edited-voucher", 5_00n, "B 1", "1", null]]);
  });

  it("tells a payment booked in the year after, when that year is read", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-12-01", 70_00n);
    books.pay(number, "2025-12-30", { amount: 70_00n, voucher: { on: "2026-01-02" } });
    const [item] = bridge(books.ground(yearEnd, { years: ["2025", "2026"] })).items;
    expect(item).toMatchObject({ cause: "other-period", amount: 70_00n, paymentNumber: "1" });
    expect(item).toMatchObject({ date: "2026-01-02", documentDate: "2025-12-30" });
  });

  it("knows the voucher of a year that was not read, and not its day", () => {
    const books = new BridgeBooks();
    books.invoice("2025-12-29", 70_00n, { voucher: { on: "2026-01-07" } });
    const [item] = bridge(books.ground(yearEnd)).items;
    expect(item).toMatchObject({ cause: "other-period", amount: -70_00n, date: null });
    expect(item?.voucher).toEqual({ series: "B", number: "1", yearId: "5", voucherIndex: null });
  });

  it("goes with its invoice and not with the opening balance across the turn of the year", () => {
    const books = new BridgeBooks();
    books.invoice("2024-12-29", 70_00n, { voucher: { on: "2025-02-07" } });
    books.invoice("2025-03-01", 30_00n, { voucher: { on: "2024-12-20" } });
    expect(told(books.ground("2025-01-31"))).toEqual([
      ["other-period", 30_00n, "B 1", "2", null],
      ["other-period", -70_00n, "B 1", "1", null],
    ]);
    expect(told(books.ground(yearEnd))).toEqual([]);
  });

  it("tells that the payment went before where the invoice was paid by the day", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-12-10", 70_00n, { voucher: { on: "2026-01-09" } });
    books.pay(number, "2025-12-20", { amount: 70_00n });
    expect(told(books.ground("2025-12-19"))).toEqual([["other-period", -70_00n, "B 1", "1", null]]);
    expect(told(books.ground(yearEnd))).toEqual([["payment-before-booking", -70_00n, "B 1", "1", "1"]]);
  });

  it("tells a payment of an invoice that nobody has booked", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-12-10", 70_00n, { booked: false });
    books.pay(number, "2025-12-20", { amount: 70_00n });
    expect(told(books.ground(yearEnd))).toEqual([
      ["payment-before-booking", -70_00n, "C 1", "1", "1"],
      ["unbooked-invoice", 0n, null, "1", null],
    ]);
  });

  it("tells a correction that was booked after the day by its own voucher", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { voucher: { amount: 112_50n } });
    const reference = { referenceType: "invoice", referenceNumber: "1" };
    books.voucher({ date: "2025-11-01", rows: { "1510": -12_50n }, ...reference });
    expect(told(books.ground("2025-10-31"))).toEqual([["other-period", 12_50n, "A 1", "1", null]]);
    expect(told(books.ground(yearEnd))).toEqual([]);
  });
});
