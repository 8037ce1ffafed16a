/** Closing entries on their way to Fortnox and back: exported once, known again, changed there, compared, corrected. */
import { type Locator, type Page, expect, test } from "@playwright/test";
import { reconciliation } from "#wire/reconciliation.ts";
import { transferList } from "#wire/transfers.ts";
import { expectAccessible } from "./support/accessible.ts";
import { openPage } from "./support/closing.ts";
import { openDemoClient } from "./support/demoClient.ts";
import { type Office, openOffice } from "./support/office.ts";

test.describe.configure({ mode: "serial" });

let office: Office;
let page: Page;
test.beforeAll(async ({ browser }) => {
  office = await openOffice(browser);
  ({ page } = office);
  await openDemoClient(page, "Bokslutsverifikationer");
  await makeEntry("Upplupen revision", ["6991", "2990"]);
  await makeEntry("Förutbetald försäkring", ["1790", "6310"]);
  await page.reload();
});
test.afterAll(() => office.close());

function closingAddress(): string {
  return `/api/closings/${/bokslut\/([^/?]+)/.exec(page.url())?.[1] ?? ""}`;
}

/** Makes an entry that is ready, the first account in debit. */
async function makeEntry(text: string, [debit, credit]: readonly [string, string]): Promise<void> {
  const row = { costCenter: "", project: "", text: "" };
  const rows = [
    { ...row, account: debit, amountOre: "2500000" },
    { ...row, account: credit, amountOre: "-2500000" },
  ];
  const content = { date: "2025-12-31", text, isReversal: false, rows, appendixIds: [] };
  const answer = await page.request.post(`${closingAddress()}/entries`, {
    data: { ...content, origin: { kind: "manual" }, state: "ready" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(201);
}

/** The closing balance of every balance account, as Avstämning shows it. */
async function closingBalances(): Promise<ReadonlyMap<string, string | null>> {
  const answer = await page.request.get(`${closingAddress()}/reconciliation`);
  const { assets, equityAndLiabilities } = reconciliation.parse(await answer.json());
  const groups = [...assets.groups, ...equityAndLiabilities.groups];
  return new Map(
    groups.flatMap(({ accounts }) =>
      accounts.map(({ account, closingOre }) => [account, closingOre] as const),
    ),
  );
}

async function importAgain(number: number): Promise<void> {
  await openPage(page, "Import");
  await page.getByRole("link", { name: "Hämta från Fortnox" }).click();
  await page.getByRole("button", { name: "Hämta", exact: true }).click();
  const title = page.getByRole("heading", { level: 1, name: `Import ${number}` });
  await expect(title).toBeVisible({ timeout: 120_000 });
  await openPage(page, "Bokslutsverifikationer");
}

function entryRow(number: string): Locator {
  return page.getByRole("row", { name: new RegExp(`\\b${number}\\b`) });
}

test("two entries are looked at, exported and given the numbers they got in Fortnox", async () => {
  await page.getByRole("button", { name: "Exportera till Fortnox" }).click();
  const panel = page.getByRole("complementary", { name: "Exportera till Fortnox" });
  await panel.getByLabel("Verifikationsserie").selectOption("A");
  const checked = panel.getByRole("table", { name: "Förhandskontroll" }).getByRole("row", { name: /V1/ });
  await expect(checked.getByText("Utan anmärkning")).toHaveCount(6);
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Exportera 2" }).click();
  const receipts = panel.getByRole("region", { name: "Kvitton" });
  await expect(receipts.getByText("2 av 2 i Fortnox")).toBeVisible({ timeout: 30_000 });
  await expect(receipts.getByText(/^Fortnox A \d+$/)).toHaveCount(2);
  await expect(entryRow("V1").getByText(/^Överförd \(Fortnox A \d+\)$/)).toBeVisible();
  await expect(panel.getByRole("button", { name: "Exportera 0" })).toBeDisabled();
  await expectAccessible(page);
});

test("an import knows them again, and no figure moves", async () => {
  const before = await closingBalances();
  expect(before.get("1790")).toBe("2500000");
  await importAgain(2);
  await expect(entryRow("V1").getByText("Överförd – exkluderad")).toBeVisible();
  await expect(entryRow("V2").getByText("Överförd – exkluderad")).toBeVisible();
  expect(await closingBalances()).toEqual(before);
});

test("one that is changed in Fortnox is compared and corrected there", async () => {
  const answer = await page.request.get(`${closingAddress()}/transfers`);
  const { transfers } = transferList.parse(await answer.json());
  const number = Number(transfers.find((transfer) => transfer.number === "V1")?.receipt?.number);
  office.happens({ kind: "edit-voucher", yearId: 4, series: "A", number, account: 6310 });
  await importAgain(3);
  await expect(entryRow("V1").getByText("Ändrad i Fortnox")).toBeVisible();
  await page.getByRole("button", { name: "Exportera till Fortnox" }).click();
  await page.getByRole("button", { name: "Jämför V1" }).click();
  const dialog = page.getByRole("dialog", { name: /^Jämför V1 med Fortnox A \d+$/ });
  await expect(dialog.getByText("skiljer sig")).not.toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Rätta i Fortnox" }).click();
  await expect(dialog.getByText("Verifikationerna S1, S2 är gjorda och klara att exportera.")).toBeVisible();
  await dialog.getByRole("button", { name: "Stäng" }).last().click();
  await expect(page.getByRole("button", { name: "Exportera 2" })).toBeEnabled();
});
