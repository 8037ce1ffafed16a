import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice } from "../../../../tests/support/ledgerBooks.ts";
import { type PlainDate, addDays, plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { ledgerAsOf } from "../ledgerAsOf.ts";
import { ageing } from "./ageing.ts";
import { ledgerSums } from "./ledgerSums.ts";

const yearEnd = plainDate("2025-12-31");

function owed(amount: bigint, dueDate: PlainDate | null, partyNumber = "7") {
  const number = `${amount} ${dueDate ?? "?"}`;
  return makeInvoice({ number, dueDate, partyNumber, total: ore(amount), balance: ore(amount) });
}

describe("the age of what is open", () => {
  it("counts from the day after the due date, in months of thirty days", () => {
    const days = [-5, 0, 1, 30, 31, 60, 61, 90, 91, 400];
    const invoices = days.map((past, index) => owed(10n ** BigInt(index), addDays(yearEnd, -past)));
    const { buckets } = ageing(ledgerAsOf(makeBooks(invoices), yearEnd));
    expect(buckets).toEqual([
      { bucket: "not-due", open: 11n, items: 2 },
      { bucket: "1-30", open: 1100n, items: 2 },
      { bucket: "31-60", open: 110_000n, items: 2 },
      { bucket: "61-90", open: 11_000_000n, items: 2 },
      { bucket: "over-90", open: 1_100_000_000n, items: 2 },
      { bucket: "no-due-date", open: 0n, items: 0 },
    ]);
  });

  it("guesses no due date", () => {
    const { buckets } = ageing(ledgerAsOf(makeBooks([owed(100n, null)]), yearEnd));
    expect(buckets.find(({ bucket }) => bucket === "no-due-date")).toMatchObject({ open: 100n, items: 1 });
  });

  it("keeps credit balances and unknown items apart from what is overdue", () => {
    const invoices = [
      owed(100n, plainDate("2025-12-01")),
      owed(-30n, plainDate("2025-12-01"), "8"),
      owed(-20n, null, "8"),
      makeInvoice({ number: "X", invoiceDate: null }),
    ];
    const ledger = ledgerAsOf(makeBooks(invoices), yearEnd);
    const { buckets, credits, unknownItems } = ageing(ledger);
    expect(buckets.filter(({ items }) => items > 0)).toEqual([{ bucket: "1-30", open: 100n, items: 1 }]);
    expect(credits).toEqual({ open: -50n, items: 2, parties: 1 });
    expect(unknownItems).toBe(1);
    expect(ledgerSums(ledger)).toMatchObject({ open: null, knownOpen: 50n, items: 4, unknownItems: 1 });
  });
});

describe("sums of a ledger", () => {
  it("are told by party in the order of the ledger, with nothing summed that is unknown", () => {
    const named = { partyNumber: "8", partyName: "Anna" };
    const ledger = ledgerAsOf(
      makeBooks([
        makeInvoice({ number: "1" }),
        makeInvoice({ number: "2" }),
        makeInvoice({ number: "3", ...named }),
        makeInvoice({ number: "4", ...named, total: null }),
        makeInvoice({ number: "5", ...named, invoiceDate: null }),
      ]),
      yearEnd,
    );
    expect(ledgerSums(ledger).parties).toEqual([
      {
        partyNumber: "8",
        partyName: "Anna",
        items: 3,
        unknownItems: 1,
        total: null,
        settled: 0n,
        open: null,
        knownOpen: 200_00n,
      },
      {
        partyNumber: "7",
        partyName: "Kunden",
        items: 2,
        unknownItems: 0,
        total: 200_00n,
        settled: 0n,
        open: 200_00n,
        knownOpen: 200_00n,
      },
    ]);
  });

  it("keep parties without a number apart by their names", () => {
    const invoices = ["Ett", "Två"].map((partyName, index) =>
      makeInvoice({ number: `${index}`, partyNumber: "", partyName }),
    );
    expect(ledgerSums(ledgerAsOf(makeBooks(invoices), yearEnd)).parties).toHaveLength(2);
  });
});
