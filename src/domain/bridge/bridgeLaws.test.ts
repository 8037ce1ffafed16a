/** Laws of the bridge, over histories in which faults of every kind are planted at random. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BridgeBooks, closingYear } from "../../../tests/support/bridgeBooks.ts";
import { type PlainDate, addDays, daysBetween } from "../calendar/plainDate.ts";
import { ledgerAsOf } from "../ledger/ledgerAsOf.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import { ore } from "../money/ore.ts";
import type { Bridge, BridgeGround } from "./bridge.ts";
import { bridge } from "./buildBridge.ts";

const accounts = { customer: ["1510", "1515"], supplier: ["2440", "2445"] } as const;
const turn = closingYear.start;
/** Around the turn of the year, so that both sides of it are met. */
const day = fc.integer({ min: -70, max: 100 }).map((days) => addDays(turn, days));
const lastDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(turn, days));
/** Small ones meet, and cancel each other by chance. */
const amount = fc.oneof(fc.bigInt({ min: 1n, max: 5n }), fc.bigInt({ min: 1n, max: 90_000n }));
const delta = fc
  .oneof(fc.bigInt({ min: -6n, max: 6n }), fc.bigInt({ min: -50_000n, max: 50_000n }))
  .filter((öre) => öre !== 0n);
const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: undefined });

