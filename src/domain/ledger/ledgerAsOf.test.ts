import { describe, expect, it } from "vitest";
import { makeBooks, makeInvoice, makePayment, readAlone } from "../../../tests/support/ledgerBooks.ts";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import type { KnownInvoice, KnownPayment } from "./ledger.ts";
import { ledgerAsOf } from "./ledgerAsOf.ts";
import type { OpenItem } from "./openItem.ts";

const yearEnd = plainDate("2025-12-31");

function itemsAt(
  invoices: readonly KnownInvoice[],
  payments: readonly KnownPayment[] = [],
  asOf = yearEnd,
): readonly OpenItem[] {
  return ledgerAsOf(makeBooks(invoices, payments), asOf).items;
}

/** Number and what is open, and the kinds of notes. */
function told(items: readonly OpenItem[]): readonly (readonly unknown[])[] {
  return items.map(({ invoice, open, notes }) => [invoice.number, open, ...notes.map(({ kind }) => kind)]);
}

const off = (amount: bigint) => ({ account: "3740", amount: ore(amount), text: "Öresavrundning" });

describe("a ledger as of the balance date", () => {
  it("keeps an invoice that is paid after it, with the payment's day, amount and voucher", () => {
    const voucher = { series: "C", number: "12", yearId: "4" };
    const paid = makePayment("2026-01-10", 100_00n, { number: "P1" });
    const books = makeBooks([makeInvoice({ balance: ore(0n) })], [paid]);
    const ledger = ledgerAsOf({ ...books, paymentVouchers: new Map([["P1", voucher]]) }, yearEnd);
    expect(ledger.items).toMatchObject([
      {
        total: 100_00n,
        settled: 0n,
        open: 100_00n,
        daysOverdue: 30,
        later: [{ kind: "payment", number: "P1", date: "2026-01-10", amount: 100_00n, voucher }],
        notes: [],
      },
    ]);
    expect(ledger).toMatchObject({ total: 100_00n, knownTotal: 100_00n, unknownItems: 0 });
    expect(ledgerAsOf(books, plainDate("2026-01-10")).items).toEqual([]);
  });

  it("has what is left of an invoice that is paid in parts", () => {
    const paid = [makePayment("2025-12-31", 30_00n), makePayment("2026-01-01", 20_00n)];
    expect(itemsAt([makeInvoice({ balance: ore(50_00n) })], paid)).toMatchObject([
      { settled: 30_00n, open: 70_00n, later: [{ amount: 20_00n }] },
    ]);
  });

  it("has invoices of earlier years that are still open, and none of the year after", () => {
    const old = makeInvoice({ number: "1", invoiceDate: plainDate("2019-03-01"), dueDate: null });
    const next = makeInvoice({ number: "2", invoiceDate: plainDate("2026-01-01") });
    expect(itemsAt([next, old])).toMatchObject([{ invoice: { number: "1" }, daysOverdue: null }]);
  });

  it("has an invoice by its own day, in whatever period it was booked", () => {
    const vouchers = [{ series: "B", number: "3", yearId: "2026" }];
    expect(told(itemsAt([makeInvoice({ vouchers })]))).toEqual([["1", 100_00n]]);
  });

  it("has what was paid in advance as a credit until the day of the invoice", () => {
    const invoice = makeInvoice({ invoiceDate: plainDate("2026-01-05"), balance: ore(0n) });
    const paid = makePayment("2025-12-28", 100_00n);
    const items = itemsAt([invoice], [paid]);
    expect(told(items)).toEqual([["1", -100_00n, "paid-before-invoice-date"]]);
    expect(items[0]?.notes).toEqual([
      { kind: "paid-before-invoice-date", date: "2025-12-28", amount: 100_00n },
    ]);
    expect(itemsAt([invoice], [paid], plainDate("2026-01-05"))).toEqual([]);
  });

  it("keeps the sign of what is paid too much", () => {
    const paid = makePayment("2025-12-01", 130_00n);
    expect(told(itemsAt([makeInvoice({ balance: ore(-30_00n) })], [paid]))).toEqual([
      ["1", -30_00n, "overpaid"],
    ]);
  });

  it("leaves prepared payments out", () => {
    const prepared = makePayment("2025-12-01", 100_00n, { booked: false });
    expect(told(itemsAt([makeInvoice()], [prepared]))).toEqual([["1", 100_00n]]);
  });

  it("takes off what is written off, and tells how much", () => {
    const alone = { amountInCurrency: null, writeOffs: [off(60n)], voucher: null };
    const early = makePayment("2025-12-01", 39_40n, { hasWriteOffs: true, alone });
    const items = itemsAt([makeInvoice({ balance: ore(60_00n) })], [early]);
    expect(told(items)).toEqual([["1", 60_00n, "written-off"]]);
    expect(items[0]?.notes).toEqual([{ kind: "written-off", amount: 60n }]);
    const late = makePayment("2026-02-01", 99_40n, { number: "P1", hasWriteOffs: true, alone });
    expect(itemsAt([makeInvoice({ balance: ore(0n) })], [late])).toMatchObject([
      {
        open: 100_00n,
        later: [
          { kind: "payment", amount: 99_40n },
          { kind: "write-off", amount: 60n },
        ],
      },
    ]);
  });

  it("goes back from the balance where it is not known what was written off", () => {
    const listed = makePayment("2025-12-01", 39_00n, { number: "P1", hasWriteOffs: true });
    const items = itemsAt([makeInvoice({ balance: ore(60_00n) })], [listed]);
    expect(items).toMatchObject([
      { open: 60_00n, settled: null, notes: [{ kind: "write-off-unknown", payment: "P1" }] },
    ]);
  });
});

