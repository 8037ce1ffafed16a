/** What lies at the edges of a bridge: what was before the year, what is not known, and several control accounts. */
import { describe, expect, it } from "vitest";
import { BridgeBooks, inShort } from "../../../tests/support/bridgeBooks.ts";
import { readAlone } from "../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import type { BridgeGround } from "./bridge.ts";
import { bridge, ledgerByAccount } from "./buildBridge.ts";

const yearEnd = "2025-12-31";
const euro = { code: "EUR", rate: "11.5", unit: "1" };

const told = (ground: BridgeGround): readonly (readonly unknown[])[] => inShort(bridge(ground).items);

describe("what was before the year", () => {
  it("stands as one item where the accounts opened with more than the ledger", () => {
    const books = new BridgeBooks();
    books.invoice("2024-11-01", 100_00n, { voucher: { amount: 130_00n } });
    books.voucher({ date: "2024-12-01", rows: { "1510": -10_00n } });
    const built = bridge(books.ground(yearEnd));
    expect(told(books.ground(yearEnd))).toEqual([["opening-balance", 20_00n, null, null]]);
    expect(built).toMatchObject({ unexplained: 0n, firstDifferent: "2025-01-01" });
    expect(built.items[0]).toMatchObject({ date: "2025-01-01", account: "1510" });
  });

  it("leaves balance and rest unknown where the opening balance is", () => {
    const books = new BridgeBooks();
    books.voucher({ date: "2025-11-15", rows: { "1510": 5_00n } });
    const ground = books.ground(yearEnd);
    const accounts = ground.control.accounts.map((account) => ({ ...account, opening: null }));
    const built = bridge({ ...ground, control: { ...ground.control, accounts } });
    expect(built).toMatchObject({ ledger: 0n, explained: 5_00n, balance: null, unexplained: null });
    expect(built).toMatchObject({ firstDifferent: null, differentSince: null });
    expect(built.accounts).toMatchObject([{ balance: null, difference: null }]);
  });

  it("does not explain what opened when the ledger of the evening before is unknown", () => {
    const books = new BridgeBooks();
    books.invoice("2024-11-01", 100_00n, { invoiceDate: null });
    expect(told(books.ground(yearEnd))).toEqual([["unknown-item", 0n, null, "1"]]);
    expect(bridge(books.ground(yearEnd))).toMatchObject({ ledger: null, unexplained: null });
  });
});

