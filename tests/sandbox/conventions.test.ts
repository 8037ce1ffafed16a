/** How the API answers in general: the limit, pages, filters, headers and the shapes that vary. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ManualClock, manualClock } from "#sandbox/clock/manualClock.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { call, connect } from "./support/caller.ts";

let sandbox: Sandbox;
let clock: ManualClock;
let token: string;
beforeEach(async () => {
  clock = manualClock(Date.UTC(2026, 10, 1));
  sandbox = await startSandbox({ clock });
  token = (await connect(sandbox, "small")).access_token;
});
afterEach(() => sandbox.close());

type Item = Readonly<Record<string, unknown>>;
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  call(sandbox, token, { path, headers });
const list = async (path: string, key: string) => {
  const { body } = await get(path);
  const { MetaInformation: meta, [key]: items } = body as Readonly<Record<string, unknown>>;
  return { meta: meta as Readonly<Record<string, number>>, items: items as readonly Item[] };
};

describe("the rate limit", () => {
  it("lets 25 requests through in any five seconds and answers the next with 429", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 26 }, () => get("/3/me").then(({ status }) => status)),
    );
    expect(statuses.filter((status) => status === 200).length).toBe(25);
    expect(statuses.filter((status) => status === 429).length).toBe(1);
    await clock.advance(4999);
    expect((await get("/3/me")).status).toBe(429);
    await clock.advance(1);
    expect((await get("/3/me")).status).toBe(200);
    expect(sandbox.control.counts({ path: "/3/" })).toMatchObject({ requests: 28, rateLimited: 2 });
  });
  it("counts each company by itself, and two tokens of one company together", async () => {
    const other = (await connect(sandbox, "broken")).access_token;
    const second = (await connect(sandbox, "small")).access_token;
    await Promise.all(Array.from({ length: 25 }, () => get("/3/me")));
    expect((await call(sandbox, second, { path: "/3/me" })).status).toBe(429);
    expect((await call(sandbox, other, { path: "/3/me" })).status).toBe(200);
  });
  it("says when to come back only where it is told to", async () => {
    await Promise.all(Array.from({ length: 25 }, () => get("/3/me")));
    expect((await get("/3/me")).headers.get("retry-after")).toBeNull();
    const polite = await startSandbox({
      clock,
      sendsRetryAfter: true,
      rateLimit: { requests: 1, windowMs: 5000 },
    });
    const politeToken = (await connect(polite, "small")).access_token;
    await call(polite, politeToken, { path: "/3/me" });
    const refused = await call(polite, politeToken, { path: "/3/me" });
    expect(refused.headers.get("retry-after")).toBe("5");
    await polite.close();
  });
});

describe("lists", () => {
  it("come in pages of 100, at most 500, that together hold each item once", async () => {
    const usual = await list("/3/invoices", "Invoices");
    expect(usual.items.length).toBe(100);
    const [first, second] = [
      await list("/3/invoices?limit=500", "Invoices"),
      await list("/3/invoices?limit=900&page=2", "Invoices"),
    ];
    expect(first.meta["@TotalPages"]).toBe(2);
    const numbers = [...first.items, ...second.items].map((item) => item["DocumentNumber"]);
    expect(new Set(numbers).size).toBe(first.meta["@TotalResources"]);
  });
  it("repeat page 1 where the endpoint does not know pages", async () => {
    const second = await list("/3/costcenters?page=2", "CostCenters");
    expect(second.meta["@CurrentPage"]).toBe(1);
    expect(second.items.length).toBe(3);
  });
  it("are empty, with no pages, when nothing fits", async () => {
    const { meta, items } = await list("/3/invoices?fromdate=2031-01-01", "Invoices");
    expect(items).toEqual([]);
    expect(meta).toEqual({ "@TotalResources": 0, "@TotalPages": 0, "@CurrentPage": 1 });
  });
  it("take both days of fromdate and todate in", async () => {
    const { items } = await list("/3/invoices?fromdate=2025-03-01&todate=2025-03-31&limit=500", "Invoices");
    const dates = items.map((item) => String(item["InvoiceDate"]));
    expect(dates.length).toBeGreaterThan(5);
    expect(dates.every((date) => date >= "2025-03-01" && date <= "2025-03-31")).toBe(true);
  });
  it("hear the first of several searches, and no parameter that they do not know", async () => {
    const all = await list("/3/invoices?Limit=1&foo=bar", "Invoices");
    expect(all.items.length).toBe(100);
    const searched = await list("/3/invoices?currency=EUR&customername=ingen", "Invoices");
    expect(searched.items.every((item) => item["Currency"] === "EUR")).toBe(true);
    expect(searched.items.length).toBeGreaterThan(0);
  });
  it("show cancelled invoices as unpaid too", async () => {
    const { items } = await list("/3/invoices?filter=unpaid&limit=500", "Invoices");
    expect(items.some((item) => item["Cancelled"] === true)).toBe(true);
    expect(items.every((item) => item["Balance"] !== 0)).toBe(true);
  });
  it("tell what was changed since a moment", async () => {
    await clock.advance(1_800_000);
    sandbox.control.change("small", { kind: "post-voucher" });
    sandbox.control.change("small", { kind: "edit-voucher", yearId: 4, series: "A", number: 2 });
    const { meta } = await list(
      "/3/vouchers?financialyear=4&lastmodified=2026-11-01%2001:15&limit=1",
      "Vouchers",
    );
    expect(meta["@TotalResources"]).toBe(2);
  });
  it("refuse a page that is no number", async () => {
    expect(await get("/3/invoices?page=två")).toMatchObject({
      status: 400,
      body: { ErrorInformation: { error: 1, code: "2000588" } },
    });
  });
  it("order payments by their day", async () => {
    const { items } = await list(
      "/3/invoicepayments?sortby=paymentdate&sortorder=descending",
      "InvoicePayments",
    );
    const dates = items.map((item) => String(item["PaymentDate"]));
    expect(dates).toEqual(dates.toSorted().toReversed());
  });
});

describe("shapes", () => {
  it("write customers' amounts as numbers and suppliers' as text", async () => {
    const { items: customers } = await list("/3/invoices?limit=5", "Invoices");
    const { items: suppliers } = await list("/3/supplierinvoices?limit=5", "SupplierInvoices");
    expect(customers.every((item) => typeof item["Total"] === "number")).toBe(true);
    expect(suppliers.every((item) => typeof item["Total"] === "string")).toBe(true);
    expect(suppliers[0]).toHaveProperty("Cancel");
    const { body } = await get("/3/supplierinvoices/1");
    expect((body as { readonly SupplierInvoice: Item }).SupplierInvoice).toHaveProperty("Cancelled");
  });
  it("tell of credit notes only on the single, as text", async () => {
    const { items } = await list("/3/invoices?limit=500&sortby=total", "Invoices");
    expect(items[0]).not.toHaveProperty("Credit");
    const number = String(items[0]!["DocumentNumber"]);
    const { body } = await get(`/3/invoices/${number}`);
    const { Invoice } = body as { readonly Invoice: Item };
    expect(Invoice["Credit"]).toBe("true");
    expect(Number(Invoice["CreditInvoiceReference"])).toBeGreaterThan(0);
  });
  it("send nothing as null in one company and not at all in another", async () => {
    const messy = (await connect(sandbox, "messy")).access_token;
    const unpaid = async (bearer: string) => {
      const { body } = await call(sandbox, bearer, { path: "/3/invoices?filter=unpaid" });
      const { Invoices: items } = body as { readonly Invoices: readonly Item[] };
      return items.find((item) => item["Balance"] === item["Total"])!;
    };
    expect(await unpaid(messy)).toHaveProperty("FinalPayDate", null);
    expect(await unpaid(token)).not.toHaveProperty("FinalPayDate");
  });
  it("want JSON to be accepted, everywhere but for files", async () => {
    expect(await get("/3/invoices", { accept: "text/html" })).toMatchObject({
      status: 400,
      body: { ErrorInformation: { code: 1000030 } },
    });
    const sie = await fetch(`${sandbox.url}/3/sie/4?financialyear=4`, {
      headers: { authorization: `Bearer ${token}`, accept: "application/octet-stream" },
    });
    expect(new TextDecoder().decode(await sie.arrayBuffer())).toContain("#FORMAT PC8");
  });
  it("write error fields in small letters or large by company", async () => {
    expect((await get("/3/accounts/9999")).body).toMatchObject({
      ErrorInformation: { error: 1, message: "Kan inte hitta kontot.", code: 2000423 },
    });
    const broken = (await connect(sandbox, "broken")).access_token;
    expect((await call(sandbox, broken, { path: "/3/accounts/9999" })).body).toMatchObject({
      ErrorInformation: { Error: 1, Code: 2000423 },
    });
  });
});