describe("credit notes", () => {
  const noteOf = (date: string, changed: Partial<KnownInvoice> = {}): KnownInvoice =>
    makeInvoice({
      number: "2",
      invoiceDate: plainDate(date),
      total: ore(-40_00n),
      balance: ore(0n),
      credit: true,
      alone: { ...readAlone, creditReference: "1" },
      vouchers: [{ series: "B", number: "9", yearId: "4" }],
      ...changed,
    });
  const invoice = makeInvoice({ balance: ore(60_00n) });

  it("lower the invoice that they are set off against from their own day", () => {
    expect(told(itemsAt([invoice, noteOf("2025-12-05")]))).toEqual([["1", 60_00n]]);
    expect(itemsAt([invoice, noteOf("2026-01-05")])).toMatchObject([
      {
        open: 100_00n,
        later: [
          { kind: "credit-note", number: "2", date: "2026-01-05", amount: 40_00n, voucher: { number: "9" } },
        ],
      },
    ]);
  });

  it("that stand by themselves are negative items", () => {
    const standing = noteOf("2025-12-05", { balance: ore(-40_00n) });
    expect(told(itemsAt([makeInvoice({ balance: ore(100_00n) }), standing]))).toEqual([
      ["1", 100_00n],
      ["2", -40_00n, "credit-not-set-off"],
    ]);
  });

  it("of an earlier day than their invoice are set off on the day of the invoice", () => {
    const books = [invoice, noteOf("2025-10-20")];
    expect(told(itemsAt(books, [], plainDate("2025-10-25")))).toEqual([["2", -40_00n, "credit-not-set-off"]]);
    expect(told(itemsAt(books, [], plainDate("2025-11-01")))).toEqual([["1", 60_00n]]);
  });

  it("are found where only the invoice names them", () => {
    const named = { ...invoice, alone: { ...readAlone, creditReference: "2" } };
    expect(told(itemsAt([named, noteOf("2025-12-05", { alone: readAlone })]))).toEqual([["1", 60_00n]]);
  });

  it("whose payments are not known make their invoice uncertain, not settled", () => {
    const repaid = makePayment("2026-01-20", null, { invoiceNumber: "2", number: "P9" });
    const items = itemsAt([makeInvoice({ balance: ore(100_00n) }), noteOf("2026-01-05")], [repaid]);
    expect(told(items)).toEqual([["1", 100_00n, "credit-unknown"]]);
  });
});