describe("what one of the two does not have", () => {
  it("tells a voucher that the ledger names and the year does not have", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { voucher: { lost: true } });
    const [item] = bridge(books.ground(yearEnd)).items;
    expect(item).toMatchObject({ cause: "missing-voucher", amount: -100_00n, date: "2025-10-13" });
    expect(item?.voucher).toEqual({ series: "B", number: "404", yearId: "4", voucherIndex: null });
  });

  it("tells a payment that no voucher books", () => {
    const books = new BridgeBooks();
    books.pay(books.invoice("2025-10-13", 100_00n), "2025-11-13", {
      amount: 30_00n,
      voucher: { lost: true },
    });
    expect(told(books.ground(yearEnd))).toEqual([["missing-voucher", 30_00n, null, "1"]]);
  });

  it("tells a voucher of an invoice, and of a payment, that the ledger does not have", () => {
    const books = new BridgeBooks();
    const rows = { "1510": 30_00n };
    books.voucher({ date: "2025-10-13", rows, referenceType: "invoice", referenceNumber: "77" });
    books.voucher({ date: "2025-10-14", rows, referenceType: "invoice-payment", referenceNumber: "78" });
    expect(told(books.ground(yearEnd))).toEqual([
      ["not-in-ledger", 30_00n, "A 1", "77"],
      ["not-in-ledger", 30_00n, "A 2", null],
    ]);
  });

  it("has nothing to tell of a cancelled invoice whose voucher was taken back", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { cancelled: true });
    const reference = { referenceType: "invoice", referenceNumber: "1" };
    books.voucher({ date: "2025-11-01", rows: { "1510": -100_00n }, ...reference });
    expect(told(books.ground("2025-10-31"))).toEqual([["not-in-ledger", 100_00n, "B 1", "1"]]);
    expect(told(books.ground(yearEnd))).toEqual([]);
  });

  it("tells a payment of an invoice that was cancelled", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-10-13", 100_00n, { cancelled: true, voucher: { lost: true } });
    books.pay(number, "2025-11-01", { amount: 100_00n });
    expect(told(books.ground(yearEnd))).toEqual([["not-in-ledger", -100_00n, "C 1", "1"]]);
  });

  it("does not take a voucher that spreads the cost of an invoice for one that books it", () => {
    const books = new BridgeBooks("supplier");
    const place = books.voucher({ date: "2026-03-31", rows: { "1790": -10_00n }, referenceType: "accrual" });
    const own = books.voucher({
      date: "2025-10-13",
      rows: { "2890": -100_00n },
      referenceType: "supplier-invoice",
      referenceNumber: "1",
    });
    books.invoice("2025-10-13", 100_00n, { vouchers: [own, place], voucher: { lost: true } });
    const ground = books.ground(yearEnd, { years: ["2025", "2026"] });
    expect(told(ground)).toEqual([["edited-voucher", 100_00n, "A 1", "1"]]);
  });

  it("tells a cash invoice that was put on the account, and what a finance company has", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { paidAtOnce: true });
    books.invoice("2025-10-14", 50_00n, { factored: true, voucher: { account: "1580" } });
    expect(told(books.ground(yearEnd))).toEqual([
      ["outside-ledger", 100_00n, "B 1", "1"],
      ["outside-ledger", -50_00n, "B 2", "2"],
    ]);
  });

  it("tells a tax reduction on the account as Skatteverket's debt and not the customer's", () => {
    const books = new BridgeBooks();
    const alone = { ...readAlone, totalToPay: ore(70_00n) };
    books.invoice("2025-10-13", 100_00n, { alone, balance: ore(70_00n) });
    const ground = books.ground(yearEnd);
    const [invoice] = ground.ledger.invoices;
    const ledger = { ...ground.ledger, invoices: [{ ...invoice!, balance: ore(70_00n) }] };
    expect(told({ ...ground, ledger })).toEqual([["outside-ledger", 30_00n, "B 1", "1"]]);
  });

  it("tells what is not booked up to the day, with its amount beside the sums", () => {
    const books = new BridgeBooks("supplier");
    books.invoice("2025-10-13", 100_00n, { booked: false });
    books.pay(books.invoice("2025-10-14", 50_00n), "2025-12-01", { amount: 50_00n, booked: false });
    books.pay(
      books.invoice("2025-10-15", 50_00n, { cancelled: true, voucher: { account: "2890" } }),
      "2025-12-01",
      { amount: 50_00n, booked: false },
    );
    expect(bridge(books.ground(yearEnd)).items).toMatchObject([
      { cause: "unbooked-invoice", amount: 0n, outside: -100_00n, invoiceNumber: "1" },
      { cause: "unbooked-payment", amount: 0n, outside: 50_00n, invoiceNumber: "2", date: "2025-12-01" },
    ]);
    expect(told(books.ground("2025-10-12"))).toEqual([]);
  });
});

describe("what is not known", () => {
  it("names an invoice whose open amount is unknown with what the accounts have of it, and claims no rest", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-10-13", 100_00n, { currency: { ...euro, rate: null } });
    books.pay(number, "2025-11-01", { amount: 30_00n });
    books.invoice("2025-10-14", 50_00n, { voucher: { amount: 55_00n } });
    const built = bridge(books.ground(yearEnd));
    expect(built).toMatchObject({ ledger: null, explained: 75_00n, balance: 125_00n, unexplained: null });
    expect(built).toMatchObject({ firstDifferent: null, differentSince: null });
    expect(told(books.ground(yearEnd))).toEqual([
      ["edited-voucher", 5_00n, "B 2", "2"],
      ["unknown-item", 70_00n, null, "1"],
    ]);
  });

  it("names an invoice whose two computations part with what the accounts have more", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n);
    const ground = books.ground(yearEnd);
    const [invoice] = ground.ledger.invoices;
    const ledger = { ...ground.ledger, invoices: [{ ...invoice!, balance: ore(60_00n) }] };
    const built = bridge({ ...ground, ledger });
    expect(built).toMatchObject({ ledger: 60_00n, balance: 100_00n, unexplained: 0n });
    expect(built).toMatchObject({ firstDifferent: "2025-10-13", differentSince: "2025-10-13" });
    expect(told({ ...ground, ledger })).toEqual([["unknown-item", 40_00n, null, "1"]]);
  });

  it("explains nothing of an invoice that the ledger knows again and did not know when the year began", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2024-11-01", 100_00n);
    books.pay(number, "2024-12-01", { amount: 30_00n });
    books.pay(number, "2025-02-01", { amount: 70_00n });
    const ground = books.ground(yearEnd);
    const payments = ground.ledger.payments.map((payment) => ({ ...payment, amount: null }));
    const built = bridge({ ...ground, ledger: { ...ground.ledger, payments } });
    expect(built).toMatchObject({ items: [], ledger: 0n, balance: 0n, unexplained: 0n });
  });

  it("calls no row a manual voucher where the source does not say what vouchers book", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n);
    books.voucher({ date: "2025-11-15", rows: { "1510": 5_00n } });
    const built = bridge(books.ground(yearEnd, { untold: true }));
    expect(built).toMatchObject({ items: [], ledger: 100_00n, balance: 105_00n, unexplained: 5_00n });
    expect(built).toMatchObject({ firstDifferent: "2025-11-15", differentSince: "2025-11-15" });
  });

  it("explains by references alone where the year has no name of its own", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { voucher: { amount: 112_50n } });
    const ground = books.ground(yearEnd);
    const built = told({ ...ground, control: { ...ground.control, yearId: null } });
    expect(built).toEqual([["edited-voucher", 12_50n, "B 1", "1"]]);
  });

  it("leaves a voucher unexplained that the source's list did not have", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n);
    books.voucher({ date: "2025-11-15", rows: { "1510": 5_00n }, referenceType: null });
    expect(bridge(books.ground(yearEnd))).toMatchObject({ items: [], unexplained: 5_00n });
  });

  it("does not know the accounts on a day outside their year, nor without accounts", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n);
    const unknown = { ledger: 100_00n, items: [], balance: null, unexplained: null, firstDifferent: null };
    expect(bridge(books.ground("2026-01-31"))).toMatchObject(unknown);
    expect(bridge(books.ground(yearEnd, { accounts: [] }))).toMatchObject({ ...unknown, accounts: [] });
  });
});

