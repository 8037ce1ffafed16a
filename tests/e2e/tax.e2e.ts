/** Dispositioner & skatt as it is worked through: steps, options, what is typed and answered, and the entries of it. */
import { type Locator, type Page, expect, test } from "@playwright/test";
import { type Balance, yearText } from "../support/tax.ts";
import { expectAccessible } from "./support/accessible.ts";
import { chooseFile, createClient, openPage } from "./support/closing.ts";

test.describe.configure({ mode: "serial" });

const client = { organizationNumber: "556812-3458", name: "Fondprovet AB" };
const balances: readonly Balance[] = [
  ["1220", "Inventarier", 600_000, 80_000],
  ["1229", "Avskrivningar inventarier", -200_000, -100_000],
  ["1930", "Bank", 1_025_000, 816_814],
  ["2081", "Aktiekapital", -50_000, 0],
  ["2091", "Balanserat resultat", -476_000, 0],
  ["2120", "Periodiseringsfond 2020", -120_000, 0],
  ["2123", "Periodiseringsfond 2023", -425_000, 0],
  ["2124", "Periodiseringsfond 2024", -210_000, 0],
  ["2129", "Periodiseringsfond 2019", -84_000, 0],
  ["2150", "Overavskrivningar", -60_000, 0],
  ["2518", "Betald F-skatt", 0, 90_000],
  ["3001", "Omsattning", 0, -2_400_000],
  ["5010", "Lokalhyra", 0, 300_000],
  ["6072", "Representation, ej avdragsgill", 0, 20_390],
  ["6993", "Bidrag och gavor", 0, 8000],
  ["7210", "Lon", 0, 900_000],
  ["7411", "Pensionspremier", 0, 186_000],
  ["7832", "Avskrivning inventarier", 0, 100_000],
  ["8314", "Skattefria rantor", 0, -1204],
];
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ storageState: "test-results/administrator.json" })).newPage();
  await createClient(page, client);
});

test.afterAll(async () => {
  await page.context().close();
});

const foot = (name: string): Locator =>
  page.locator(".tax-foot dl > div").filter({ has: page.locator("dt", { hasText: name }) });
const card = (name: string): Locator =>
  page.locator(".option-card").filter({ has: page.getByRole("radio", { name }) });
const part = (name: string): Locator => page.getByRole("region", { name, exact: true });
const saved = (): Promise<void> => expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();

test("before the import the way to it stands there", async () => {
  await openPage(page, "Dispositioner & skatt");
  await expect(
    page.getByRole("heading", { name: "Dispositioner och skatt räknas på bokföringen" }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Hämta bokföringen" }).click();
  const { organizationNumber } = client;
  await chooseFile(page, "fond.se", Buffer.from(yearText(balances, { organizationNumber })));
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible();
});

test("the steps stand in order of work, and the options beside each other", async () => {
  await openPage(page, "Översikt");
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { level: 1, name: "Dispositioner & skatt" })).toBeVisible();
  const steps = page.getByRole("navigation", { name: "Steg i arbetsordning" }).getByRole("link");
  await expect(steps).toHaveCount(14);
  await expect(steps.first()).toContainText("886 814,00");
  await expect(foot("Resultat före dispositioner")).toContainText("886 814,00");
  for (const option of ["Max avsättning", "Ingen avsättning", "Max återföring", "Egen"])
    await expect(card(option)).toContainText("Skattemässigt resultat");
  await expect(page.getByRole("img", { name: /Skatt per val i tusental kronor/ })).toBeVisible();
  await expect(page.getByText("Inga bokslutsverifikationer än")).toBeVisible();
  await expectAccessible(page);
});

test("accounts are answered for and bases confirmed, and the foot follows", async () => {
  await part("Särskild löneskatt").getByRole("button", { name: "Använd 186 000" }).click();
  await saved();
  await expect(part("Särskild löneskatt").getByLabel("Underlag")).toHaveValue("186\u00a0000");
  const before = await foot("Skattemässigt resultat").textContent();
  await page
    .getByRole("radiogroup", { name: "Svar för 6072 Representation, ej avdragsgill" })
    .getByRole("radio", { name: "Ta upp i ruta 4.3c" })
    .check();
  await saved();
  await expect(foot("Skattemässigt resultat")).not.toHaveText(before ?? "");
  await page
    .getByRole("radiogroup", { name: /^Svar för 6993/ })
    .getByRole("radio", { name: "Justeras inte" })
    .check();
  await saved();
  await expect(page.getByRole("link", { name: /Ej avdragsgilla kostnader/ })).toContainText("20 390,00");
});

