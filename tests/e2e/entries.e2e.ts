/** Closing entries as they are written: by keyboard, from a difference, turned round, put aside, made void. */
import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { expectSaved } from "./support/appendix.ts";
import { chooseFile, createClient, openPage } from "./support/closing.ts";
import { sieFile } from "./support/sieFile.ts";

test.describe.configure({ mode: "serial" });

const client = { organizationNumber: "556120-4719", name: "Bokslutsprovet AB" };
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ storageState: "test-results/administrator.json" })).newPage();
  await createClient(page, client);
  await openPage(page, "Import");
  const { organizationNumber, name: company } = client;
  await chooseFile(page, "prov.se", sieFile({ organizationNumber, company }));
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible();
});

test.afterAll(async () => {
  await page.context().close();
});

const entryRow = (number: string): Locator =>
  page.getByRole("row", { name: new RegExp(`raderna i ${number}\\b`) });

async function accountRow(account: string): Promise<Locator> {
  await openPage(page, "Avstämning");
  return page.getByRole("row", { name: new RegExp(`^${account} `) });
}

test("an entry is written by keyboard alone, and is in the figures when it balances", async () => {
  await openPage(page, "Bokslutsverifikationer");
  await expectAccessible(page);
  await page.keyboard.press("n");
  await expect(page.getByLabel("Verifikationstext")).toBeFocused();
  await page.keyboard.type("Upplupen <hyra>");
  await expect(
    page.getByText("Fortnox tar inte tecknen < (tecken 10), > (tecken 15) i texten."),
  ).toBeVisible();
  await page.getByLabel("Verifikationstext").fill("Upplupen hyra");
  await page.getByLabel("Konto, rad 1").focus();
  await page.keyboard.type("lokal");
  await expect(page.getByRole("option", { name: /5010 Lokalhyra/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("9000+500,50");
  await page.keyboard.press("Enter");
  await page.keyboard.type("2440");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("9 500");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("skillnad 0,50");
  await expect(page.getByText("Kredit saknar 0,50")).toBeVisible();
  await page.keyboard.press("=");
  await expect(page.getByLabel("Kredit, rad 2")).toHaveValue("9\u00a0500,50");
  await expect(page.getByText("Balanserar")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(entryRow("V1")).toContainText("Klar");
  await expect(page.getByRole("table", { name: "Rader i V1" })).toContainText("Lokalhyra");
  await expectAccessible(page);
  await expect(await accountRow("2440")).toContainText("−109 500,50");
});

test("what is half written is not lost when the server does not answer, nor left without a question", async () => {
  await openPage(page, "Bokslutsverifikationer");
  await page.getByRole("button", { name: "Ny verifikation" }).click();
  await page.getByLabel("Verifikationstext").fill("Half skriven");
  await page.getByRole("link", { name: "Översikt" }).click();
  await page.getByRole("dialog", { name: "Lämna utan att spara?" }).getByText("Avbryt").click();
  await page.route("**/entries", (route) => route.abort());
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(page.getByRole("alert")).toContainText("Servern svarar inte");
  await expect(page.getByLabel("Verifikationstext")).toHaveValue("Half skriven");
  await page.unroute("**/entries");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(entryRow("V2")).toContainText("Utkast");
  await page.getByRole("button", { name: "Makulera" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Makulera" }).click();
  await expect(entryRow("V2")).toContainText("Makulerad");
});

test("an entry is turned round on the first day of next year, put aside, and kept as a template", async () => {
  await entryRow("V1").click();
  await page.getByRole("button", { name: "Vänd", exact: true }).click();
  await expect(page.getByLabel("Datum")).toHaveValue("2026-01-01");
  await expect(page.getByLabel("Kredit, rad 1")).toHaveValue("9\u00a0500,50");
  await page.keyboard.press("Control+Enter");
  await expect(entryRow("V3")).toContainText("Vändning av V1");
  await page.getByRole("button", { name: "Ej aktuell för överföring" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ej aktuell för överföring" }).click();
  await expect(entryRow("V3")).toContainText("Ej aktuell för överföring");
  await page.getByRole("button", { name: "Spara som mall" }).click();
  await page.getByLabel("Namn", { exact: true }).fill("Hyra");
  await page.getByRole("dialog").getByRole("button", { name: "Spara som mall" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Mallar" }).click();
  await page.getByRole("button", { name: "Använd Hyra" }).click();
  await expect(page.getByLabel("Konto, rad 2")).toHaveValue("2440");
  await page.getByRole("link", { name: "Bokslutsverifikationer" }).first().click();
  await expect(entryRow("V3")).toBeVisible();
});

test("the difference of an account is booked from its panel, and is then gone", async () => {
  await openPage(page, "Avstämning");
  await page.getByRole("tab", { name: "Bilagor" }).click();
  await page.getByRole("button", { name: "Ny bilaga" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Ny bilaga" });
  await dialog.getByRole("combobox", { name: "Konton" }).fill("1930");
  await dialog.getByRole("option", { name: /^1930 / }).click();
  await dialog.getByLabel("Typ").selectOption("specification");
  await dialog.getByRole("button", { name: "Skapa bilaga" }).click();
  await page.getByLabel("Belopp, rad 1").fill("356 350");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  await (await accountRow("1930")).click();
  await page.getByRole("button", { name: "Boka differens" }).click();
  await expect(page.getByLabel("Konto, rad 1")).toHaveValue("1930");
  await page.getByLabel("Verifikationstext").fill("Bankavgift");
  await page.getByLabel("Konto, rad 2").fill("6570");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("complementary", { name: /Konto 1930/ })).toBeVisible();
  await expect(await accountRow("1930")).toContainText("Stämmer");
});
