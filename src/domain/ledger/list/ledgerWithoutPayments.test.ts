import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { KnownInvoice } from "../ledger.ts";
import { ledgerWithoutPayments } from "./ledgerWithoutPayments.ts";

const readOn = plainDate("2026-04-30");
const balanceDate = plainDate("2025-12-31");

function invoice(number: string, total: bigint, balance: bigint | null): KnownInvoice {
  return {
    side: "customer",
    number,
    supplierReference: null,
    partyNumber: "17",
    partyName: "Kunden AB",
    invoiceDate: plainDate("2025-12-01"),
    dueDate: balanceDate,
    finalPayDate: null,
    total: ore(total),
    balance: balance === null ? null : ore(balance),
    currency: { code: "SEK", rate: null, unit: null },
    booked: true,
    cancelled: false,
    credit: false,
    paidAtOnce: false,
    factored: false,
    vouchers: [],
    alone: null,
    changedDuringFetch: false,
  };
}

const invoices = [
  invoice("1", 100n, 100n),
  invoice("2", 100n, 0n),
  invoice("3", 100n, 40n),
  invoice("4", 100n, null),
];
const openOn = (asOf: typeof readOn) =>
  ledgerWithoutPayments({ side: "customer", invoices, readOn }, asOf).items.map((item) => [
    item.invoice.number,
    item.open,
    item.notes.map(({ kind }) => kind),
  ]);

describe("ledgerWithoutPayments", () => {
  it("knows of an earlier day only what nobody has paid on, and lists everything else as unknown", () => {
    expect(openOn(balanceDate)).toEqual([
      ["1", 100n, []],
      ["2", null, ["payments-not-fetched"]],
      ["3", null, ["payments-not-fetched"]],
      ["4", null, ["payments-not-fetched", "balance-unknown"]],
    ]);
  });
  it("sums to nothing known while an item is unknown", () => {
    const ledger = ledgerWithoutPayments({ side: "customer", invoices, readOn }, balanceDate);
    expect([ledger.total, ledger.knownTotal, ledger.unknownItems]).toEqual([null, 100n, 3]);
  });
  it("knows the balances of the day that they were read", () => {
    expect(openOn(readOn).slice(0, 2)).toEqual([
      ["1", 100n, []],
      ["3", 40n, []],
    ]);
  });
  it("lists no invoice of a later day", () => {
    expect(openOn(plainDate("2025-11-30"))).toEqual([]);
  });
});
