/** A register that Fortnox did not let us read, and payments without which the past cannot be computed. */
import { afterEach, describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { fortnoxOptions, type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import { fetchedClient, itemsOf, readBridge, readLedger } from "../support/ledgers.ts";

let open: FortnoxHouse | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function houseWithout(scope: string): Promise<FortnoxHouse> {
  const house = await openFortnoxHouse({ rateLimit: "off" });
  const { scopes } = fortnoxOptions(house.sandbox);
  await house.close();
  return openFortnoxHouse({ rateLimit: "off" }, { scopes: scopes.filter((each) => each !== scope) });
}

describe("a register that was not fetched", () => {
  it("is not there, with Fortnox's reason, and never zero", async () => {
    open = await openFortnoxHouse({ rateLimit: "off" });
    const licences = ["integration", "app", "bookkeeping", "customer-invoice"] as const;
    open.sandbox.control.change("bureau", { kind: "set-licences", licences: [...licences] });
    const client = await fetchedClient(open, "bureau");
    const view = await readLedger(client, "supplier");
    expect(view).toMatchObject({ source: null, range: null, sums: { openOre: null }, rows: [] });
    expect(view.notFetched?.kind).toMatch(/^fortnox-(licence|scope)-missing$/);
    expect(view.notFetched?.data["said"]).toEqual(expect.stringMatching(/\w+/));
    const { bridge, problem } = await readBridge(client, "supplier");
    expect([bridge, problem]).toEqual([null, view.notFetched]);
    expect((await readLedger(client, "customer")).source).toBe("fortnox");
  });
});

describe("payments that were not fetched", () => {
  it("leave today's balances known, and of the past only what nobody has paid on", async () => {
    open = await houseWithout("payment");
    const client = await fetchedClient(open, "demo");
    const past = await readLedger(client, "customer", "&asOf=2025-12-31");
    const { invoices } = open.sandbox.control.company("demo").customer;
    const dated = [...invoices.values()].filter(({ date }) => date <= "2025-12-31");
    expect(past.sums.items).toBe(dated.length);
    expect(past.sums.openOre).toBeNull();
    const unknown = itemsOf(past).filter(({ openOre }) => openOre === null);
    expect(unknown.length).toBeGreaterThan(100);
    expect(unknown.every(({ notes }) => notes[0]?.kind === "payments-not-fetched")).toBe(true);
    const truth = open.sandbox.control.truth("demo", plainDate("2026-04-30")).customer;
    const neverPaid = itemsOf(past).filter(({ openOre }) => openOre !== null);
    const openNow = new Set(truth.openItems.map(({ number }) => String(number)));
    expect(neverPaid.map(({ number }) => number).filter((number) => !openNow.has(number))).toEqual([]);
    const today = await readLedger(client, "customer", `&asOf=${past.range!.latest}`);
    expect(today.sums.openOre).toBe(truth.ledgerSumOre);
    expect(await readBridge(client, "customer")).toMatchObject({
      bridge: null,
      problem: { kind: "ledger-payments-not-fetched" },
    });
  });
});
