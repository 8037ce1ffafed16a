import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { createClient, openPage } from "./support/closing.ts";
import { openDemoClient } from "./support/demoClient.ts";

test.describe.configure({ mode: "serial" });

const client = { organizationNumber: "559900-0014", name: "Prövlunda Möbelverkstad AB" };

async function openClosing(page: Page, pageName: string): Promise<void> {
  await page.goto("/");
  await page.getByText(client.name).first().click();
  await openPage(page, pageName);
}

async function openQuestions(page: Page): Promise<void> {
  await openPage(page, "Avstämning");
  await page.getByRole("tab", { name: "Frågor" }).click();
}

test("before the import one thing is left, and the key for the next one leads there", async ({ page }) => {
  await createClient(page, client);
  await openPage(page, "Översikt");
  await expect(page.getByText("1 sak kvar, i den ordning de bör göras")).toBeVisible();
  await expect(page.getByRole("link", { name: /Ingen bokföring är hämtad/ })).toBeVisible();
  await expect(page.getByText("Kontona visas när bokföringen är hämtad")).toBeVisible();
  await expectAccessible(page);
  await openPage(page, "Kontroller");
  await expect(page.getByRole("heading", { name: "Inga kontroller är körda" })).toBeVisible();
  await expectAccessible(page);
  await openPage(page, "Översikt");
  await expect(page.getByRole("button", { name: "Öppna nästa" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
});

test("after the import what is left stands in order, and each line leads to its place", async ({ page }) => {
  await openClosing(page, "Import");
  await page.getByRole("button", { name: "Anslut Fortnox" }).click();
  await page.getByLabel("Företag").selectOption({ label: `${client.name} (${client.organizationNumber})` });
  await page.getByRole("button", { name: "Godkänn" }).click();
  await page.getByRole("button", { name: "Hämta", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible({ timeout: 120_000 });

  await openPage(page, "Översikt");
  const overview = page.url();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([
    "Hämta",
    "Kontroller",
    "Avstämning",
    "Dispositioner & skatt",
    "Deklaration",
  ]);
  await expect(page.getByText(/^\d+ saker kvar/)).toBeVisible();
  await expect(page.getByText(/\d+ av 26 balanskonton är inte klarmarkerade/)).toBeVisible();
  await expect(
    page.getByRole("img", { name: /Kortfristiga skulder: \d+ av \d+ klara, \d+ ej påbörjad/ }),
  ).toBeVisible();
  await expectAccessible(page);

  const lines = page.locator("a.todo");
  const count = await lines.count();
  expect(count).toBeGreaterThan(1);
  for (let index = 0; index < count; index++) {
    await lines.nth(index).click();
    const account = page.getByRole("complementary", { name: /^Konto \d{4}/ });
    const ofReturn = page.getByRole("heading", { level: 1, name: /^(Dispositioner & skatt|Deklaration)$/ });
    await expect(account.or(ofReturn)).toBeVisible();
    await page.goto(overview);
    await expect(lines).toHaveCount(count);
  }
  await page.keyboard.press("j");
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Avstämning" })).toBeVisible();
});

test("a check is marked as done with a note, and opened again", async ({ page }) => {
  await openClosing(page, "Översikt");
  await page.keyboard.press("g");
  await page.keyboard.press("k");
  await expect(page.getByRole("heading", { level: 1, name: "Kontroller" })).toBeVisible();
  await page.getByRole("button", { name: /^Att se på \d/ }).click();
  await page.getByRole("button", { name: /Alla saldon har underlag/ }).click();
  const findings = page.getByRole("table", { name: "Anmärkningar: Alla saldon har underlag" });
  await expect(findings.getByRole("row", { name: /1930/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Markera som klar" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Markera som klar" }).click();
  await expect(dialog.getByText("Skriv en anteckning.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Anteckning").fill("Bilagorna görs i februari.");
  await dialog.getByRole("button", { name: "Markera som klar" }).click();
  await expect(page.getByText(/Markerad som klar av Anna Lindström/)).toBeVisible();
  await expect(page.getByText("Anteckning: Bilagorna görs i februari.")).toBeVisible();
  await expect(page.getByText("17 av 17 utan anmärkning eller klara")).toBeVisible();
  await expectAccessible(page);

  await findings.getByRole("link", { name: "1930" }).click();
  await expect(page.getByRole("complementary", { name: /^Konto 1930/ })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Öppna igen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Öppna igen" }).click();
  await expect(page.getByText("16 av 17 utan anmärkning eller klara")).toBeVisible();
});

test("a check marked as done opens again when it finds something else", async ({ page }) => {
  await openClosing(page, "Kontroller");
  await page.getByRole("button", { name: /Alla saldon har underlag/ }).click();
  await page.getByRole("button", { name: "Markera som klar" }).click();
  await page.getByLabel("Anteckning").fill("Sett.");
  await page.getByRole("dialog").getByRole("button", { name: "Markera som klar" }).click();
  await expect(page.getByText(/Markerad som klar av Anna/)).toBeVisible();

  await page
    .getByRole("table", { name: /Anmärkningar/ })
    .getByRole("link", { name: "2081" })
    .click();
  const panel = page.getByRole("complementary", { name: /^Konto 2081/ });
  await panel.getByRole("button", { name: "Klarmarkera" }).click();
  await page.getByLabel("Anteckning").fill("Enligt registreringsbeviset.");
  await page.getByRole("dialog").getByRole("button", { name: "Klarmarkera" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await openPage(page, "Kontroller");
  await page.getByRole("button", { name: /Ändrad sedan den markerades.*Alla saldon/ }).click();
  await expect(page.getByText("Kontrollen har 14 anmärkningar, förut 15")).toBeVisible();
  await expectAccessible(page);
});

test("a question on a row becomes a text to the client, and is answered with a file", async ({ page }) => {
  await openClosing(page, "Avstämning");
  await page.getByRole("row", { name: /1930/ }).first().click();
  const ledger = page.getByRole("complementary", { name: /^Konto 1930/ });
  await ledger
    .getByRole("button", { name: /^Fråga kunden om/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Fråga till kunden" });
  await dialog.getByRole("button", { name: "Ställ frågan" }).click();
  await expect(dialog.getByText("Skriv frågan.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Fråga", { exact: true }).fill("Vad gäller det här?");
  await dialog.getByRole("button", { name: "Ställ frågan" }).click();
  await expect(dialog).toHaveCount(0);

  await openQuestions(page);
  await page.getByRole("button", { name: "Ny fråga" }).click();
  await dialog.getByLabel("Fråga", { exact: true }).fill("Finns det fler banklån?");
  await dialog.getByRole("button", { name: "Ställ frågan" }).click();
  const list = page.getByRole("table", { name: "Frågor till kunden" });
  await expect(list.getByRole("row")).toHaveCount(3);
  await expectAccessible(page);
  await openPage(page, "Översikt");
  await expect(page.getByRole("link", { name: /Vad gäller det här\? Väntar på svar/ })).toBeVisible();
  await openQuestions(page);

  await page.getByRole("button", { name: "Skapa text till kunden" }).click();
  const text = page.getByRole("textbox", { name: "Text" });
  await expect(text).toHaveValue(/Prövlunda Möbelverkstad AB \(559900-0014\), räkenskapsåret 2025-01-01/);
  await expect(text).toHaveValue(/1\. Vad gäller det här\?\n {3}Gäller: .*\n\n2\. Finns det fler banklån\?/);
  await expect(page.getByRole("link", { name: "Öppna i e-post" })).toHaveAttribute("href", /^mailto:/);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("pre")).toBeVisible();
  await expect(page.getByRole("button", { name: "Kopiera texten" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "Markera 2 som skickade" }).click();
  await expect(page.getByText("Alla frågor i texten är skickade.")).toBeVisible();
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();

  await list.getByRole("row", { name: /Finns det fler banklån/ }).click();
  const panel = page.getByRole("complementary", { name: "Fråga 2" });
  await expect(panel.getByRole("button", { name: "Spara svar" })).toBeDisabled();
  await panel.getByLabel("Svar", { exact: true }).fill("Nej, bara det som är bokfört.");
  await panel.getByRole("button", { name: "Spara svar" }).click();
  await expect(panel.getByText(/Besvarad, skrivet av Anna Lindström/)).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await panel.getByRole("button", { name: "Bifoga fil" }).click();
  await (
    await chooser
  ).setFiles({ name: "svar.txt", mimeType: "text/plain", buffer: Buffer.from("Bara det lånet.") });
  await expect(panel.getByRole("link", { name: "svar.txt" })).toBeVisible();
  await expectAccessible(page);
  await expect(list.getByRole("row", { name: /Besvarad Nej, bara det som är bokfört. 1 fil/ })).toBeVisible();
  await expect(page.getByText("1 fråga väntar på svar")).toBeVisible();

  await list.getByRole("link", { name: /2025-/ }).click();
  await expect(page.getByRole("complementary", { name: /^Konto 1930/ })).toBeVisible();
});

test("a ledger that differs from its account leads to the bridge", async ({ page }) => {
  await openDemoClient(page, "Översikt");
  const line = page.getByRole("link", { name: /Kundreskontran är lika med kontot/ });
  await expect(line).toContainText("−10 250,00");
  await line.click();
  await expect(page.getByRole("heading", { level: 1, name: "Reskontra" })).toBeVisible();
});