const payment = fc.record({
  paidOn: day,
  amount,
  writeOff: option(delta),
  shift: option(fc.integer({ min: -40, max: 40 })),
  edit: option(delta),
});
const story = fc.record({
  date: day,
  total: amount,
  /** Booked so many days later, or earlier. */
  shift: option(fc.integer({ min: -40, max: 40 })),
  edit: option(delta),
  isLost: fc.boolean(),
  isUnbooked: fc.boolean(),
  isElsewhere: fc.boolean(),
  payments: fc.array(payment, { maxLength: 3 }),
});
const manual = fc.record({
  date: day,
  amount: delta,
  isMove: fc.boolean(),
  kind: fc.constantFrom("manual", "invoice", "other"),
});
const history = fc.record({
  stories: fc.array(story, { maxLength: 6 }),
  manuals: fc.array(manual, { maxLength: 3 }),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;
type Story = History["stories"][number];

interface Fact {
  readonly cause: string;
  readonly amount: bigint;
}

/** One document as it was planted: what the ledger says, and what its voucher has. */
interface Planted {
  readonly date: PlainDate;
  readonly bookedOn: PlainDate;
  readonly says: bigint;
  readonly edit: bigint;
  readonly isLost: boolean;
  readonly lateCause: (asOf: PlainDate) => string;
  readonly editCause: string;
}

/** Puts a history into books, and lists what a bridge is to find on a day. */
function plant(
  side: LedgerSide,
  told: History,
): { books: BridgeBooks; expected: (asOf: PlainDate) => readonly string[] } {
  const sign = side === "customer" ? 1n : -1n;
  const books = new BridgeBooks(side);
  const planted = told.stories.flatMap((each) => plantStory(books, each));
  for (const [index, each] of told.manuals.entries()) {
    const [first, second] = accounts[side];
    const rows = each.isMove
      ? { [first]: sign * each.amount, [second]: -sign * each.amount }
      : { [first]: sign * each.amount };
    const referenceNumber = each.kind === "invoice" ? `none ${index}` : null;
    const referenceType = each.kind === "invoice" && side === "supplier" ? "supplier-invoice" : each.kind;
    books.voucher({ date: each.date, rows, referenceType, referenceNumber });
  }
  const expected = (asOf: PlainDate): readonly string[] => {
    const facts = planted.map((one) => factsOf(one, asOf));
    const loose = told.manuals.filter(({ isMove }) => !isMove);
    const opening = [
      ...facts.map((fact) => fact.opening),
      ...loose.filter(({ date }) => date < turn).map((one) => one.amount),
    ].reduce((sum, each) => sum + each, 0n);
    const items = [
      ...facts.flatMap((fact) => fact.items),
      ...loose
        .filter(({ date }) => date >= turn && date <= asOf)
        .map((one) => ({
          cause: one.kind === "invoice" ? "not-in-ledger" : "manual-voucher",
          amount: one.amount,
        })),
      { cause: "opening-balance", amount: opening },
    ];
    return items
      .filter((item) => item.amount !== 0n)
      .map((item) => `${item.cause} ${sign * item.amount}`)
      .toSorted();
  };
  return { books, expected };
}

function plantStory(
  books: BridgeBooks,
  { date, total, shift = 0, edit = 0n, isLost, isUnbooked, isElsewhere, payments }: Story,
): readonly Planted[] {
  // A voucher is lost of what is dated in the year; before it nobody can see that.
  const lost = isLost && date >= turn && payments.length % 2 === 0;
  const bookedOn = addDays(date, lost ? 0 : shift);
  const account = isElsewhere ? { account: accounts[books.side][1] } : {};
  const number = books.invoice(date, total, {
    booked: !isUnbooked,
    voucher: { on: bookedOn, amount: total + edit, lost, ...account },
  });
  const paid = payments.map((each): Planted => {
    const { paidOn, writeOff = 0n } = each;
    const paymentBookedOn = addDays(paidOn, each.shift ?? 0);
    const says = each.amount + writeOff;
    // Either what was written off is forgotten, or the voucher is edited.
    const off = each.edit === undefined ? writeOff : -each.edit;
    const isForgotten = writeOff !== 0n && off === writeOff;
    books.pay(number, paidOn, {
      amount: each.amount,
      writeOff,
      voucher: { on: paymentBookedOn, amount: says - off },
    });
    return {
      date: paidOn,
      bookedOn: paymentBookedOn,
      says: isUnbooked ? 0n : -says,
      edit: isUnbooked ? off - says : off,
      isLost: false,
      lateCause: () => "other-period",
      editCause: isUnbooked ? "payment-before-booking" : isForgotten ? "write-off" : "edited-voucher",
    };
  });
  if (isUnbooked) return paid;
  const lateCause = (asOf: PlainDate): string =>
    payments.some(({ paidOn }) => paidOn <= asOf) ? "payment-before-booking" : "other-period";
  return [
    { date, bookedOn, says: total, edit, isLost: lost, lateCause, editCause: "edited-voucher" },
    ...paid,
  ];
}

/** What one document is told by, straight from how it was planted; what was wrong before the year opened with it. */
function factsOf(
  { date, bookedOn, says, edit, isLost, lateCause, editCause }: Planted,
  asOf: PlainDate,
): { items: readonly Fact[]; opening: bigint } {
  const isDated = date <= asOf;
  if (isLost) return { items: isDated ? [{ cause: "missing-voucher", amount: -says }] : [], opening: 0n };
  // A voucher without a row on the account books nothing, whenever it is.
  if (bookedOn > asOf) {
    const cause = edit === -says ? editCause : lateCause(asOf);
    return { items: isDated ? [{ cause, amount: -says }] : [], opening: 0n };
  }
  // Neither has it: the voucher has nothing left, and the day has not come.
  if (!isDated && edit === -says && bookedOn >= turn) return { items: [], opening: 0n };
  const early = isDated ? [] : [{ cause: "other-period", amount: says }];
  if (bookedOn < turn) return { items: early, opening: edit };
  return { items: [...early, { cause: editCause, amount: edit }], opening: 0n };
}

function found({ items }: Bridge): readonly string[] {
  return items
    .filter((item) => item.amount !== 0n)
    .map((item) => `${item.cause} ${item.amount}`)
    .toSorted();
}

/** The same ground as a worse source would give it: balances of another moment, days and references not told. */
const worsened = fc.record({
  balances: fc.array(option(fc.option(delta)), { maxLength: 6 }),
  isDayUnknown: fc.boolean(),
  isUntold: fc.boolean(),
});

function worsen(
  ground: BridgeGround,
  worse: typeof worsened extends fc.Arbitrary<infer W> ? W : never,
): BridgeGround {
  const { ledger, control } = ground;
  const invoices = ledger.invoices.map((invoice, index) => {
    const other = worse.balances[index];
    return other === undefined ? invoice : { ...invoice, balance: other === null ? null : ore(other) };
  });
  const payments = ledger.payments.map((one, index) =>
    worse.isDayUnknown && index === 0 ? { ...one, paidOn: null } : one,
  );
  const rows = control.rows.map((row, index) =>
    worse.isUntold && index % 2 === 0 ? { ...row, referenceType: null, referenceNumber: null } : row,
  );
  return { ...ground, ledger: { ...ledger, invoices, payments }, control: { ...control, rows } };
}

function sum(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce((total, each) => (total === null || each === null ? null : total + each), 0n);
}

/** The difference at the end of a day, computed alone. */
function differenceOn(day: PlainDate, { ledger, control }: BridgeGround): bigint | null {
  const { total } = ledgerAsOf(ledger, day);
  const opening = sum(control.accounts.map((account) => account.opening));
  const booked = control.rows.filter(({ date }) => date <= day).map((row) => row.amount);
  if (total === null || opening === null) return null;
  return opening + (sum(booked) ?? 0n) - (ledger.side === "customer" ? 1n : -1n) * total;
}

describe("a bridge", () => {
  it.each(["customer", "supplier"] as const)(
    "finds exactly what was planted, on the %s side, and leaves no rest",
    (side) => {
      fc.assert(
        fc.property(history, lastDay, (told, asOf) => {
          const { books, expected } = plant(side, told);
          const built = bridge(books.ground(asOf, { accounts: accounts[side] }));
          expect(found(built)).toEqual(expected(asOf));
          expect(built.unexplained).toBe(0n);
        }),
        { numRuns: 400 },
      );
    },
  );

  it("reads the supplier's ledger as the mirror of the customer's", () => {
    fc.assert(
      fc.property(history, lastDay, (told, asOf) => {
        const [customer, supplier] = (["customer", "supplier"] as const).map((side) =>
          bridge(plant(side, told).books.ground(asOf, { accounts: accounts[side] })),
        );
        const inShort = (built: Bridge | undefined, sign: bigint): readonly unknown[] | undefined =>
          built?.items.map(({ cause, amount: effect, date, invoiceNumber }) => [
            cause,
            sign * effect,
            date,
            invoiceNumber,
          ]);
        expect(inShort(supplier, -1n)).toEqual(inShort(customer, 1n));
        expect(supplier?.balance).toBe(0n - (customer?.balance ?? 0n));
        expect(supplier?.firstDifferent).toBe(customer?.firstDifferent);
      }),
    );
  });

  it("sums from the ledger over its items and the rest to the balance, whatever the source lacks", () => {
    fc.assert(
      fc.property(history, lastDay, worsened, (told, asOf, worse) => {
        const ground = worsen(
          plant("customer", told).books.ground(asOf, { accounts: accounts.customer }),
          worse,
        );
        const built = bridge(ground);
        const { ledger, explained, unexplained, balance, items, accounts: parts } = built;
        expect(sum(items.map((item) => item.amount))).toBe(explained);
        expect(sum(parts.map((part) => part.explained))).toBe(explained);
        expect(sum(parts.map((part) => part.balance))).toBe(balance);
        expect(sum(parts.map((part) => part.ledger))).toBe(ledger);
        expect(sum(parts.map((part) => part.difference))).toBe(unexplained);
        expect(unexplained === null).toBe(ledger === null || balance === null);
        if (unexplained !== null) expect(sum([ledger, explained, unexplained])).toBe(balance);
      }),
      { numRuns: 400 },
    );
  });

  it("parts first, and since, on the days that a look at every evening finds", () => {
    fc.assert(
      fc.property(history, lastDay, (told, asOf) => {
        const ground = plant("customer", told).books.ground(asOf, { accounts: accounts.customer });
        const days = Array.from({ length: daysBetween(turn, asOf) + 1 }, (_, index) => addDays(turn, index));
        const differing = days.filter((each) => differenceOn(each, ground) !== 0n);
        const lastEqual = days.findLastIndex((each) => differenceOn(each, ground) === 0n);
        const built = bridge(ground);
        expect(built.firstDifferent).toBe(differing[0] ?? null);
        expect(built.differentSince).toBe(days[lastEqual + 1] ?? null);
      }),
    );
  });
});
