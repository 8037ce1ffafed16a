/** A company with the cash method: what its unpaid invoices book at year-end, held against the sandbox's own books. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CashMethod, type EntryList, cashMethod } from "#wire/entries.ts";
import { type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import type { ConnectedClient } from "../support/fortnox/fetching.ts";
import { fetchedClient } from "../support/ledgers.ts";

let open: FortnoxHouse;
let cash: ConnectedClient;
let demo: ConnectedClient;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  [cash, demo] = await Promise.all([fetchedClient(open, "cash"), fetchedClient(open, "demo")]);
});
afterAll(() => open.close());

async function proposed(client: ConnectedClient): Promise<CashMethod> {
  const { closingUrl, user } = client;
  return cashMethod.parse((await user.ask(`${closingUrl}/cash-method`)).json());
}

async function make(client: ConnectedClient, sides: readonly string[]) {
  const { closingUrl, user } = client;
  const body = { sides, withReversal: true };
  return user.ask({ method: "POST", url: `${closingUrl}/cash-method/entries`, body });
}

const sumOf = (rows: readonly { readonly amountOre: string }[]): bigint =>
  rows.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n);

describe("a year with the cash method", () => {
  it("books every unpaid invoice at year-end, with its own accounts and VAT", async () => {
    const { applies, sides } = await proposed(cash);
    expect(applies).toBe(true);
    for (const { side, content, items, problem } of sides) {
      expect(problem).toBeNull();
      expect(items.length).toBeGreaterThan(0);
      const truth = open.sandbox.control.company("cash")[side].invoices;
      for (const { number, openOre, rows } of items) {
        const invoice = truth.get(Number(number));
        expect(sumOf(rows ?? [])).toBe((side === "customer" ? -1n : 1n) * BigInt(openOre ?? "0"));
        const accounts = new Set(invoice?.lines.map(({ account }) => account.toString()));
        expect(rows?.filter(({ account }) => accounts.has(account)).length).toBeGreaterThan(0);
      }
      const owed = items.reduce((sum, { openOre }) => sum + BigInt(openOre ?? "0"), 0n);
      expect(content?.rows[0]).toMatchObject({
        account: side === "customer" ? "1510" : "2440",
        amountOre: ((side === "customer" ? 1n : -1n) * owed).toString(),
      });
      expect(sumOf(content?.rows ?? [])).toBe(0n);
    }
  });

  it("gets its entries and their reversals once", async () => {
    const made = await make(cash, ["customer", "supplier"]);
    expect(made.statusCode).toBe(201);
    expect(made.json<{ entries: { number: string }[] }>().entries.map(({ number }) => number)).toEqual([
      "S1",
      "S2",
      "S3",
      "S4",
    ]);
    const { closingUrl, user } = cash;
    const { entries } = (await user.ask(`${closingUrl}/entries`)).json<EntryList>();
    expect(entries.map(({ status, date, isReversal }) => [status, date, isReversal])).toEqual([
      ["ready", "2025-12-31", false],
      ["ready", "2026-01-01", true],
      ["ready", "2025-12-31", false],
      ["ready", "2026-01-01", true],
    ]);
    const again = await make(cash, ["customer"]);
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ problem: { kind: "cash-method-entries-exist" } });
  });
});

describe("a year with the invoice method", () => {
  it("has nothing to book, and is refused entries", async () => {
    expect(await proposed(demo)).toEqual({ applies: false, sides: [] });
    const made = await make(demo, ["customer"]);
    expect(made.json()).toMatchObject({ problem: { kind: "cash-method-not-used" } });
  });
});
