import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import type { EntryRow } from "../entries/entry.ts";
import { ore } from "../money/ore.ts";
import { bookedAlready, cashMethodEntry, reversalOf } from "./cashMethodEntry.ts";

const asOf = plainDate("2025-12-31");
const row = (account: string, amount: bigint, costCenter = ""): EntryRow => ({
  account,
  amount: ore(amount),
  costCenter,
  project: "",
  text: "",
});
const entryOf = (...bookings: (readonly EntryRow[])[]) =>
  cashMethodEntry({ side: "customer", asOf, controlAccount: "1510", bookings });

describe("cashMethodEntry", () => {
  it("owes on the control account what all invoices book, a row for each account and object", () => {
    const entry = entryOf(
      [row("3001", -100_00n), row("2611", -25_00n)],
      [row("3001", -40_00n), row("3001", -60_00n, "BUTIK"), row("2611", -25_00n)],
    );
    expect(entry?.rows.map(({ account, amount, costCenter }) => [account, amount, costCenter])).toEqual([
      ["1510", 250_00n, ""],
      ["2611", -50_00n, ""],
      ["3001", -140_00n, ""],
      ["3001", -60_00n, "BUTIK"],
    ]);
  });

  it("is none when nothing is unpaid, or credits take it all out", () => {
    expect(entryOf()).toBeNull();
    expect(entryOf([row("3001", -100n)], [row("3001", 100n)])).toBeNull();
  });

  it("is turned round on the first day of the next year", () => {
    const entry = entryOf([row("3001", -100n)]);
    const reversal = entry === null ? null : reversalOf(entry, plainDate("2026-01-01"));
    expect(reversal).toMatchObject({ date: "2026-01-01", isReversal: true });
    expect(reversal?.rows.map(({ account, amount }) => [account, amount])).toEqual([
      ["1510", -100n],
      ["3001", 100n],
    ]);
  });
});

describe("bookedAlready", () => {
  const voucher = (date: string, amount: bigint, isOfLedger = false) => ({
    date: plainDate(date),
    amount: ore(amount),
    isOfLedger,
  });

  it("finds the same amount on any day, and what somebody booked by hand in the last month", () => {
    const found = [voucher("2025-11-30", 250_00n), voucher("2025-12-30", 240_00n)];
    const others = [voucher("2025-11-30", 240_00n), voucher("2025-12-30", 99n, true)];
    expect(bookedAlready([...found, ...others], { asOf, owed: ore(250_00n) })).toEqual(found);
  });
});
