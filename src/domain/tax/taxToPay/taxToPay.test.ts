import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { type Ore, ore, sumOre } from "../../money/ore.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { gatherTax, liabilityFindings, taxToPay } from "./taxToPay.ts";

const year = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const kr = (kronor: number): Ore => ore(BigInt(kronor) * 100n);
const account = (number: string, kronor: number): TaxAccount => {
  return { account: number, name: "", opening: kr(0), closing: kr(kronor), chosen: null, given: null };
};

describe("tax to pay", () => {
  const books = [
    account("8910", 103_000),
    account("7533", 24_260),
    account("5191", 5000),
    account("2512", -103_000),
    account("2513", -5000),
    account("2514", -24_260),
    account("2518", 60_000),
    account("1630", 12_260),
  ];

  it("is the year's taxes less the preliminary tax and what stands on the tax account", () => {
    expect(taxToPay(books, year)).toMatchObject({
      computed: kr(132_260),
      preliminary: kr(60_000),
      taxAccount: kr(12_260),
      left: kr(60_000),
      payBy: "2026-02-12",
      payByAmount: kr(30_000),
    });
  });

  it("is to get back when more is paid, and a debt on the tax account is to be paid too", () => {
    const more = [account("8910", 1000), account("2512", -1000), account("2518", 5000)];
    expect(taxToPay(more, year)).toMatchObject({ left: kr(-4000), taxAccount: null, payBy: null });
    expect(taxToPay([...more, account("2850", -7000)], year).left).toBe(kr(3000));
  });

  it("is not all that the accounts of tax hold, where last year's tax is left there", () => {
    expect(liabilityFindings(books, kr(60_000))).toEqual([]);
    expect(liabilityFindings([...books, account("2510", -4000)], kr(60_000))).toEqual([
      { kind: "tax-liability-differs", severity: "warning", amountOre: kr(-4000) },
    ]);
  });

  it("is traced to its accounts, whose terms give the sum", () => {
    const { trace, left } = taxToPay(books, year);
    const terms = trace.terms.map(({ operator, amount }) => (operator === "+" ? 1n : -1n) * (amount ?? 0n));
    expect(sumOre(terms.map(ore))).toBe(left);
    expect(trace.terms.map(({ link }) => link)).toContainEqual({ kind: "account", account: "7533" });
  });
});

describe("the sub-accounts of tax", () => {
  it("are moved to 2510, and nothing is moved from where nothing stands", () => {
    const books = [account("2510", -9), account("2512", -100), account("2518", 60), account("2514", 0)];
    expect(gatherTax(books)).toEqual([
      { account: "2512", amount: kr(100) },
      { account: "2518", amount: kr(-60) },
      { account: "2510", amount: kr(-40) },
    ]);
    expect(gatherTax([account("2510", -9), account("2520", -5)])).toEqual([]);
    expect(gatherTax([account("2512", -60), account("2518", 60)])).toHaveLength(2);
  });

  it("are moved by rows that sum to zero, and are then empty", () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 9 });
    fc.assert(
      fc.property(amounts, (kronor) => {
        const books = kronor.map((amount, index) => account(`251${String(index)}`, amount));
        const rows = gatherTax(books);
        expect(sumOre(rows.map(({ amount }) => amount))).toBe(0n);
        const left = books.map(({ account: one, closing }) => {
          return one === "2510"
            ? 0n
            : closing + sumOre(rows.filter((row) => row.account === one).map(({ amount }) => amount));
        });
        expect(left.every((amount) => amount === 0n)).toBe(true);
      }),
    );
  });
});
