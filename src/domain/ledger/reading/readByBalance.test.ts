import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, makePayment, readAlone } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import type { KnownInvoice, KnownPayment } from "../ledger.ts";
import { ledgerAsOf } from "../ledgerAsOf.ts";

const yearEnd = plainDate("2025-12-31");

/** What is open on a day, and the kinds of what is said of it. */
function openOn(day: string, invoice: KnownInvoice, payments: readonly KnownPayment[] = []) {
  const { items } = ledgerAsOf(makeBooks([invoice], payments), plainDate(day));
  return items.map(({ open, notes }) => [open, ...notes.map(({ kind }) => kind)]);
}

const settled = makeInvoice({ balance: ore(0n) });

function writtenOff(paidOn: string, amount: bigint, off: bigint): KnownPayment {
  const writeOffs = [{ account: "3740", amount: ore(off), text: "" }];
  return makePayment(paidOn, amount, {
    hasWriteOffs: true,
    alone: { amountInCurrency: null, writeOffs, voucher: null },
  });
}

describe("the balance of an invoice", () => {
  it("that a prepared payment has lowered is raised by it again, because the payment is not booked", () => {
    const prepared = makePayment("2026-01-10", 100_00n, { booked: false });
    expect(openOn("2025-12-31", settled, [prepared])).toEqual([[100_00n]]);
    const halfPaid = [
      makePayment("2025-12-01", 60_00n),
      makePayment("2026-01-10", 40_00n, { booked: false }),
    ];
    expect(openOn("2025-12-31", settled, halfPaid)).toEqual([[40_00n]]);
  });

  it("keeps what was settled long ago in the ledger where only a prepared payment settles it", () => {
    const old = makeInvoice({ invoiceDate: plainDate("2024-05-01"), balance: ore(0n) });
    const prepared = makePayment("2024-06-01", 100_00n, { booked: false });
    const books = makeBooks([old], [prepared], plainDate("2025-01-01"));
    expect(ledgerAsOf(books, yearEnd).items).toMatchObject([{ open: 100_00n }]);
  });

  it("tells which sign write-offs have", () => {
    const turned = writtenOff("2026-01-10", 99_50n, -50n);
    expect(openOn("2025-12-31", settled, [turned])).toEqual([[100_00n]]);
    expect(openOn("2026-01-10", settled, [turned])).toEqual([]);
  });

  it("tells that the amount of a payment holds what was written off", () => {
    const whole = writtenOff("2026-01-10", 100_00n, 50n);
    const { items } = ledgerAsOf(makeBooks([settled], [whole]), yearEnd);
    expect(items).toMatchObject([
      {
        open: 100_00n,
        later: [
          { kind: "payment", amount: 99_50n },
          { kind: "write-off", amount: 50n },
        ],
        notes: [],
      },
    ]);
  });

  it("tells whether the tax reduction is owed by the customer first", () => {
    const alone = { ...readAlone, totalToPay: ore(70_00n) };
    expect(openOn("2025-12-31", makeInvoice({ alone, balance: ore(70_00n) }))).toEqual([
      [70_00n, "tax-reduction"],
    ]);
    expect(openOn("2025-12-31", makeInvoice({ alone, balance: ore(100_00n) }))).toEqual([[100_00n]]);
    const paid = makePayment("2025-12-10", 70_00n);
    expect(openOn("2025-12-31", makeInvoice({ alone, balance: ore(30_00n) }), [paid])).toEqual([[30_00n]]);
  });

  it("that shows nothing of what is paid too much leaves what was open before as it was, and says so", () => {
    const paid = makePayment("2026-01-10", 130_00n);
    const note = ["computations-differ", "tax-reduction-unknown"];
    const read = makeInvoice({ balance: ore(0n), alone: readAlone });
    expect(openOn("2025-12-31", read, [paid])).toEqual([[100_00n, note[0]]]);
    expect(openOn("2026-01-10", read, [paid])).toEqual([[0n, note[0]]]);
  });

  it("that no reading explains stays as it is told", () => {
    const off = writtenOff("2025-12-10", 90_00n, 50n);
    const notes = ["computations-differ", "written-off"];
    expect(openOn("2025-12-31", makeInvoice({ balance: ore(7_00n), alone: readAlone }), [off])).toEqual([
      [7_00n, ...notes],
    ]);
  });
});