test("an option is chosen by its key, and its entries stand in the journal", async () => {
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Max avsättning" })).toBeChecked();
  await expect(page.locator(".tax-foot .written")).toContainText("S1");
  await expect(card("Max avsättning").getByText("Årets resultat").locator("..")).toContainText(
    (await foot("Årets resultat").locator("dd").textContent()) ?? "",
  );
  await expect(part("Återföring periodiseringsfond")).toContainText("Fonden från 2019 måste återföras i år");
  const entries = page.getByRole("table", { name: "Bokslutsverifikationer av valet" });
  await expect(entries).toContainText("Avsättning periodiseringsfond");
  await expectAccessible(page);
  await page.locator(".tax-foot .written").getByRole("link", { name: "S1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bokslutsverifikationer" })).toBeVisible();
  await expect(page.getByRole("row", { name: /raderna i S1\b/ })).toContainText("Klar");
});

test("the own option has a limit while it is typed, and reverses what is chosen of each reserve", async () => {
  await openPage(page, "Dispositioner & skatt");
  await page.getByRole("radio", { name: "Egen" }).check();
  await saved();
  const own = card("Egen").getByLabel("Avsättning");
  await own.fill("9 000 000");
  await expect(card("Egen").getByRole("alert")).toContainText("kan sättas av, 25 % av överskottet");
  await own.fill("100,000.00");
  await own.press("Enter");
  await saved();
  await expect(own).toHaveValue("100\u00a0000");
  const reserves = page.getByRole("table", { name: "Fonder per år" });
  await reserves.getByLabel("Frivillig återföring, konto 2123").fill("25000,50");
  await page.keyboard.press("Tab");
  await saved();
  const row = reserves.getByRole("row", { name: /2123/ });
  await expect(row).toContainText("−399 999,50");
  await expect(reserves.getByRole("row", { name: /^Summa/ })).toContainText("+84 000,00");
  await page.reload();
  await expect(page.getByLabel("Frivillig återföring, konto 2123")).toHaveValue("25\u00a0000,50");
});

test("figures tell where they come from, and keys go through the steps", async () => {
  await foot("Skattemässigt resultat").getByRole("button").click();
  const trace = page.getByRole("dialog", { name: "Varifrån?" });
  await expect(trace).toContainText("Bokfört resultat");
  await expect(trace).toContainText("Ej avdragsgilla kostnader");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("j");
  await expect(page).toHaveURL(/steg=payroll-tax/);
  await page.keyboard.press("s");
  await expect(page.getByRole("checkbox", { name: "Särskild löneskatt: klart" })).toBeChecked();
  await page.keyboard.press("v");
  await expect(page.getByRole("dialog", { name: "Varifrån?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Nästa: / }).click();
  await expect(page).not.toHaveURL(/steg=payroll-tax/);
});

test("two people at once lose nothing of what either has typed", async () => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("region", { name: "Koncernbidrag", exact: true }).getByLabel("Lämnat").fill("5000");
  await other.keyboard.press("Enter");
  await expect(other.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();
  await page
    .getByLabel("Lägg till ruta")
    .selectOption({ label: "4.13 Andra skattemässiga justeringar, läggs till" });
  await page.getByLabel(/^Belopp i ruta 4\.13/).fill("1500");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/ändrade sidan .* medan du skrev/)).toBeVisible();
  await expect(part("Koncernbidrag").getByLabel("Lämnat")).toHaveValue("5\u00a0000,00");
  await expect(page.getByLabel(/^Belopp i ruta 4\.13/)).toHaveValue("1\u00a0500");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Behåll" }).click();
  await other.reload();
  await expect(other.getByLabel(/^Belopp i ruta 4\.13/)).toHaveValue("1\u00a0500");
  await other.close();
});

test("the foot stands on paper", async () => {
  await page.emulateMedia({ media: "print" });
  await expect(foot("Årets resultat")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Nästa/ })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
});
