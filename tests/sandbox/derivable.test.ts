/**
 * What was open on a day can be derived from today's lists and singles alone, by today's balances rolled back: the
 * sandbox hides nothing that a ledger as of a date needs.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { call, connect } from "./support/caller.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: "off", clock: manualClock(Date.UTC(2026, 10, 1)) });
});
afterAll(() => sandbox.close());

type Item = Readonly<Record<string, unknown>>;
const ore = (value: unknown): number => Math.round(Number(value) * 100);
const shapes = {
  customer: {
    invoices: "Invoices",
    payments: "InvoicePayments",
    number: "DocumentNumber",
    cancelled: "Cancelled",
  },
  supplier: {
    invoices: "SupplierInvoices",
    payments: "SupplierInvoicePayments",
    number: "GivenNumber",
    cancelled: "Cancel",
  },
} as const;

const everyPage = async (token: string, key: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await call(sandbox, token, { path: `/3/${key.toLowerCase()}?limit=500&page=${page}` });
    const read = body as Readonly<Record<string, readonly Item[]>>;
    items.push(...read[key]!);
    if (page >= Number((read["MetaInformation"] as unknown as Item)["@TotalPages"])) return items;
  }
};
const single = async (token: string, key: string, number: unknown): Promise<Item> => {
  const { body } = await call(sandbox, token, { path: `/3/${key.toLowerCase()}/${String(number)}` });
  return Object.values(body as Readonly<Record<string, Item>>)[0]!;
};

/** Rolls today's balances back to a day, in öre of each invoice's currency. */
async function openAt(
  token: string,
  register: "customer" | "supplier",
  asOf: string,
): Promise<Map<number, number>> {
  const { invoices: key, payments: paymentKey, number, cancelled } = shapes[register];
  const payments = (await everyPage(token, paymentKey)).filter((payment) => payment["Booked"] === true);
  const booked = (await everyPage(token, key)).filter(
    (invoice) =>
      invoice["Booked"] === true && invoice[cancelled] === false && invoice["InvoiceType"] !== "CASHINVOICE",
  );
  const open = new Map<number, number>();
  const add = (invoice: number, amount: number) => open.set(invoice, (open.get(invoice) ?? 0) + amount);
  const paidOn = new Map<number, number>();
  for (const payment of payments) {
    const whole = await single(token, paymentKey, payment["Number"]);
    const writeOffs = whole["WriteOffs"] as readonly Item[];
    const amount = ore(whole["AmountCurrency"]) + writeOffs.reduce((sum, off) => sum + ore(off["Amount"]), 0);
    const invoice = Number(payment["InvoiceNumber"]);
    paidOn.set(invoice, (paidOn.get(invoice) ?? 0) + amount);
    if (String(payment["PaymentDate"]) > asOf) add(invoice, amount);
  }
  for (const invoice of booked) {
    add(Number(invoice[number]), ore(invoice["Balance"]));
    if (ore(invoice["Total"]) >= 0 || String(invoice["InvoiceDate"]) <= asOf) continue;
    const whole = await single(token, key, invoice[number]);
    const setOff =
      ore(invoice["Balance"]) - ore(invoice["Total"]) + (paidOn.get(Number(invoice[number])) ?? 0);
    add(Number(whole["CreditInvoiceReference"] ?? whole["CreditReference"]), setOff);
  }
  const dated = new Set(booked.filter((i) => String(i["InvoiceDate"]) <= asOf).map((i) => Number(i[number])));
  return new Map([...open].filter(([invoice, amount]) => amount !== 0 && dated.has(invoice)));
}

describe("open items at the balance date, derived over the API", () => {
  it.each([
    ["small", "customer", "2025-12-31"],
    ["small", "supplier", "2025-12-31"],
    ["small", "customer", "2024-12-31"],
    ["broken", "customer", "2025-08-31"],
    ["cash", "supplier", "2025-12-31"],
    ["messy", "customer", "2025-12-31"],
  ] as const)(
    "are %s's own: %s, %s",
    async (key, register, asOf) => {
      const { access_token: token } = await connect(sandbox, key);
      const truth = sandbox.control.truth(key, plainDate(asOf))[register].openItems;
      const derived = await openAt(token, register, asOf);
      expect(derived.size).toBeGreaterThan(3);
      expect([...derived].toSorted(([a], [b]) => a - b)).toEqual(
        truth.map((item) => [item.number, Number(item.openOre)]),
      );
    },
    60_000,
  );
});