describe("a row dated outside its year", () => {
  it("counts from the year's first day, or on its last: the year's balance has it", () => {
    const books = new BridgeBooks();
    books.voucher({ date: "2025-06-01", rows: { "1510": 5_00n } });
    books.voucher({ date: "2025-06-02", rows: { "1510": 3_00n } });
    const ground = books.ground(yearEnd);
    const [first, second] = ground.control.rows;
    const rows = [
      { ...first!, date: plainDate("2024-12-20") },
      { ...second!, date: plainDate("2026-01-05") },
    ];
    const of = (asOf: string): unknown =>
      bridge({ ...ground, asOf: plainDate(asOf), control: { ...ground.control, rows } });
    expect(of("2025-01-01")).toMatchObject({
      balance: 5_00n,
      explained: 5_00n,
      firstDifferent: "2025-01-01",
    });
    expect(of("2025-12-30")).toMatchObject({ balance: 5_00n, explained: 5_00n });
    expect(of(yearEnd)).toMatchObject({ balance: 8_00n, explained: 8_00n, unexplained: 0n });
  });
});

describe("another currency", () => {
  it("takes every difference of its invoices and payments for the rate's", () => {
    const books = new BridgeBooks();
    const number = books.invoice("2025-10-13", 100_00n, { currency: euro, voucher: { amount: 1150_00n } });
    books.pay(number, "2025-11-13", { amount: 100_00n, voucher: { amount: 1138_00n } });
    expect(told(books.ground(yearEnd))).toEqual([["currency", 12_00n, "C 1", "1"]]);
    expect(bridge(books.ground(yearEnd)).unexplained).toBe(0n);
  });

  it("tells what rates leave when a credit note of another rate is set off", () => {
    const books = new BridgeBooks();
    books.invoice("2025-10-13", 100_00n, { currency: euro, voucher: { amount: 1150_00n } });
    const alone = { ...readAlone, creditReference: "1" };
    const note = { currency: { ...euro, rate: "11" }, voucher: { amount: -1100_00n } };
    books.invoice("2025-11-13", -100_00n, { alone, ...note });
    const ground = books.ground(yearEnd);
    const invoices = ground.ledger.invoices.map((invoice) => ({ ...invoice, balance: ore(0n) }));
    const settled = { ...ground, ledger: { ...ground.ledger, invoices } };
    expect(bridge(settled)).toMatchObject({ ledger: 0n, balance: 50_00n, unexplained: 0n });
    expect(told(settled)).toEqual([["currency", 50_00n, null, "2"]]);
    expect(ledgerByAccount(settled)).toMatchObject([{ explained: 50_00n, difference: 0n }]);
  });
});

describe("the days on which they part", () => {
  it("are found from the first on, and from the last unbroken stretch", () => {
    const books = new BridgeBooks();
    books.invoice("2025-02-27", 70_00n, { voucher: { on: "2025-03-07" } });
    books.voucher({ date: "2025-11-15", rows: { "1510": 5_00n } });
    const days = (asOf: string): unknown => {
      const { firstDifferent, differentSince } = bridge(books.ground(asOf));
      return [firstDifferent, differentSince];
    };
    expect(days("2025-02-26")).toEqual([null, null]);
    expect(days("2025-03-06")).toEqual(["2025-02-27", "2025-02-27"]);
    expect(days("2025-03-07")).toEqual(["2025-02-27", null]);
    expect(days(yearEnd)).toEqual(["2025-02-27", "2025-11-15"]);
  });
});
