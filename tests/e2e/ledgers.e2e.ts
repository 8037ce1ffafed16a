import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { chooseFile, createClient, openPage } from "./support/closing.ts";
import { openDemoClient } from "./support/demoClient.ts";
import { sieFile } from "./support/sieFile.ts";

const ledgerOf = (page: Page, day: string): Locator =>
  page.getByRole("table", { name: `Kundreskontra per ${day}` });
const bridgeOf = (page: Page): Locator =>
  page.getByRole("table", { name: "Bryggan från reskontran till huvudboken" });

test("the customer ledger on the balance date is explained down to the last öre", async ({ page }) => {
  await openDemoClient(page, "Reskontra");
  const ledger = ledgerOf(page, "2025-12-31");
  await expect(ledger.getByRole("row", { name: "Summa, 12 kunder, 13 poster" })).toContainText("249 955,00");
  await expect(
    page.getByRole("img", { name: /Åldersfördelning per 2025-12-31: ej förfallet/ }),
  ).toBeVisible();
  for (const name of [
    "Kund",
    "Fakturanr",
    "Dagar förfallen",
    "Öppet per datum",
    "Betalt efter",
    "Anmärkning",
  ])
    await expect(ledger.getByRole("columnheader", { name, exact: true })).toBeVisible();

  const bridge = bridgeOf(page);
  await expect(bridge.getByRole("row", { name: /Summa reskontra per 2025-12-31/ })).toContainText(
    "249 955,00",
  );
  await expect(bridge.getByRole("row", { name: /Ändrad fakturaverifikation B 135/ })).toContainText(
    "+1 250,00",
  );
  await expect(bridge.getByRole("row", { name: /Manuell verifikation på kontot A 72/ })).toContainText(
    "−4 500,00",
  );
  await expect(bridge.getByRole("row", { name: /Bokförd i annan period/ })).toContainText("−7 000,00");
  await expect(bridge.getByRole("row", { name: /Oförklarad rest/ }).getByText("0,00")).toBeVisible();
  await expect(bridge.getByRole("row", { name: /Saldo enligt huvudbok, konto 1510/ })).toContainText(
    "239 705,00",
  );
  await expectAccessible(page);
});

test("any day of the year can be asked for, and no other", async ({ page }) => {
  await openDemoClient(page, "Reskontra");
  const day = page.getByLabel("Per datum").getByRole("textbox");
  await page.getByRole("button", { name: "2025-10-13" }).click();
  await expect(ledgerOf(page, "2025-10-13")).toBeVisible();
  await expect(day).toHaveValue("2025-10-13");
  await day.fill("20251114");
  await day.blur();
  await expect(day).toHaveValue("2025-11-14");
  await expect(ledgerOf(page, "2025-11-14")).toBeVisible();
  await expect(bridgeOf(page).getByRole("row", { name: /Ändrad fakturaverifikation/ })).toBeVisible();
  await expect(bridgeOf(page).getByRole("row", { name: /Manuell verifikation/ })).toHaveCount(0);

  await day.fill("2024-12-31");
  await expect(page.getByText("Kan inte räknas före 2025-01-01")).toBeVisible();
  await expect(ledgerOf(page, "2025-11-14")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Balansdag" }).click();
  await expect(ledgerOf(page, "2025-12-31")).toBeVisible();

  await page.goto(`${page.url().split("?")[0] ?? ""}?datum=2020-01-01`);
  await expect(page.getByRole("alert")).toContainText("Reskontran kan inte räknas per 2020-01-01.");
  await page.getByRole("button", { name: "Visa balansdagen" }).click();
  await expect(ledgerOf(page, "2025-12-31")).toBeVisible();
});

test("a ledger is searched, sorted and read from the keyboard", async ({ page }) => {
  await openDemoClient(page, "Reskontra");
  const ledger = ledgerOf(page, "2025-12-31");
  await expect(ledger).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("471");
  await expect(page.getByText("1 av 13, öppet 9 125,00")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Verifikation B 135" });
  await expect(panel.getByRole("row", { name: /1510 Kundfordringar Tillagd/ })).toContainText("10 375,00");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  await ledger.getByRole("row", { name: / 471 / }).focus();
  await page.keyboard.press("v");
  const trace = page.getByRole("dialog", { name: "Varifrån?" });
  await expect(trace.getByRole("row", { name: /Fakturabelopp/ })).toContainText("9 125,00");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(trace).toHaveCount(0);

  await page.getByRole("searchbox", { name: "Sök i reskontran" }).fill("");
  await page.getByRole("button", { name: "Öppet per datum" }).click();
  await page.getByRole("button", { name: "Öppet per datum" }).click();
  await expect(ledger.getByRole("row").nth(1)).toContainText("31 763,00");
  await page.getByRole("button", { name: "Per kund" }).click();
  await expect(ledger.getByRole("row").nth(1)).toContainText("Ramsåsen Kafé AB");
  await expectAccessible(page);
});

test("the supplier ledger is mirrored, with the sign of the ledger account in the bridge", async ({
  page,
}) => {
  await openDemoClient(page, "Reskontra");
  await page.getByRole("tab", { name: "Leverantörer" }).click();
  await expect(
    page
      .getByRole("table", { name: "Leverantörsreskontra per 2025-12-31" })
      .getByRole("row", { name: "Summa, 7 leverantörer, 11 poster" }),
  ).toContainText("59 797,06");
  await expect(page.getByText(/Leverantörsskulder är kredit/)).toBeVisible();
  await expect(bridgeOf(page).getByRole("row", { name: /Saldo enligt huvudbok, konto 2440/ })).toContainText(
    "−59 797,06",
  );
  await expectAccessible(page);
});

test("paper has all rows and nothing of the program, and a workbook follows the day", async ({ page }) => {
  await openDemoClient(page, "Reskontra");
  const ledger = ledgerOf(page, "2025-12-31");
  await expect(ledger).toBeVisible();
  const workbook = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);

  await page.evaluate(() => {
    window.print = () => {
      document.title = `${document.querySelectorAll("tr[data-row]").length} rader`;
    };
  });
  await page.getByRole("button", { name: "Skriv ut" }).click();
  await expect(page).toHaveTitle("25 rader");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Huvudmeny" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Excel" })).toBeHidden();
  await expect(ledger.getByRole("row", { name: /Ysterby Gästgiveri AB/ }).last()).toBeInViewport({
    ratio: 0,
  });
  await expect(
    page.getByText(/Exempelviks Cykelverkstad AB · 559900-0071 · .*Kundreskontra per/),
  ).toBeVisible();
  const clipped = await page
    .locator(".rs-scroll")
    .evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(clipped).toBe(0);
});

