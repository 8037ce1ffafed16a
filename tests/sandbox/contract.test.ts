/** The sandbox speaks Fortnox: every JSON answer keeps the names, types and limits of the published contract. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { call, connect } from "./support/caller.ts";
import { type Judge, hasContract, readContract } from "./support/contract.ts";

type Json = Readonly<Record<string, unknown>>;

let sandbox: Sandbox;
let judge: Judge;
beforeAll(async () => {
  if (hasContract) judge = readContract();
  sandbox = await startSandbox({ rateLimit: "off", clock: manualClock(Date.UTC(2026, 10, 1)) });
});
afterAll(() => sandbox.close());

/** Lists, their envelope, and how a single is asked for. */
const registers = [
  ["/3/financialyears", "FinancialYears", "/3/financialyears/{Id}", (item: Json) => item["Id"]],
  ["/3/accounts", "Accounts", "/3/accounts/{Number}", (item: Json) => item["Number"]],
  ["/3/voucherseries", "VoucherSeriesCollection", "/3/voucherseries/{Code}", (item: Json) => item["Code"]],
  [
    "/3/predefinedvoucherseries",
    "PreDefinedVoucherSeriesCollection",
    "/3/predefinedvoucherseries/{Name}",
    (item: Json) => item["Name"],
  ],
  [
    "/3/predefinedaccounts",
    "PreDefinedAccounts",
    "/3/predefinedaccounts/{name}",
    (item: Json) => item["Name"],
  ],
  ["/3/invoices", "Invoices", "/3/invoices/{DocumentNumber}", (item: Json) => item["DocumentNumber"]],
  [
    "/3/supplierinvoices",
    "SupplierInvoices",
    "/3/supplierinvoices/{GivenNumber}",
    (item: Json) => item["GivenNumber"],
  ],
  ["/3/invoicepayments", "InvoicePayments", "/3/invoicepayments/{Number}", (item: Json) => item["Number"]],
  [
    "/3/supplierinvoicepayments",
    "SupplierInvoicePayments",
    "/3/supplierinvoicepayments/{Number}",
    (item: Json) => item["Number"],
  ],
  ["/3/customers", "Customers", "/3/customers/{CustomerNumber}", (item: Json) => item["CustomerNumber"]],
  ["/3/suppliers", "Suppliers", "/3/suppliers/{SupplierNumber}", (item: Json) => item["SupplierNumber"]],
  ["/3/costcenters", "CostCenters", "/3/costcenters/{Code}", (item: Json) => item["Code"]],
  ["/3/projects", "Projects", "/3/projects/{ProjectNumber}", (item: Json) => item["ProjectNumber"]],
  ["/3/assets", "Assets", "/3/assets/{GivenNumber}", (item: Json) => item["Id"]],
] as const;

const plain = [
  "/3/companyinformation",
  "/3/settings/company",
  "/3/settings/lockedperiod",
  "/3/me",
  "/3/currencies",
  "/3/assets/types",
  "/3/inbox",
  "/3/archive",
  "/3/voucherfileconnections",
  "/3/supplierinvoicefileconnections",
];

