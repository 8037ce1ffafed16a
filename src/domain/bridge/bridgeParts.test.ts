/** Control accounts and vouchers that do not go one to one with a ledger and its documents. */
import { describe, expect, it } from "vitest";
import { BridgeBooks, inShort } from "../../../tests/support/bridgeBooks.ts";
import { zeroOre } from "../money/ore.ts";
import type { BridgeGround } from "./bridge.ts";
import { bridge, ledgerByAccount } from "./buildBridge.ts";

const yearEnd = "2025-12-31";
const sale = { date: "2025-10-13", rows: { "1510": 100_00n }, referenceType: "invoice" };
const told = (ground: BridgeGround): readonly (readonly unknown[])[] => inShort(bridge(ground).items);

describe("several control accounts", () => {
  const accounts = ["1510", "1515"];

  it("go together: what moves between them is no item, and each has its part", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n);
    books.invoice("2025-10-14", 40_00n, { voucher: { account: "1515", amount: 41_00n } });
    books.voucher({ date: "2025-12-31", rows: { "1510": -100_00n, "1515": 100_00n } });
    expect(told(books.ground(yearEnd, { accounts }))).toEqual([["edited-voucher", 1_00n, "B 2", "2"]]);
    expect(ledgerByAccount(books.ground(yearEnd, { accounts }))).toMatchObject([
      { account: "1510", balance: 0n, ledger: 100_00n, explained: -100_00n, difference: 0n },
      { account: "1515", balance: 141_00n, ledger: 40_00n, explained: 101_00n, difference: 0n },
    ]);
  });

  it("share what is unexplained by where it stands", () => {
    const books = new BridgeBooks();
    books.voucher({ date: "2025-11-15", rows: { "1515": 5_00n }, referenceType: null });
    expect(ledgerByAccount(books.ground(yearEnd, { accounts }))).toMatchObject([
      { account: "1510", difference: 0n },
      { account: "1515", difference: 5_00n },
    ]);
  });
});

describe("one voucher of several documents", () => {
  it("gives each what it says, and the rest to the first", () => {
    const books = new BridgeBooks();
    const place = books.voucher({ date: "2025-10-13", rows: { "1510": 160_00n } });
    books.invoice("2025-10-13", 100_00n, { vouchers: [place], voucher: { lost: true } });
    books.invoice("2025-10-13", 50_00n, { vouchers: [place], voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([["edited-voucher", 10_00n, "A 1", "1"]]);
  });

  it("knows the payments of a day that were booked together by what the voucher has beyond its own", () => {
    const books = new BridgeBooks();
    const date = "2025-11-13";
    for (const total of [100_00n, 50_00n, 20_00n]) books.invoice("2025-10-13", total);
    books.pay("1", date, { amount: 100_00n, voucher: { amount: 170_00n } });
    books.pay("2", date, { amount: 50_00n, voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([
      ["missing-voucher", 50_00n, null, "2"],
      ["edited-voucher", -70_00n, "C 1", "1"],
    ]);
    books.pay("3", date, { amount: 20_00n, voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([]);
    expect(bridge(books.ground(yearEnd))).toMatchObject({ ledger: 0n, balance: 0n, unexplained: 0n });
  });

  it("leaves apart what two vouchers of the day could have booked", () => {
    const books = new BridgeBooks();
    const date = "2025-11-13";
    for (const total of [100_00n, 100_00n, 50_00n]) books.invoice("2025-10-13", total);
    books.pay("1", date, { amount: 100_00n, voucher: { amount: 150_00n } });
    books.pay("2", date, { amount: 100_00n, voucher: { amount: 150_00n } });
    books.pay("3", date, { amount: 50_00n, voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([
      ["missing-voucher", 50_00n, null, "3"],
      ["edited-voucher", -50_00n, "C 1", "1"],
      ["edited-voucher", -50_00n, "C 2", "2"],
    ]);
  });

  it("stays with its own invoice when one that has a voucher names it too", () => {
    const books = new BridgeBooks();
    const first = books.voucher({ ...sale, referenceNumber: "1" });
    const second = books.voucher({ ...sale, referenceNumber: "2" });
    books.invoice("2025-10-13", 100_00n, { vouchers: [first], voucher: { lost: true } });
    books.invoice("2025-10-13", 100_00n, { vouchers: [second, first], voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([]);
  });
});

describe("one document of several vouchers", () => {
  it("is told by the one that is too much", () => {
    const books = new BridgeBooks();
    const own = books.voucher({ ...sale, referenceNumber: "1" });
    const rows = { "1510": 5_00n };
    books.voucher({ ...sale, date: "2025-11-01", rows, referenceNumber: "1" });
    books.invoice("2025-10-13", 100_00n, { vouchers: [own], voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([["edited-voucher", 5_00n, "A 2", "1"]]);
  });

  it("lacks its voucher when it names one without a year", () => {
    const books = new BridgeBooks();
    const vouchers = [{ series: "B", number: "1", yearId: null }];
    books.invoice("2025-10-13", 100_00n, { vouchers, voucher: { lost: true } });
    expect(told(books.ground(yearEnd))).toEqual([["missing-voucher", -100_00n, null, "1"]]);
  });
});

describe("a credit note", () => {
  const clearedBooks = (total: bigint): BridgeGround => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n);
    books.invoice("2025-11-13", total);
    const ground = books.ground(yearEnd);
    const invoices = ground.ledger.invoices.map((invoice) => ({ ...invoice, balance: zeroOre }));
    return { ...ground, ledger: { ...ground.ledger, invoices } };
  };

  it("that names nobody leaves nothing to tell where it can only belong to one invoice", () => {
    expect(told(clearedBooks(-100_00n))).toEqual([]);
    expect(bridge(clearedBooks(-100_00n))).toMatchObject({ ledger: 0n, balance: 0n, unexplained: 0n });
  });

  it("that was set off against nobody knows what is told as what the ledger is not sure of", () => {
    const books = new BridgeBooks();
    books.invoice("2025-11-13", -40_00n);
    const ground = books.ground(yearEnd);
    const invoices = ground.ledger.invoices.map((invoice) => ({ ...invoice, balance: zeroOre }));
    const stray = { ...ground, ledger: { ...ground.ledger, invoices } };
    expect(told(stray)).toEqual([["unknown-item", -40_00n, null, "1"]]);
    expect(bridge(stray)).toMatchObject({ ledger: 0n, balance: -40_00n, unexplained: 0n });
  });
});