test("the control accounts can be the client's own", async ({ page }) => {
  await openDemoClient(page, "Reskontra");
  await page.getByRole("link", { name: "Ändra kontrollkonton" }).click();
  const customers = page.getByRole("group", { name: "Kunder" });
  await customers.getByRole("radio", { name: "Egna" }).check();
  await customers.getByLabel("Lägg till konto").selectOption("1930");
  await expect(customers.getByRole("button", { name: "Ta bort 1930" })).toBeVisible();
  await expectAccessible(page);
  await customers.getByRole("button", { name: "Spara" }).click();
  await expect(customers.getByText("Egna konton är valda.")).toBeVisible();
  await openPage(page, "Reskontra");
  await expect(page.getByRole("heading", { name: "Bryggan till konto 1510, 1930" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Ändra kontrollkonton" }).click();
  await customers.getByRole("radio", { name: "Enligt Fortnox" }).check();
  await customers.getByRole("button", { name: "Spara" }).click();
  await expect(customers.getByText("Enligt Fortnox: 1510 Kundfordringar.")).toBeVisible();
});

test("a client with a SIE file pastes its ledger list", async ({ page }) => {
  const organizationNumber = "556123-4500";
  await createClient(page, { organizationNumber, name: "Klistrade Åkeriet AB" });
  await openPage(page, "Reskontra");
  await expect(page.getByRole("heading", { name: "Här finns ingen bokföring än" })).toBeVisible();
  await openPage(page, "Import");
  await chooseFile(page, "akeri.se", sieFile({ organizationNumber, company: "Klistrade Åkeriet AB" }));
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible();
  await openPage(page, "Reskontra");
  await expect(page.getByRole("heading", { name: "Ej hämtad (SIE saknar reskontra)" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Klistra in reskontralista" }).click();
  const dialog = page.getByRole("dialog");
  const list = dialog.getByRole("textbox", { name: "Lista", exact: true });
  await list.fill("Kund\tFakturanr\tFörfallodatum\tÖppet belopp\nÅkeri AB\t1001\t2025-12-15\tmånga kronor");
  await dialog.getByRole("button", { name: "Läs listan" }).click();
  await expect(dialog.getByText("många kronor är inget belopp.")).toBeVisible();
  await expectAccessible(page);
  await list.fill("Kund\tFakturanr\tFörfallodatum\tÖppet belopp\nÅkeri AB\t1001\t2025-12-15\t12 500,00");
  await dialog.getByRole("button", { name: "Läs listan" }).click();
  await expect(dialog.getByRole("status")).toContainText("1 rad, öppet 12 500,00");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(ledgerOf(page, "2025-12-31").getByRole("row", { name: /1001/ })).toContainText("12 500,00");
  await expect(
    bridgeOf(page)
      .getByRole("row", { name: /Oförklarad rest/ })
      .getByText("0,00"),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Ta bort listan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ta bort listan" }).click();
  await expect(page.getByRole("heading", { name: "Ej hämtad (SIE saknar reskontra)" })).toBeVisible();
});
