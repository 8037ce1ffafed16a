import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, makePayment, sek } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { KnownInvoice, KnownPayment, PaymentAlone } from "../ledger.ts";
import { ledgerAsOf } from "../ledgerAsOf.ts";

const euro = { code: "EUR", rate: "11.2", unit: "1" };
const yen = { code: "JPY", rate: "7.1234", unit: "100" };
const nothing: PaymentAlone = { amountInCurrency: null, writeOffs: [], voucher: null };
const off = (amount: bigint) => [{ account: "7960", amount: ore(amount), text: "Kursdifferens" }];

/** What is open in the currency and in kronor on a day, and the kinds of what is said of it beside the currency. */
function openOn(day: string, invoice: KnownInvoice, payments: readonly KnownPayment[]) {
  const { items } = ledgerAsOf(makeBooks([invoice], payments), plainDate(day));
  return items.map(({ openInCurrency, open, notes }) => [
    openInCurrency,
    open,
    ...notes.map(({ kind }) => kind).filter((kind) => kind !== "currency-assumed"),
  ]);
}

describe("a payment of an invoice in another currency", () => {
  it("that is made in kronor settles what is gone from the invoice, which its kronor are near", () => {
    const invoice = makeInvoice({ currency: euro, balance: ore(40_00n) });
    const paid = makePayment("2025-12-10", 690_00n, { currency: sek, alone: nothing });
    expect(openOn("2025-12-31", invoice, [paid])).toEqual([[40_00n, 448_00n]]);
    expect(openOn("2025-12-09", invoice, [paid])).toEqual([[100_00n, 1120_00n]]);
  });

  it("that is made in kronor which are far from it is not known", () => {
    const invoice = makeInvoice({ currency: euro, balance: ore(40_00n) });
    const paid = makePayment("2025-12-10", 100_00n, { currency: sek, alone: nothing });
    expect(openOn("2025-12-31", invoice, [paid])).toEqual([[40_00n, 448_00n, "payment-amount-unknown"]]);
  });

  it("in a third currency is never taken for the invoice's own", () => {
    const invoice = makeInvoice({ currency: euro, balance: ore(40_00n) });
    const alone = { ...nothing, amountInCurrency: ore(66_00n) };
    const paid = makePayment("2025-12-10", 690_00n, { currency: { ...euro, code: "USD" }, alone });
    expect(openOn("2025-12-09", invoice, [paid])).toEqual([[100_00n, 1120_00n]]);
  });

  it("settles what its kronor come to at its own rate where it does not say the currency", () => {
    const invoice = makeInvoice({ currency: euro, balance: ore(25_00n) });
    const at = (date: string, rate: string, kronor: bigint) =>
      makePayment(date, kronor, { currency: { ...euro, rate } });
    const payments = [at("2025-12-10", "11.5", 575_00n), at("2026-01-10", "11", 275_00n)];
    expect(openOn("2025-12-31", invoice, payments)).toEqual([[50_00n, 560_00n]]);
  });

  it("writes nothing off of the currency when what is written off is what the rate made", () => {
    const invoice = makeInvoice({ currency: euro, balance: ore(0n) });
    const alone = { ...nothing, amountInCurrency: ore(100_00n), writeOffs: off(30_00n) };
    const paid = makePayment("2025-12-10", 1090_00n, { currency: euro, hasWriteOffs: true, alone });
    expect(openOn("2025-12-31", invoice, [paid])).toEqual([]);
    expect(openOn("2025-12-09", invoice, [paid])).toEqual([[100_00n, 1120_00n]]);
  });

  it("writes off what is gone beyond it when that is near the kronor that are written off", () => {
    const invoice = makeInvoice({ currency: euro, balance: ore(0n) });
    const alone = { ...nothing, amountInCurrency: ore(97_00n), writeOffs: off(34_00n) };
    const paid = makePayment("2025-12-10", 1086_40n, { currency: euro, hasWriteOffs: true, alone });
    expect(openOn("2025-12-31", invoice, [paid])).toEqual([]);
    const far = { ...paid, alone: { ...alone, writeOffs: off(900_00n) } };
    expect(openOn("2025-12-31", invoice, [far])).toEqual([[0n, 0n, "write-off-unknown"]]);
  });

  it("leaves no öre behind that is lost between a weak currency and kronor", () => {
    const invoice = makeInvoice({ currency: yen, total: ore(10_001_00n), balance: ore(0n) });
    const listed = makePayment("2025-12-10", 712_41n, { currency: yen });
    expect(openOn("2025-12-31", invoice, [listed])).toEqual([]);
  });
});