describe.skipIf(!hasContract)("answers by the contract (skipped where ../shared is absent)", () => {
  it.each(["small", "messy", "cash", "broken"])("%s answers lists and singles", async (key) => {
    const { access_token: token } = await connect(sandbox, key);
    const allowsNull = key === "messy";
    const judged = async (template: string, path: string): Promise<Json> => {
      const { status, body } = await call(sandbox, token, { path });
      expect(status, path).toBe(200);
      expect(judge.problemsOf({ method: "GET", template, status, body, allowsNull }), path).toEqual([]);
      return body as Json;
    };
    for (const [template, envelope, singleTemplate, idOf] of registers) {
      const list = await judged(template, `${template}?limit=500`);
      const items = list[envelope] as readonly Json[];
      expect(items.length, template).toBeGreaterThan(0);
      for (const item of items.slice(0, 30)) {
        await judged(singleTemplate, `${template}/${String(idOf(item))}`);
      }
    }
    for (const template of plain) await judged(template, template);
  });

  it("answers vouchers of every series with their rows", async () => {
    const { access_token: token } = await connect(sandbox, "messy");
    const { body } = await call(sandbox, token, { path: "/3/vouchers?financialyear=4&limit=500" });
    expect(judge.problemsOf({ method: "GET", template: "/3/vouchers", status: 200, body })).toEqual([]);
    const struck: Json[] = [];
    for (const voucher of (body as { readonly Vouchers: readonly Json[] }).Vouchers.slice(0, 250)) {
      const path = `/3/vouchers/${String(voucher["VoucherSeries"])}/${String(voucher["VoucherNumber"])}?financialyear=4`;
      const single = await call(sandbox, token, { path });
      const template = "/3/vouchers/{VoucherSeries}/{VoucherNumber}";
      expect(judge.problemsOf({ method: "GET", template, status: 200, body: single.body })).toEqual([]);
      const { Voucher } = single.body as { readonly Voucher: { readonly VoucherRows: readonly Json[] } };
      struck.push(...Voucher.VoucherRows.filter((row) => row["Removed"] === true));
    }
    expect(struck.length).toBeGreaterThan(0);
    const sublist = await call(sandbox, token, { path: "/3/vouchers/sublist/B?financialyear=4" });
    expect(
      judge.problemsOf({
        method: "GET",
        template: "/3/vouchers/sublist/{VoucherSeries}",
        status: 200,
        body: sublist.body,
      }),
    ).toEqual([]);
  });

  it("answers what is created", async () => {
    const { access_token: token } = await connect(sandbox, "small");
    const rows = [
      { Account: 6110, Debit: 125.5 },
      { Account: 1930, Credit: 125.5 },
    ];
    const posts: readonly (readonly [template: string, path: string, json: unknown])[] = [
      [
        "/3/vouchers",
        "/3/vouchers?financialyear=4",
        {
          Voucher: {
            Description: "Bokslut",
            TransactionDate: "2025-12-31",
            VoucherSeries: "A",
            VoucherRows: rows,
          },
        },
      ],
      ["/3/accounts", "/3/accounts?financialyear=4", { Account: { Number: 6999, Description: "Övrigt" } }],
      [
        "/3/voucherseries",
        "/3/voucherseries?financialyear=4",
        { VoucherSeries: { Code: "Z", Description: "Bokslut", Manual: true } },
      ],
      [
        "/3/financialyears",
        "/3/financialyears",
        { FinancialYear: { FromDate: "2027-01-01", ToDate: "2027-12-31" } },
      ],
    ];
    for (const [template, path, json] of posts) {
      const { status, body } = await call(sandbox, token, { path, method: "POST", json });
      expect(status, path).toBe(201);
      expect(judge.problemsOf({ method: "POST", template, status, body }), path).toEqual([]);
    }
  });

  it("answers uploads, connections and refusals", async () => {
    const { access_token: token } = await connect(sandbox, "broken");
    const form = new FormData();
    form.set("file", new Blob(["%PDF-1.7"]), "bilaga.pdf");
    const headers = { authorization: `Bearer ${token}` };
    const uploaded = await fetch(`${sandbox.url}/3/archive`, { method: "POST", headers, body: form });
    const body = (await uploaded.json()) as { readonly File: Json };
    expect(
      judge.problemsOf({ method: "POST", template: "/3/archive", status: uploaded.status, body }),
    ).toEqual([]);
    const template = "/3/voucherfileconnections";
    const json = {
      VoucherFileConnection: { FileId: body.File["Id"], VoucherNumber: "1", VoucherSeries: "A" },
    };
    const path = `${template}?financialyear=1`;
    const connected = await call(sandbox, token, { path, method: "POST", json });
    expect(
      judge.problemsOf({ method: "POST", template, status: connected.status, body: connected.body }),
    ).toEqual([]);
    expect(connected.status).toBe(201);
    const listed = await call(sandbox, token, { path });
    expect(judge.problemsOf({ method: "GET", template, status: 200, body: listed.body })).toEqual([]);
    const refused = await call(sandbox, token, { path: "/3/vouchers/A/99999" });
    const voucher = "/3/vouchers/{VoucherSeries}/{VoucherNumber}";
    expect(judge.problemsOf({ method: "GET", template: voucher, status: 404, body: refused.body })).toEqual(
      [],
    );
  });
});
