/** Ledgers as of a day over HTTP, held against what is true in the sandbox. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { BridgeView, LedgerItemRow, LedgerSide } from "#wire/ledgers.ts";
import { type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import { type ConnectedClient, fetchYears, proposedYears } from "../support/fortnox/fetching.ts";
import { askLedger, fetchedClient, itemsOf, readBridge, readLedger } from "../support/ledgers.ts";

let open: FortnoxHouse;
let demo: ConnectedClient;
let messy: ConnectedClient;
let cash: ConnectedClient;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  [demo, messy, cash] = await Promise.all([
    fetchedClient(open, "demo"),
    fetchedClient(open, "messy"),
    fetchedClient(open, "cash"),
  ]);
});
afterAll(() => open.close());

const sides = ["customer", "supplier"] as const;

function openSek(items: readonly LedgerItemRow[]): readonly (readonly [number, string | null])[] {
  return items.map(({ number, openOre }) => [Number(number), openOre] as const).toSorted(([a], [b]) => a - b);
}

async function problemOf(path: string): Promise<readonly [number, string]> {
  const answer = await askLedger(demo, path);
  return [answer.statusCode, answer.json<{ problem: { kind: string } }>().problem.kind];
}

describe("a ledger", () => {
  it.each(["2025-01-01", "2025-06-30", "2025-11-15", "2025-12-31", "2026-01-06", "2026-04-30"])(
    "is what was open at the end of %s, item by item and in all",
    async (asOf) => {
      const truth = open.sandbox.control.truth("demo", plainDate(asOf));
      for (const side of sides) {
        const view = await readLedger(demo, side, `&asOf=${asOf}`);
        const { openItems, ledgerSumOre } = truth[side];
        expect(openSek(itemsOf(view))).toEqual(
          openItems.map(({ number, openSekOre }) => [number, openSekOre]).toSorted(([a], [b]) => +a! - +b!),
        );
        const sum = BigInt(ledgerSumOre) * (side === "customer" ? 1n : -1n);
        expect(view.sums).toMatchObject({
          items: openItems.length,
          unknownItems: 0,
          openOre: String(sum),
          knownOpenOre: String(sum),
        });
        const aged = view.ageing.reduce((all, { openOre }) => all + BigInt(openOre), 0n);
        expect(aged + BigInt(view.credits.openOre)).toBe(sum);
      }
    },
  );

  it("is as of the balance date unless a day is asked for", async () => {
    const view = await readLedger(demo, "customer");
    expect(view).toMatchObject({
      side: "customer",
      source: "fortnox",
      notFetched: null,
      importNumber: 1,
      pasted: null,
      asOf: "2025-12-31",
      balanceDate: "2025-12-31",
      cashMethod: false,
      range: { earliest: "2025-01-01" },
    });
    expect(view.range!.latest > "2026-04-30").toBe(true);
  });

  it("sums each party before its items, and pages through all of them", async () => {
    const whole = await readLedger(messy, "customer");
    expect(whole.total).toBe(whole.sums.parties + whole.sums.items);
    expect(whole.rows.map(({ position }) => position)).toEqual(whole.rows.map((_, index) => index));
    const [party, ...rest] = whole.rows;
    const own = rest.slice(0, party!.kind === "party" ? party!.items : 0);
    const sum = own.reduce((all, row) => all + BigInt(row.openOre ?? 0), 0n);
    expect([party!.kind, party!.openOre]).toEqual(["party", String(sum)]);
    const page = await readLedger(messy, "customer", "&from=50").then(({ rows }) => rows.slice(0, 3));
    expect(page).toEqual(whole.rows.slice(50, 53));
    const parties = await readLedger(messy, "customer", "&level=parties");
    expect(parties.rows.map(({ partyName, openOre }) => [partyName, openOre])).toEqual(
      whole.rows.filter(({ kind }) => kind === "party").map(({ partyName, openOre }) => [partyName, openOre]),
    );
    expect(parties.total).toBe(whole.sums.parties);
  });

  it.each([
    ["open", "descending", ({ openOre }: LedgerItemRow) => -Number(openOre)],
    ["number", "ascending", ({ number }: LedgerItemRow) => Number(number)],
    ["invoice-date", "descending", ({ invoiceDate }: LedgerItemRow) => -Date.parse(invoiceDate!)],
    ["overdue", "ascending", ({ daysOverdue }: LedgerItemRow) => daysOverdue!],
  ])("is sorted by %s, %s, in items alone", async (sort, order, keyOf) => {
    const view = await readLedger(messy, "supplier", `&sort=${sort}&order=${order}`);
    expect(view.total).toBe(view.sums.items);
    const keys = itemsOf(view).map(keyOf);
    expect(keys).toHaveLength(view.sums.items);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });

  it("leaves what a search finds, in any case, with what it sums to", async () => {
    const whole = itemsOf(await readLedger(messy, "customer"));
    const view = await readLedger(messy, "customer", `&search=${encodeURIComponent("ALMBACKA")}`);
    const found = whole.filter(({ partyName }) => partyName.toLowerCase().includes("almbacka"));
    expect(found.length).toBeGreaterThan(1);
    expect(itemsOf(view).map(({ number }) => number)).toEqual(found.map(({ number }) => number));
    const sum = found.reduce((all, { openOre }) => all + BigInt(openOre ?? 0), 0n);
    expect(view.found).toEqual({ items: found.length, openOre: String(sum) });
    expect(view.rows[0]).toMatchObject({ kind: "party" });
    expect(view.sums.items).toBe(whole.length);
    const none = await readLedger(messy, "customer", "&search=%25");
    expect([none.rows, none.total, none.found]).toEqual([[], 0, { items: 0, openOre: "0" }]);
    const number = await readLedger(messy, "supplier", `&search=${whole[0]!.number}9999`);
    expect(number.total).toBe(0);
  });

  it("turns the order of parties, and keeps each before its items", async () => {
    const whole = await readLedger(messy, "customer");
    const turned = await readLedger(messy, "customer", "&order=descending");
    expect(turned.rows[0]).toMatchObject({ kind: "party" });
    const names = (view: typeof whole): readonly string[] =>
      view.rows.filter(({ kind }) => kind === "party").map(({ partyName }) => partyName);
    expect(names(turned)).toEqual(names(whole).toReversed());
  });

  it("tells of unbooked and cancelled invoices, in no sum", async () => {
    const { outside, rows } = await readLedger(messy, "customer");
    expect(outside.count).toBe(outside.items.length);
    expect(new Set(outside.items.map(({ reason }) => reason))).toEqual(
      new Set(["unbooked", "cancelled", "paid-at-once"]),
    );
    const numbers = new Set(rows.filter((row) => row.kind === "item").map(({ number }) => number));
    expect(outside.items.filter(({ number }) => numbers.has(number))).toEqual([]);
  });

  it("shows what was paid after the day with date, amount and voucher, though that year is not fetched", async () => {
    const [item] = itemsOf(await readLedger(demo, "supplier")).filter(({ later }) => later.length > 0);
    const [paid] = item!.later;
    const { payments } = open.sandbox.control.company("demo").supplier;
    const { date, amountSek, voucher } = payments.get(Number(paid!.number))!;
    expect(paid).toEqual({
      kind: "payment",
      number: paid!.number,
      date,
      amountOre: String(amountSek),
      voucher: { name: `${voucher!.series} ${voucher!.number}`, voucherIndex: null },
    });
    expect(date > "2025-12-31").toBe(true);
  });

  it("leads to each voucher of the year, and to each invoice in the sandbox", async () => {
    const [item] = itemsOf(await readLedger(demo, "customer"));
    const { name, voucherIndex } = item!.vouchers[0]!;
    const voucher = await demo.user.ask(`${demo.closingUrl}/vouchers/${voucherIndex}`);
    expect(voucher.json()).toMatchObject({ voucher: name });
    const page = await fetch(item!.url!);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain(`Kundfaktura ${item!.number}`);
    expect(html).toContain(name);
  });

  it.each([
    ["customer?asOf=2024-12-31", 422, "date-not-computable"],
    ["customer?asOf=2099-01-01", 422, "date-not-computable"],
    ["supplier/bridge?asOf=2024-12-31", 422, "date-not-computable"],
    ["supplier/excel?asOf=2024-12-31", 422, "date-not-computable"],
    ["customer?asOf=2025-02-30", 400, "invalid-request"],
    ["customer?limit=100000", 400, "invalid-request"],
    ["moon", 400, "invalid-request"],
  ])("refuses %s", async (path, status, kind) => {
    expect(await problemOf(path)).toEqual([status, kind]);
  });

  it("is computed once when many ask for a new day at the same time", async () => {
    const days = ["2025-03-03", "2025-03-03", "2025-03-03", "2025-03-03", "2025-03-04"];
    const views = await Promise.all(days.map((day) => readLedger(demo, "customer", `&asOf=${day}`)));
    expect(views.slice(1, 4)).toEqual([views[0], views[0], views[0]]);
    const { rows } = await open.house.database.owner.query<{ days: string }>(
      "SELECT count(*) AS days FROM app.ledger_day WHERE as_of = '2025-03-03' AND side = 'customer'",
    );
    expect(rows[0]?.days).toBe("1");
  });
});

describe("the bridge", () => {
  const told = ({ bridge }: BridgeView) =>
    bridge!.items
      .filter(({ amountOre }) => amountOre !== "0")
      .map(({ cause, amountOre }) => [cause, amountOre]);

  it("explains the three planted faults of the demo by voucher and amount, and nothing is left", async () => {
    const view = await readBridge(demo, "customer");
    expect(told(view).toSorted()).toEqual([
      ["edited-voucher", "125000"],
      ["manual-voucher", "-450000"],
      ["other-period", "-700000"],
    ]);
    expect(view.problem).toBeNull();
    expect(view.bridge).toMatchObject({
      ledgerOre: "24995500",
      explainedOre: "-1025000",
      balanceOre: "23970500",
      unexplainedOre: "0",
      firstDifferent: "2025-10-13",
      accounts: [{ account: "1510", balanceOre: "23970500", differenceOre: "0" }],
    });
    const manual = view.bridge!.items.find(({ cause }) => cause === "manual-voucher")!;
    const voucher = await demo.user.ask(`${demo.closingUrl}/vouchers/${manual.voucher!.voucherIndex}`);
    expect(voucher.json()).toMatchObject({ voucher: manual.voucher!.name, date: manual.date });
  });

  it.each(sides)("leaves nothing of what was planted unexplained: messy, %s", async (side: LedgerSide) => {
    const truth = open.sandbox.control.truth("messy", plainDate("2025-12-31"))[side];
    const { bridge } = await readBridge(messy, side);
    expect(bridge).toMatchObject({
      ledgerOre: truth.ledgerSumOre,
      balanceOre: truth.controlBalanceOre,
      unexplainedOre: "0",
    });
    const planted = truth.differences.map(({ differenceOre }) => differenceOre).toSorted();
    expect(
      bridge!.items
        .map(({ amountOre }) => amountOre)
        .filter((amount) => amount !== "0")
        .toSorted(),
    ).toEqual(planted);
  });

  it("reaches as far as the year's accounts are read", async () => {
    const view = await readBridge(demo, "customer", "asOf=2026-01-31");
    expect(view).toMatchObject({
      bridge: null,
      problem: { kind: "bridge-outside-year", data: { asOf: "2026-01-31", end: "2025-12-31" } },
    });
  });

  it("is not there with the cash method, which tells what the closing entry must hold", async () => {
    for (const side of sides) {
      const { openItems, ledgerSumOre } = open.sandbox.control.truth("cash", plainDate("2025-12-31"))[side];
      const sum = BigInt(ledgerSumOre) * (side === "customer" ? 1n : -1n);
      expect(await readBridge(cash, side)).toMatchObject({
        bridge: null,
        problem: { kind: "ledger-cash-method" },
        toBeBooked: { items: openItems.length, openOre: String(sum) },
      });
      expect((await readLedger(cash, side)).cashMethod).toBe(true);
    }
  });
});

describe("fetching again", () => {
  it("computes the ledger of the new snapshot", async () => {
    const client = await fetchedClient(open, "bureau");
    const before = await readLedger(client, "customer");
    open.sandbox.control.change("bureau", { kind: "add-invoice", register: "customer", date: "2025-12-30" });
    await fetchYears(client, await proposedYears(client));
    const after = await readLedger(client, "customer");
    expect([after.importNumber, after.sums.items]).toEqual([2, before.sums.items + 1]);
  });
});
