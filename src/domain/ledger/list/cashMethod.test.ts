import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, readAlone } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { ledgerAsOf } from "../ledgerAsOf.ts";
import type { AccountingMethod } from "../ledgerInvoice.ts";
import { accountingMethodOf, isTiedToBalance, toBeBooked } from "./cashMethod.ts";

const fiscalYear = { start: plainDate("2025-01-01"), end: plainDate("2025-12-31") };
const by = (accountingMethod: AccountingMethod, invoiceDate = plainDate("2025-11-01")) =>
  makeInvoice({ invoiceDate, alone: { ...readAlone, accountingMethod } });

describe("the accounting method of a fiscal year", () => {
  it("is the one that the source says of the year", () => {
    const invoices = [by("accrual")];
    expect(accountingMethodOf({ fiscalYear, ofYear: "cash", invoices })).toBe("cash");
  });

  it("is the one that all invoices of the year name, or not known", () => {
    const methodOf = (...invoices: readonly ReturnType<typeof by>[]) =>
      accountingMethodOf({ fiscalYear, ofYear: null, invoices });
    expect(methodOf(by("cash"), by("accrual", plainDate("2024-12-31")), makeInvoice())).toBe("cash");
    expect(methodOf(by("cash"), by("accrual"))).toBeNull();
    expect(methodOf(makeInvoice())).toBeNull();
  });

  it("ties the ledger to the balance unless it is cash", () => {
    expect([isTiedToBalance("cash"), isTiedToBalance("accrual"), isTiedToBalance(null)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe("what the closing entry of the cash method holds", () => {
  it("is every open item, credits too, but for what was booked when it was invoiced", () => {
    const ledger = ledgerAsOf(
      makeBooks([
        makeInvoice({ number: "1" }),
        makeInvoice({ number: "2", total: ore(-20_00n), balance: ore(-20_00n), credit: true }),
        { ...by("accrual"), number: "3" },
      ]),
      fiscalYear.end,
    );
    const { items, open } = toBeBooked(ledger);
    expect(items.map(({ invoice, open: amount }) => [invoice.number, amount])).toEqual([
      ["1", 100_00n],
      ["2", -20_00n],
    ]);
    expect(open).toBe(80_00n);
  });

  it("has no sum while an item is unknown", () => {
    const ledger = ledgerAsOf(makeBooks([makeInvoice({ invoiceDate: null })]), fiscalYear.end);
    expect(toBeBooked(ledger)).toMatchObject({ open: null, items: [{ open: null }] });
  });
});
