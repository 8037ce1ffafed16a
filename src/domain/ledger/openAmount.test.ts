import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeInvoice, makePayment } from "../../../tests/support/ledgerBooks.ts";
import { type PlainDate, addDays, plainDate } from "../calendar/plainDate.ts";
import { type Ore, ore } from "../money/ore.ts";
import { eventsByInvoice } from "./reading/eventsByInvoice.ts";
import type { KnownInvoice, KnownPayment } from "./ledger.ts";
import { openBack, openForward, partsNow } from "./openAmount.ts";

const yearEnd = plainDate("2025-12-31");
const invoice = (changed: Partial<KnownInvoice> = {}): KnownInvoice =>
  makeInvoice({ balance: ore(0n), ...changed });
const payment = makePayment;

function both(
  invoices: readonly KnownInvoice[],
  payments: readonly KnownPayment[],
  asOf: PlainDate | null,
): readonly (Ore | null)[] {
  const item = eventsByInvoice(invoices, payments)(invoices[0]!);
  return [openBack(item, asOf), openForward(item, asOf)];
}

describe("the open amount of an invoice", () => {
  it("keeps an invoice that is paid after year-end, back as forward", () => {
    const paid = payment(plainDate("2026-01-10"), 100_00n);
    expect(both([invoice()], [paid], yearEnd)).toEqual([100_00n, 100_00n]);
    expect(both([invoice()], [paid], plainDate("2026-01-10"))).toEqual([0n, 0n]);
  });

  it("leaves a prepared payment out, which is in no ledger", () => {
    const prepared = payment(plainDate("2025-12-01"), 100_00n, { booked: false });
    expect(both([invoice({ balance: ore(100_00n) })], [prepared], yearEnd)).toEqual([100_00n, 100_00n]);
  });

  it("counts what is written off with a payment, and does not know it from the list", () => {
    const listed = payment(plainDate("2025-12-01"), 99_00n, { hasWriteOffs: true });
    expect(both([invoice()], [listed], null)).toEqual([0n, null]);
    const writeOffs = [{ account: "3740", amount: ore(1_00n), text: "Öresavrundning" }];
    const read = { ...listed, alone: { amountInCurrency: null, writeOffs, voucher: null } };
    expect(both([invoice()], [read], null)).toEqual([0n, 0n]);
  });

  it("takes off the tax reduction, which the customer does not owe", () => {
    const rot = invoice({ balance: ore(70_00n) });
    const item = eventsByInvoice([rot], [])(rot);
    expect(partsNow(item)).toBe(true);
    const alone = { creditReference: null, accountingMethod: null, totalToPay: ore(70_00n) };
    expect(partsNow({ ...item, invoice: { ...rot, alone } })).toBe(false);
  });

  it("sets a credit note off against the invoice that it names, on the day of the note", () => {
    const note = invoice({
      number: "2",
      total: ore(-100_00n),
      invoiceDate: plainDate("2026-01-05"),
      credit: true,
      alone: { creditReference: "1", accountingMethod: null, totalToPay: null },
    });
    expect(both([invoice(), note], [], yearEnd)).toEqual([100_00n, 100_00n]);
    expect(both([invoice(), note], [], plainDate("2026-01-05"))).toEqual([0n, 0n]);
    expect(both([note, invoice()], [], null)).toEqual([0n, 0n]);
  });

  it("sets nothing off where the note is paid back, or still stands", () => {
    const credit = {
      number: "2",
      total: ore(-40_00n),
      invoiceDate: plainDate("2025-12-05"),
      credit: true,
      alone: { creditReference: "1", accountingMethod: null, totalToPay: null },
    };
    const paid = payment(plainDate("2025-11-20"), 100_00n);
    const repaid = payment(plainDate("2025-12-20"), -40_00n, { invoiceNumber: "2" });
    expect(both([invoice(), invoice(credit)], [paid, repaid], null)).toEqual([0n, 0n]);
    const standing = invoice({ ...credit, balance: ore(-40_00n) });
    expect(both([invoice(), standing], [paid], null)).toEqual([0n, 0n]);
  });

  it("is not known where Fortnox does not say, and zero is never put in its place", () => {
    expect(both([invoice({ balance: null })], [], yearEnd)).toEqual([null, 100_00n]);
    const foreign = { currency: { code: "EUR", rate: "11.2", unit: "1" } };
    const paid = payment(plainDate("2026-01-10"), 1120_00n, foreign);
    expect(both([invoice(foreign)], [paid], yearEnd)).toEqual([null, 100_00n]);
  });

  it("parts from nothing when it is cancelled, unbooked or paid on the spot", () => {
    for (const changed of [{ cancelled: true }, { booked: false }, { paidAtOnce: true }]) {
      const odd = invoice({ balance: ore(5n), ...changed });
      expect(partsNow(eventsByInvoice([odd], [])(odd))).toBe(false);
    }
  });

  it("is the same back and forward on every day, whatever was paid when", () => {
    const dates = fc.integer({ min: -60, max: 120 }).map((days) => addDays(yearEnd, days));
    const paid = fc.array(fc.tuple(dates, fc.bigInt({ min: -50_00n, max: 120_00n })), { maxLength: 6 });
    fc.assert(
      fc.property(paid, dates, (amounts, asOf) => {
        const payments = amounts.map(([date, amount], index) =>
          payment(date, amount, { number: index.toString() }),
        );
        const balance = ore(amounts.reduce((left, [, amount]) => left - amount, 100_00n));
        const [back, forward] = both([invoice({ balance })], payments, asOf);
        expect(back).toBe(forward);
      }),
    );
  });
});
