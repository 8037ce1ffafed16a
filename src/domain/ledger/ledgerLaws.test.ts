/** Laws of a ledger, over histories that are made up of true events; what the source shows is derived from them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeInvoice, makePayment, readAlone, sek } from "../../../tests/support/ledgerBooks.ts";
import { type PlainDate, addDays, plainDate } from "../calendar/plainDate.ts";
import { type Ore, ore, sumOre } from "../money/ore.ts";
import type { KnownInvoice, KnownPayment } from "./ledger.ts";
import { ledgerAsOf } from "./ledgerAsOf.ts";
import { ledgerEvents } from "./ledgerEvents.ts";
import type { LedgerSide } from "./ledgerInvoice.ts";
import { ageing } from "./list/ageing.ts";
import { ledgerSums } from "./list/ledgerSums.ts";
import type { LedgerBooks } from "./openItem.ts";

const yearEnd = plainDate("2025-12-31");
const longAgo = addDays(yearEnd, -1000);
const euro = { code: "EUR", rate: "11.2345", unit: "1" };
const day = fc.integer({ min: -400, max: 120 }).map((days) => addDays(yearEnd, days));
const kronor = fc.bigInt({ min: 1n, max: 500_000n });

/** An invoice, what was paid of it when, and a credit note that was set off against some of it and repaid in part. */
const story = fc.record({
  party: fc.constantFrom("Åkesson", "Andersson", "Öberg", "åkesson"),
  date: day,
  due: fc.option(fc.integer({ min: 0, max: 90 })),
  total: kronor,
  isEuro: fc.boolean(),
  reduction: fc.option(fc.bigInt({ min: 1n, max: 1000n })),
  payments: fc.array(
    fc.record({
      date: day,
      amount: fc.bigInt({ min: -50_000n, max: 500_000n }),
      off: fc.bigInt({ min: -90n, max: 90n }),
    }),
    { maxLength: 4 },
  ),
  note: fc.option(fc.record({ date: day, setOff: kronor, repaid: kronor, left: kronor, repaidOn: day })),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;
const stories = fc.array(story, { maxLength: 8 });

interface Move {
  readonly document: string;
  readonly date: PlainDate;
  readonly amount: bigint;
}

interface History {
  readonly books: LedgerBooks;
  /** In the currency of each document. */
  readonly moves: readonly Move[];
}

function historyOf(side: LedgerSide, told: readonly Story[]): History {
  const invoices: KnownInvoice[] = [];
  const payments: KnownPayment[] = [];
  const moves: Move[] = [];
  const balanceOf = (document: string): Ore =>
    ore(moves.filter((move) => move.document === document).reduce((sum, { amount }) => sum + amount, 0n));
  const pay = (document: KnownInvoice, paid: { date: PlainDate; amount: bigint; off: bigint }): void => {
    const isSek = document.currency.code === "SEK";
    const off = isSek ? paid.off : 0n;
    moves.push({ document: document.number, date: paid.date, amount: -paid.amount - off });
    payments.push(
      makePayment(paid.date, paid.amount, {
        side,
        number: `${payments.length + 1}`,
        invoiceNumber: document.number,
        currency: document.currency,
        hasWriteOffs: off !== 0n,
        alone: {
          amountInCurrency: ore(paid.amount),
          writeOffs: off === 0n ? [] : [{ account: "3740", amount: ore(off), text: "" }],
          voucher: null,
        },
      }),
    );
  };
  told.forEach(({ party, date, due, total, isEuro, reduction, payments: paid, note }, index) => {
    const common = {
      side,
      partyName: party,
      partyNumber: party.length.toString(),
      currency: isEuro ? euro : sek,
    };
    const owed = reduction === null || isEuro ? total : total - reduction;
    const invoice = makeInvoice({
      ...common,
      number: `${index * 2 + 1}`,
      invoiceDate: date,
      dueDate: due === null ? null : addDays(date, due),
      total: ore(total),
      alone: { ...readAlone, totalToPay: side === "customer" ? ore(owed) : null },
    });
    const own = invoice.number;
    moves.push({ document: own, date, amount: side === "customer" ? owed : total });
    for (const each of paid) pay(invoice, each);
    if (note !== null) {
      const number = `${index * 2 + 2}`;
      const noteTotal = -(note.setOff + note.repaid + note.left);
      const alone = { ...readAlone, creditReference: own };
      const credit = makeInvoice({
        ...common,
        number,
        invoiceDate: note.date,
        total: ore(noteTotal),
        credit: true,
        alone,
      });
      const both = note.date > date ? note.date : date;
      moves.push({ document: number, date: note.date, amount: noteTotal });
      moves.push(
        { document: own, date: both, amount: -note.setOff },
        { document: number, date: both, amount: note.setOff },
      );
      pay(credit, { date: note.repaidOn, amount: -note.repaid, off: 0n });
      invoices.push({ ...credit, balance: balanceOf(number) });
    }
    invoices.push({ ...invoice, balance: balanceOf(own) });
  });
  return { books: { side, invoices, payments }, moves };
}

const toKronor = (euros: bigint): bigint => {
  const product = euros * 112_345n;
  return product >= 0n ? (product + 5_000n) / 10_000n : -((-product + 5_000n) / 10_000n);
};

/** What was truly open of each document, in kronor. */
function trulyOpen({ books, moves }: History, asOf: PlainDate): ReadonlyMap<string, bigint> {
  const open = new Map<string, bigint>();
  for (const { document, date, amount } of moves) {
    if (date <= asOf) open.set(document, (open.get(document) ?? 0n) + amount);
  }
  const isEuro = new Set(
    books.invoices.filter(({ currency }) => currency === euro).map(({ number }) => number),
  );
  return new Map(
    [...open]
      .filter(([, amount]) => amount !== 0n)
      .map(([number, amount]) => [number, isEuro.has(number) ? toKronor(amount) : amount]),
  );
}

const byNumber = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
const side = fc.constantFrom<LedgerSide>("customer", "supplier");

describe("a ledger as of any day", () => {
  it("has what was truly open of every invoice, and both computations agree", () => {
    fc.assert(
      fc.property(side, stories, day, (of, told, asOf) => {
        const history = historyOf(of, told);
        const { items, total } = ledgerAsOf(history.books, asOf);
        const open = items.map(({ invoice, open: amount }) => [invoice.number, amount] as const);
        const truth = trulyOpen(history, asOf);
        expect(open.toSorted(byNumber)).toEqual([...truth].toSorted(byNumber));
        expect(total).toBe([...truth.values()].reduce((sum, amount) => sum + amount, 0n));
        const kinds = items.flatMap(({ notes }) => notes.map(({ kind }) => kind));
        expect(kinds).not.toContain("computations-differ");
      }),
    );
  });

  it("is empty before the first event", () => {
    fc.assert(
      fc.property(side, stories, (of, told) => {
        const { books } = historyOf(of, told);
        expect(ledgerAsOf(books, longAgo)).toMatchObject({ items: [], outside: [], total: 0n });
      }),
    );
  });

  it("moves between two days exactly by the events between", () => {
    fc.assert(
      fc.property(side, stories, fc.tuple(day, day), (of, told, days) => {
        const { books } = historyOf(of, told);
        const [from, to] = days.toSorted() as [PlainDate, PlainDate];
        const between = ledgerEvents(books).filter(({ date }) => date !== null && date > from && date <= to);
        const moved = sumOre(between.map(({ amount }) => amount!));
        expect(ledgerAsOf(books, to).total! - ledgerAsOf(books, from).total!).toBe(moved);
      }),
    );
  });

  it("mirrors customers in suppliers", () => {
    fc.assert(
      fc.property(stories, day, (told, asOf) => {
        const plain = told.map((each) => ({ ...each, reduction: null }));
        const [customers, suppliers] = (["customer", "supplier"] as const).map((of) => {
          const { items, total } = ledgerAsOf(historyOf(of, plain).books, asOf);
          const rows = items.map((item) => [
            item.invoice.number,
            item.total,
            item.settled,
            item.open,
            item.later,
          ]);
          return { rows, total };
        });
        expect(customers).toEqual(suppliers);
      }),
    );
  });

  it("is the sum of its parties, and of its ages and credits", () => {
    fc.assert(
      fc.property(side, stories, day, (of, told, asOf) => {
        const ledger = ledgerAsOf(historyOf(of, told).books, asOf);
        const sums = ledgerSums(ledger);
        expect(sums.open).toBe(ledger.total);
        expect(sumOre(sums.parties.map(({ open }) => open!))).toBe(ledger.total);
        expect(sums.parties.reduce((count, { items }) => count + items, 0)).toBe(ledger.items.length);
        const { buckets, credits } = ageing(ledger);
        expect(sumOre([credits.open, ...buckets.map(({ open }) => open)])).toBe(ledger.total);
        expect(credits.open <= 0n && buckets.every(({ open }) => open >= 0n)).toBe(true);
      }),
    );
  });

  it("drops nothing that is not settled, whatever the source leaves out or has wrong", () => {
    const harm = fc.constantFrom<Partial<KnownInvoice>>(
      {},
      { balance: null },
      { total: null, alone: null },
      { balance: ore(77n) },
      { invoiceDate: null },
      { booked: false },
      { cancelled: true },
      { paidAtOnce: true },
      { currency: { code: "USD", rate: null, unit: null } },
    );
    fc.assert(
      fc.property(
        side,
        stories,
        fc.tuple(day, fc.array(harm, { minLength: 1 })),
        (of, told, [asOf, harms]) => {
          const { books, moves } = historyOf(of, told);
          const harmed = books.invoices.map((each, index) => ({ ...each, ...harms[index % harms.length] }));
          const ledger = ledgerAsOf({ ...books, invoices: harmed }, asOf);
          const told2 = new Set([...ledger.items, ...ledger.outside].map(({ invoice }) => invoice.number));
          const open = trulyOpen({ books, moves }, asOf);
          for (const { invoiceDate, number } of harmed) {
            if (open.has(number) && (invoiceDate === null || invoiceDate <= asOf))
              expect(told2).toContain(number);
          }
          for (const { open: amount, notes } of ledger.items) {
            if (amount === null) expect(notes.length).toBeGreaterThan(0);
          }
          expect(ledger.total === null).toBe(ledger.unknownItems > 0);
        },
      ),
    );
  });
});
