import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { openPage } from "./support/closing.ts";
import { openDemoClient } from "./support/demoClient.ts";
import { type Office, openOffice } from "./support/office.ts";

test.describe.configure({ mode: "serial" });

let office: Office;

test.beforeAll(async ({ browser }) => {
  office = await openOffice(browser);
});

test.afterAll(async () => {
  await office.close();
});

const rowOf = (page: Page, account: string): Locator =>
  page.getByRole("row", { name: new RegExp(`^${account} `) });
const panelOf = (page: Page, account: string): Locator =>
  page.getByRole("complementary", { name: new RegExp(`Konto ${account} `) });

test("a control account agrees by its ledger, and is signed with the figures as they stood", async () => {
  const { page } = office;
  await openDemoClient(page, "Avstämning");
  const table = page.getByRole("table", { name: "Balans" });
  for (const name of [
    "Konto",
    "Benämning",
    "IB",
    "Förändring",
    "Justering",
    "UB",
    "Avstämt belopp",
    "Differens",
    "Bilagor",
    "Kontroller",
    "Föregående år",
    "Status",
    "Signerad av",
  ])
    await expect(table.getByRole("columnheader", { name, exact: true })).toBeVisible();
  await expect(rowOf(page, "1510")).toContainText("Stämmer");
  await expectAccessible(page);

  await rowOf(page, "1510").click();
  const panel = panelOf(page, "1510");
  await expect(panel.getByText("Konto 1510 · Bilaga 1")).toBeVisible();
  await expect(panel.getByRole("paragraph").filter({ hasText: "förklarat" })).toHaveText(
    /Kundreskontra 249.955,00 \+ förklarat −10.250,00/,
  );
  await panel.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(rowOf(page, "1510")).toContainText("Klarmarkerad");
  await expect(rowOf(page, "1510")).toContainText("Anna Lindström");
  await panel.getByRole("tab", { name: "Historik 1" }).click();
  await expect(panel.getByRole("list", { name: "Historik" })).toContainText("239 705,00");
  await panel.getByRole("tab", { name: "Bilagor 1" }).click();
  await expect(panel.getByRole("link", { name: "Kundfordringar" })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("tab", { name: "Kommentarer 0" }).click();
  await panel.getByLabel("Ny kommentar").fill("Reskontran är genomgången med kunden.");
  await panel.getByRole("button", { name: "Skriv kommentar" }).click();
  await expect(panel.getByRole("tab", { name: "Kommentarer 1" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("an amount is typed in the cell, and a difference is signed only with a note", async () => {
  const { page } = office;
  await rowOf(page, "1930").focus();
  await page.keyboard.press("e");
  const field = page.getByLabel("Avstämt belopp för konto 1930");
  await field.fill("2 275 09O");
  await field.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("2275000+99");
  await field.press("Enter");
  await expect(rowOf(page, "1930")).toContainText("2 275 099,00");
  await expect(rowOf(page, "1930")).toContainText("Differens");
  await expect(page.getByText("skapades för konto 1930")).toBeVisible();
  await expect(page.getByRole("button", { name: "Differens 1" })).toBeVisible();

  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Klarmarkera 1930 Företagskonto i bank" });
  await expect(dialog).toContainText("0,48 är oförklarat");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(dialog.getByText("Skriv en anteckning.").last()).toBeVisible();
  await dialog.getByLabel("Anteckning").fill("Räntan bokas i januari.");
  await dialog.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(rowOf(page, "1930")).toContainText("Klarmarkerad");
  await expect(page.getByRole("button", { name: "Differens 0" })).toBeVisible();
});

test("what stands elsewhere is not typed over, and every figure says where it comes from", async () => {
  const { page } = office;
  await rowOf(page, "2440").focus();
  await page.keyboard.press("e");
  const card = page.getByRole("dialog", { name: "Avstämt belopp" });
  await expect(card).toContainText("Beloppet räknas ihop i kontots bilaga och ändras där.");
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  for (let column = 0; column < 5; column += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("v");
  const trace = page.getByRole("dialog", { name: "Varifrån?" });
  await expect(trace).toContainText("Leverantörsreskontra");
  await expect(trace).toContainText("−59 797,06");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
});

test("a second person reviews what the first has signed", async () => {
  const { page } = office;
  await page.reload();
  await rowOf(page, "1510").click();
  await expect(panelOf(page, "1510").getByRole("button", { name: "Öppna igen" })).toBeVisible();
  await expect(panelOf(page, "1510").getByRole("button", { name: "Granska" })).toHaveCount(0);

  const reviewer = await office.join("Maria Hag", "reviewer");
  await reviewer.getByText("Exempelviks Cykelverkstad AB").click();
  await openPage(reviewer, "Avstämning");
  await rowOf(reviewer, "1510").click();
  const panel = panelOf(reviewer, "1510");
  await panel.getByRole("button", { name: "Granska" }).click();
  await reviewer.getByRole("dialog").getByRole("button", { name: "Granska" }).click();
  await expect(rowOf(reviewer, "1510")).toContainText("Granskad");
  await expect(panel).toContainText("Granskad av Maria Hag");
  await expect(reviewer.getByRole("dialog")).toHaveCount(0);
  await rowOf(reviewer, "1510").focus();
  await reviewer.keyboard.press("e");
  await expect(reviewer.getByText("Din roll läser och granskar.")).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.context().close();
});

test("a voucher that comes afterwards makes exactly what rests on it stale, with its cause", async () => {
  const { page } = office;
  office.happens({
    kind: "post-voucher",
    date: "2025-12-12",
    text: "Glömd kostnad",
    debit: 6110,
    credit: 1930,
    amountOre: "125000",
  });
  await openPage(page, "Import");
  await page.getByRole("link", { name: "Hämta från Fortnox" }).click();
  await page.getByRole("button", { name: "Hämta", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 2" })).toBeVisible({ timeout: 120_000 });
  const stale = page.getByRole("list", { name: "Detta blev inaktuellt" });
  await expect(stale.getByRole("link")).toHaveText(["1930 Företagskonto i bank"]);
  await expect(stale).toContainText("UB ändrades −1 250,00 av A 81 (ny)");
  await expectAccessible(page);

  await stale.getByRole("link").click();
  const panel = panelOf(page, "1930");
  await expect(panel).toContainText("UB ändrades −1 250,00 av A 81 (ny)");
  await expect(panel.getByRole("list", { name: "Ändrat i Import 2" })).toContainText("Ny i Import 2");
  await expect(rowOf(page, "1930")).toContainText("Inaktuell");
  await expect(rowOf(page, "1510")).toContainText("Granskad");
  await page.getByRole("button", { name: "Inaktuella 1" }).click();
  await expect(rowOf(page, "1930")).toBeVisible();
  await expect(rowOf(page, "1510")).toHaveCount(0);
  await expectAccessible(page);
});

test("one key signs again what agrees again", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "Alla 23" }).click();
  await page.keyboard.press("x");
  await expect(rowOf(page, "1930")).toBeFocused();
  await page.keyboard.press("e");
  const field = page.getByLabel("Avstämt belopp för konto 1930");
  await field.fill("2273849,48");
  await field.press("Enter");
  await expect(field).toHaveCount(0);
  await expect(rowOf(page, "1930")).toContainText("2 273 849,48");
  await expect(panelOf(page, "1930")).toContainText("Beloppen stämmer igen.");
  await page.keyboard.press("s");
  await expect(rowOf(page, "1930")).toContainText("Klarmarkerad");
  await page.getByRole("button", { name: "Inaktuella 0" }).click();
  await expect(page.getByText("Inga inaktuella konton.")).toBeVisible();
  await page.getByRole("button", { name: "Visa alla 23" }).click();
  await expect(rowOf(page, "1510")).toBeVisible();
});

test("what changed elsewhere in the meantime is not signed unseen", async () => {
  const { page } = office;
  await rowOf(page, "2081").click();
  await panelOf(page, "2081").getByRole("button", { name: "Klarmarkera" }).click();
  const dialog = page.getByRole("dialog", { name: "Klarmarkera 2081 Aktiekapital" });
  await dialog.getByLabel("Anteckning").fill("Oförändrat sedan bolaget bildades.");

  const other = await page.context().newPage();
  await other.goto(page.url());
  await rowOf(other, "2081").focus();
  await other.keyboard.press("e");
  await other.getByLabel("Avstämt belopp för konto 2081").fill("-50 000");
  await other.keyboard.press("Enter");
  await expect(rowOf(other, "2081")).toContainText("Stämmer");
  await other.close();

  await dialog.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(dialog.getByRole("alert")).toContainText("ändrades");
  await expect(dialog.getByRole("columnheader", { name: "Det du såg" })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^Avstämt belopp/ })).toContainText("–−50 000,00");
  await expect(dialog.getByLabel("Anteckning")).toHaveValue("Oförändrat sedan bolaget bildades.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, "2081")).toContainText("Klarmarkerad");
});

test("the list of clients tells how far each closing has come", async () => {
  const { page } = office;
  await page.goto("/");
  const row = page.getByRole("row", { name: /Exempelviks Cykelverkstad AB/ });
  await expect(row).toContainText("8/23");
  for (const name of ["Avstämt", "Differenser", "Inaktuella", "Att överföra"])
    await expect(page.getByRole("columnheader", { name })).toBeVisible();
  await expectAccessible(page);
});
