import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { type Ore, ore } from "../money/ore.ts";
import type { Bridge } from "./bridge.ts";
import { type BridgedEntry, entryItems, withEntries } from "./bridgeEntries.ts";

const day = plainDate("2025-12-31");
const on = { controlAccounts: ["1510", "1515"], asOf: day };

const entry = (rows: Readonly<Record<string, bigint>>, said: Partial<BridgedEntry> = {}): BridgedEntry => ({
  entryId: "e3",
  number: "V3",
  date: day,
  text: "Befarad kundförlust",
  isBooked: false,
  ...said,
  rows: Object.entries(rows).map(([account, amount]) => ({ account, amount: ore(amount), text: "" })),
});

const part = (account: string, balance: Ore) => ({
  account,
  name: "",
  balance,
  ledger: balance,
  explained: ore(0n),
  difference: ore(0n),
});

const even: Bridge = {
  asOf: day,
  ledger: ore(1_000n),
  items: [],
  explained: ore(0n),
  accounts: [part("1510", ore(1_000n)), part("1515", ore(0n))],
  balance: ore(1_000n),
  unexplained: ore(0n),
  firstDifferent: null,
  differentSince: null,
  moves: { from: plainDate("2025-01-01"), opening: ore(0n), byDay: [] },
};

describe("withEntries", () => {
  it("puts an entry on the balance and explains it, so that the rest stands still", () => {
    const built = withEntries(even, [entry({ "1510": -200n, "6351": 200n })], on);
    expect(built).toMatchObject({ balance: 800n, explained: -200n, unexplained: 0n });
    expect(built.accounts[0]).toMatchObject({ balance: 800n, explained: -200n, difference: 0n });
    expect(built).toMatchObject({ firstDifferent: "2025-12-31", differentSince: "2025-12-31" });
    expect(entryItems([entry({ "1510": -200n, "6351": 200n })], on)).toMatchObject([
      { cause: "closing-entry", amount: -200n, account: "1510", entry: { number: "V3" } },
    ]);
  });
  it("only explains what a pasted list's books hold already", () => {
    const booked = { ...even, balance: ore(800n), unexplained: ore(-200n) };
    const accounts = [{ ...part("1510", ore(800n)), ledger: ore(1_000n), difference: ore(-200n) }];
    const built = withEntries(
      { ...booked, accounts, moves: null },
      [entry({ "1510": -200n }, { isBooked: true })],
      on,
    );
    expect(built).toMatchObject({ balance: 800n, explained: -200n, unexplained: 0n });
    expect(built.accounts[0]).toMatchObject({ balance: 800n, difference: 0n });
  });
  it("makes no item of what only moves between the control accounts", () => {
    const between = [entry({ "1510": -200n, "1515": 200n })];
    expect(entryItems(between, on)).toEqual([]);
    const built = withEntries(even, between, on);
    expect(built).toMatchObject({ balance: 1_000n, explained: 0n, unexplained: 0n, firstDifferent: null });
    expect(built.accounts.map(({ balance, difference }) => [balance, difference])).toEqual([
      [800n, 0n],
      [200n, 0n],
    ]);
  });
  it("leaves out entries of later days, and of other accounts", () => {
    const earlier = { ...on, asOf: plainDate("2025-11-30") };
    expect(withEntries(even, [entry({ "1510": -200n })], earlier)).toBe(even);
    expect(withEntries(even, [entry({ "2440": -200n })], on)).toBe(even);
  });
  it("keeps what is unknown unknown", () => {
    const unknown = { ...even, balance: null, unexplained: null, moves: null };
    expect(withEntries(unknown, [entry({ "1510": -200n })], on)).toMatchObject({
      balance: null,
      unexplained: null,
      explained: -200n,
    });
  });
});
