/** The ledger as an Excel workbook. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import type { ConnectedClient } from "../support/fortnox/fetching.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { askLedger, fetchedClient, itemsOf, readLedger } from "../support/ledgers.ts";
import { soundYear } from "../support/sieText.ts";
import { type ReadSheet, readWorkbook } from "../support/workbook.ts";

let open: FortnoxHouse;
let demo: ConnectedClient;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  demo = await fetchedClient(open, "demo");
});
afterAll(() => open.close());

function column(sheet: ReadSheet, letter: string): readonly string[] {
  return [...sheet].filter(([place]) => place.replace(/\d+/, "") === letter).map(([, { value }]) => value);
}

describe("the workbook of a ledger", () => {
  it("has every item with real numbers and days, each party's sums, the ages and the bridge", async () => {
    const answer = await askLedger(demo, "customer/excel?asOf=2025-12-31");
    expect(answer.statusCode).toBe(200);
    const sheets = readWorkbook(answer.rawPayload);
    expect([...sheets.keys()]).toEqual(["Reskontra", "Åldersfördelning", "Brygga"]);
    const view = await readLedger(demo, "customer", "&asOf=2025-12-31");
    const items = sheets.get("Reskontra")!;
    expect(items.get("A1")).toEqual({ kind: "text", value: "Kund" });
    const kronor = (ore: string | null) => String(Number(ore) / 100);
    expect(column(items, "J").slice(1)).toEqual([
      ...view.rows.map(({ openOre }) => kronor(openOre)),
      kronor(view.sums.openOre),
    ]);
    const [first] = itemsOf(view);
    expect(items.get("C3")).toEqual({ kind: "text", value: first!.number });
    expect(items.get("J3")!.kind).toBe("number");
    // Excel counts days from the last but one of 1899.
    const day = (Date.parse(first!.invoiceDate!) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(items.get("D3")).toEqual({ kind: "number", value: String(day) });
    const bridge = sheets.get("Brygga")!;
    expect(column(bridge, "A")).toEqual([
      "Post",
      "Summa reskontra",
      "Ändrad fakturaverifikation",
      "Manuell verifikation på kontot",
      "Bokförd i annan period",
      "Saldo enligt huvudbok 1510 Kundfordringar",
      "Oförklarad rest",
    ]);
    expect(column(bridge, "F").slice(1).toSorted()).toEqual(
      ["249955", "1250", "-4500", "-7000", "239705", "0"].toSorted(),
    );
  });

  it("is named after the company, the ledger and the day", async () => {
    const answer = await askLedger(demo, "supplier/excel");
    const named = String(answer.headers["content-disposition"]);
    expect(decodeURIComponent(named.split("filename*=UTF-8''")[1]!)).toBe(
      "Leverantörsreskontra Exempelviks Cykelverkstad AB 2025-12-31.xlsx",
    );
    expect(named).toContain('filename="Leverant_rsreskontra Exempelviks Cykelverkstad AB 2025-12-31.xlsx"');
    expect(answer.headers["content-type"]).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
  });

  it("keeps a text that looks like a formula a text", async () => {
    const user = await open.house.makeFirm("Byrån för klistrade listor");
    const { closingId } = await makeClosing(user);
    await importFile(user, closingId, soundYear);
    const asker = { user, closingUrl: `/api/closings/${closingId}` };
    const text = 'Kund\tFakturanr\tÖppet belopp\n=HYPERLINK("x")\t@1+1\t125,00\n+46 Bolaget\t-2\t-25,50\n';
    const kept = await user.ask({
      method: "PUT",
      url: `${asker.closingUrl}/ledgers/customer/pasted`,
      body: { text, asOf: "2025-12-31" },
    });
    expect([kept.statusCode, kept.body]).toEqual([200, "{}"]);
    const items = readWorkbook((await askLedger(asker, "customer/excel")).rawPayload).get("Reskontra")!;
    expect([...items.values()].filter(({ kind }) => kind === "formula")).toEqual([]);
    const texts = [...items.values()].filter(({ kind }) => kind === "text").map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['=HYPERLINK("x")', "@1+1", "+46 Bolaget", "-2"]));
  });

  it("is refused where there is no ledger", async () => {
    const user = await open.house.makeFirm("Byrån utan reskontra");
    const { closingId } = await makeClosing(user);
    const answer = await askLedger({ user, closingUrl: `/api/closings/${closingId}` }, "customer/excel");
    expect([answer.statusCode, answer.json<{ problem: { kind: string } }>().problem.kind]).toEqual([
      409,
      "ledger-not-fetched",
    ]);
  });
});
