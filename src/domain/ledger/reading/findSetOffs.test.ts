import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, makePayment, readAlone } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { KnownInvoice, KnownPayment } from "../ledger.ts";
import { ledgerAsOf } from "../ledgerAsOf.ts";

const names = (creditReference: string) => ({ ...readAlone, creditReference });
const invoice = (number: string, changed: Partial<KnownInvoice> = {}): KnownInvoice =>
  makeInvoice({ number, balance: ore(0n), alone: readAlone, ...changed });
const note = (number: string, total: bigint, changed: Partial<KnownInvoice> = {}): KnownInvoice =>
  makeInvoice({
    number,
    total: ore(total),
    balance: ore(0n),
    credit: true,
    invoiceDate: plainDate("2026-01-05"),
    alone: readAlone,
    ...changed,
  });

/** Number, what is open, and the kinds of what is said of it. */
function openOn(day: string, invoices: readonly KnownInvoice[], payments: readonly KnownPayment[] = []) {
  const { items } = ledgerAsOf(makeBooks(invoices, payments, plainDate("2025-01-01")), plainDate(day));
  return items.map((item) => [item.invoice.number, item.open, ...item.notes.map(({ kind }) => kind)]);
}

describe("a credit note", () => {
  it("that several invoices name is set off against each by what is gone of it", () => {
    const books = [
      invoice("1", { total: ore(40_00n), alone: names("9") }),
      invoice("2", { total: ore(60_00n), alone: names("9") }),
      note("9", -100_00n, { alone: names("1") }),
    ];
    expect(openOn("2025-12-31", books)).toEqual([
      ["1", 40_00n],
      ["2", 60_00n],
    ]);
    expect(openOn("2026-01-05", books)).toEqual([]);
  });

  it("whose own balance is not lowered is set off by what is gone of its invoice", () => {
    const books = [invoice("1"), note("9", -130_00n, { balance: ore(-130_00n), alone: names("1") })];
    expect(openOn("2025-12-31", books)).toEqual([["1", 100_00n]]);
    expect(openOn("2026-01-05", books)).toEqual([["9", -30_00n, "credit-not-set-off"]]);
  });

  it("and an invoice that are both paid by rows of payments are not set off once more", () => {
    const payments = [
      makePayment("2026-01-05", 100_00n),
      makePayment("2026-01-05", -100_00n, { invoiceNumber: "9" }),
    ];
    const books = [invoice("1"), note("9", -100_00n, { alone: names("1") })];
    expect(openOn("2025-12-31", books, payments)).toEqual([["1", 100_00n]]);
    expect(openOn("2026-01-05", books, payments)).toEqual([]);
  });

  it("that names nobody is put together with the one invoice of the party that lacks its amount, and says so", () => {
    const other = invoice("3", { partyNumber: "8" });
    const books = [invoice("1"), invoice("2", { total: ore(70_00n) }), note("9", -70_00n), other];
    expect(openOn("2025-12-31", books)).toEqual([
      ["1", 0n, "computations-differ"],
      ["2", 70_00n, "credit-assumed"],
      ["3", 0n, "computations-differ"],
    ]);
  });

  it("that names nobody is put together with the only invoice of the party that lacks something", () => {
    const partly = note("9", -130_00n, { balance: ore(-20_00n) });
    expect(openOn("2025-12-31", [invoice("1"), partly])).toEqual([["1", 100_00n, "credit-assumed"]]);
    expect(openOn("2026-01-05", [invoice("1"), partly])).toEqual([
      ["9", -20_00n, "credit-assumed", "credit-not-set-off"],
    ]);
  });

  it("that just stands is put together with an invoice that lacks all of it, and not with another", () => {
    const standing = (total: bigint) => note("9", total, { balance: ore(total) });
    expect(openOn("2026-01-05", [invoice("1"), standing(-100_00n)])).toEqual([]);
    expect(openOn("2026-01-05", [invoice("1"), standing(-130_00n)])).toEqual([
      ["1", 0n, "computations-differ"],
      ["9", -130_00n, "credit-not-set-off"],
    ]);
  });

  it("that names nobody is put together with nobody where there are several ways", () => {
    const books = [invoice("1"), invoice("2"), note("9", -100_00n)];
    expect(openOn("2025-12-31", books)).toEqual([
      ["1", 0n, "computations-differ"],
      ["2", 0n, "computations-differ"],
    ]);
    const second = note("10", -100_00n, { invoiceDate: plainDate("2025-12-20") });
    expect(openOn("2025-12-31", [...books, second])).toEqual([["2", 100_00n, "credit-assumed"]]);
  });

  it("of nobody keeps the old invoices of its party in sight, which may be its own", () => {
    const old = { invoiceDate: plainDate("2024-05-01"), alone: null };
    const books = [invoice("1", old), invoice("2", old), note("9", -100_00n)];
    expect(openOn("2025-12-31", books)).toHaveLength(2);
    expect(openOn("2025-12-31", books.slice(0, 2))).toEqual([]);
  });

  it("in another currency than an invoice is not put together with it", () => {
    const euro = { code: "EUR", rate: "11.2", unit: "1" };
    expect(openOn("2026-01-05", [invoice("1"), note("9", -100_00n, { currency: euro })])).toEqual([
      ["1", 0n, "computations-differ"],
    ]);
  });
});