describe("an item that is not certain", () => {
  it("shows both computations where they part, and goes by the source's balance", () => {
    const items = itemsAt([makeInvoice({ balance: ore(80_00n), alone: readAlone })]);
    expect(items).toMatchObject([
      { open: 80_00n, notes: [{ kind: "computations-differ", back: 80_00n, forward: 100_00n }] },
    ]);
  });

  it("stays in the ledger when the balance is settled and the documents are not", () => {
    const items = itemsAt([makeInvoice({ balance: ore(0n) })]);
    expect(told(items)).toEqual([["1", 0n, "computations-differ", "tax-reduction-unknown"]]);
  });

  it("goes by the documents where the invoice was another each time it was read", () => {
    const paid = makePayment("2026-02-01", 100_00n);
    const items = itemsAt([makeInvoice({ changedDuringFetch: true, alone: readAlone })], [paid]);
    expect(told(items)).toEqual([["1", 100_00n, "changed-during-fetch", "computations-differ"]]);
  });

  it("is computed from the documents alone where the balance is not known", () => {
    const paid = makePayment("2025-12-01", 30_00n);
    expect(told(itemsAt([makeInvoice({ balance: null })], [paid]))).toEqual([
      ["1", 70_00n, "balance-unknown"],
    ]);
    const settled = itemsAt([makeInvoice({ balance: null })], [makePayment("2025-12-01", 100_00n)]);
    expect(told(settled)).toEqual([["1", 0n, "balance-unknown"]]);
  });

  it("goes back from the balance where the total is not known", () => {
    expect(told(itemsAt([makeInvoice({ total: null })]))).toEqual([["1", 100_00n, "total-unknown"]]);
  });

  it("is unknown, and makes the sum unknown, where a payment's day is", () => {
    const undated = makePayment(null, 100_00n, { number: "P1" });
    const ledger = ledgerAsOf(
      makeBooks([makeInvoice({ balance: ore(0n) }), makeInvoice({ number: "2" })], [undated]),
      yearEnd,
    );
    expect(told(ledger.items)).toEqual([
      ["1", null, "payment-date-unknown"],
      ["2", 100_00n],
    ]);
    expect(ledger).toMatchObject({ total: null, knownTotal: 100_00n, unknownItems: 1 });
  });

  it("is unknown where the invoice has no day", () => {
    expect(told(itemsAt([makeInvoice({ invoiceDate: null })]))).toEqual([
      ["1", null, "invoice-date-unknown"],
    ]);
  });

  it("is known all the same where only the amount of a later or of an earlier payment is missing", () => {
    const late = makePayment("2026-01-10", null, { number: "P1" });
    const note = ["payment-amount-unknown"];
    expect(told(itemsAt([makeInvoice({ balance: ore(0n) })], [late]))).toEqual([["1", 100_00n, ...note]]);
    const early = makePayment("2025-12-10", null, { number: "P1" });
    expect(told(itemsAt([makeInvoice({ balance: ore(40_00n) })], [early]))).toEqual([["1", 40_00n, ...note]]);
  });

  it("is settled where it was so before anything was read alone, whatever its lists leave out", () => {
    const old = makeInvoice({ invoiceDate: plainDate("2023-05-01"), balance: ore(0n) });
    const from = plainDate("2025-01-01");
    expect(ledgerAsOf(makeBooks([old], [], from), yearEnd).items).toEqual([]);
    expect(ledgerAsOf(makeBooks([old]), yearEnd).items).toHaveLength(1);
    const moved = makePayment("2025-02-01", 30_00n);
    expect(ledgerAsOf(makeBooks([old], [moved], from), yearEnd).items).toHaveLength(1);
    const owed = { ...old, balance: ore(10_00n) };
    expect(ledgerAsOf(makeBooks([owed], [], from), yearEnd).items).toHaveLength(1);
  });
});

describe("tax reductions, factoring and what is in no ledger", () => {
  it("leave the part of Skatteverket out of what the customer owes", () => {
    const alone = { ...readAlone, totalToPay: ore(70_00n) };
    const items = itemsAt([makeInvoice({ balance: ore(70_00n), alone })]);
    expect(items).toMatchObject([
      { total: 100_00n, settled: 0n, open: 70_00n, notes: [{ kind: "tax-reduction", amount: 30_00n }] },
    ]);
  });

  it("tell of a reduction that may be, where the invoice was not read alone", () => {
    expect(told(itemsAt([makeInvoice({ balance: ore(70_00n) })]))).toEqual([
      ["1", 70_00n, "computations-differ", "tax-reduction-unknown"],
    ]);
  });

  it("mark an invoice that a finance company keeps", () => {
    expect(told(itemsAt([makeInvoice({ factored: true })]))).toEqual([["1", 100_00n, "factored"]]);
  });

  it("stand outside with their reason, up to the day", () => {
    const { items, outside, total } = ledgerAsOf(
      makeBooks([
        makeInvoice({ number: "1", booked: false }),
        makeInvoice({ number: "2", cancelled: true }),
        makeInvoice({ number: "3", paidAtOnce: true }),
        makeInvoice({ number: "4", booked: false, invoiceDate: plainDate("2026-01-01") }),
        makeInvoice({ number: "5", booked: false, invoiceDate: null, total: null }),
      ]),
      yearEnd,
    );
    expect(items).toEqual([]);
    expect(total).toBe(0n);
    expect(outside.map(({ invoice, reason, total: amount }) => [invoice.number, reason, amount])).toEqual([
      ["1", "unbooked", 100_00n],
      ["2", "cancelled", 100_00n],
      ["3", "paid-at-once", 100_00n],
      ["5", "unbooked", null],
    ]);
  });
});

describe("the order of a ledger", () => {
  it("is by party in Swedish, then by day and number, and a party is together under its latest name", () => {
    const rows = [
      ["10", "1", "Öberg", "2025-11-01"],
      ["9", "1", "Öberg", "2025-11-01"],
      ["11", "2", "Åkesson", "2025-11-01"],
      ["12", "3", "andersson", "2025-11-01"],
      ["13", "4", "Zorn", "2025-10-01"],
      ["14", "4", "Bergs", "2025-12-01"],
      ["15", "1", "Öberg", "2025-06-01"],
    ] as const;
    const items = itemsAt(
      rows.map(([number, partyNumber, partyName, date]) =>
        makeInvoice({ number, partyNumber, partyName, invoiceDate: plainDate(date) }),
      ),
    );
    expect(items.map(({ invoice }) => invoice.number)).toEqual(["12", "13", "14", "11", "15", "9", "10"]);
  });
});
