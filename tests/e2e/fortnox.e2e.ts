import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { openPage } from "./support/closing.ts";

test.describe.configure({ mode: "serial" });

const client = "Exempelviks Cykelverkstad AB";

/** Opens the demo client's Import from the list. */
async function openImport(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByText(client).first().click();
  await openPage(page, "Import");
}

test("a demo client is one click away in the sandbox", async ({ page }) => {
  // Other journeys have made clients in the same installation; the button is for a list without any.
  await page.route("**/api/clients", async (route) => {
    if (route.request().method() === "GET") await route.fulfill({ json: { rows: [], people: [] } });
    else await route.continue();
  });
  await page.goto("/");
  await expect(page.getByText("Sandlåda")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Skapa demoföretag" }).click();
  await expect(page.getByRole("heading", { name: "Välj datakälla" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Anslut som dig själv" })).toBeVisible();
  await expect(page.getByText(/logga in via Digital byrå och välj klienten/)).toBeVisible();
  await expectAccessible(page);
});

test("a person who says no at Fortnox is told so, and nothing is connected", async ({ page }) => {
  await openImport(page);
  await page.getByRole("button", { name: "Anslut Fortnox" }).click();
  await page.getByRole("button", { name: "Avbryt" }).click();
  await expect(page.getByRole("alert")).toContainText("Du avbröt hos Fortnox, så inget är anslutet.");
  await expect(page.getByRole("button", { name: "Anslut Fortnox" })).toBeEnabled();
  await expectAccessible(page);
});

test("another company than the client's is refused with both names and numbers", async ({ page }) => {
  await openImport(page);
  await page.getByRole("button", { name: "Anslut Fortnox" }).click();
  await page.getByLabel("Företag").selectOption({ label: "Prövlunda Möbelverkstad AB (559900-0014)" });
  await page.getByRole("button", { name: "Godkänn" }).click();
  const told = page.getByRole("alert");
  await expect(told).toContainText("559900-0014 Prövlunda Möbelverkstad AB");
  await expect(told).toContainText(`559900-0071 ${client}`);
});

test("years are chosen, fetched, checked and reconciled", async ({ page }) => {
  await openImport(page);
  await page.getByRole("button", { name: "Anslut Fortnox" }).click();
  await page.getByRole("button", { name: "Godkänn" }).click();
  await expect(page.getByRole("heading", { name: "Välj räkenskapsår" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /2025/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /2024/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /2023/ })).not.toBeChecked();
  await expect(page.getByText("Ansluten av Anna Lindström")).toBeVisible();
  await expectAccessible(page);
  // From the keyboard: to the boxes, down to the last year, and back off again.
  await page.keyboard.press("j");
  for (let year = 0; year < 2; year += 1) await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: /2023/ })).toBeChecked();
  await expect(page.getByText(/i 3 av 4 år/)).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByText(/i 2 av 4 år/)).toBeVisible();

  await page.getByRole("button", { name: "Hämta", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText("Alla verifikationer balanserar")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Hämtat från Fortnox" })).toBeVisible();
  await expect(page.getByRole("banner").getByText(/^Fortnox \d{4}-\d\d-\d\d \d\d:\d\d/)).toBeVisible();
  await expectAccessible(page);

  await openPage(page, "Avstämning");
  await expect(page.getByRole("row", { name: /^1510 Kundfordringar/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Balansen går jämnt ut/ })).toContainText("0,00");
});

test("the same books again change nothing, and every call stands in the log", async ({ page }) => {
  await openImport(page);
  await page.getByRole("link", { name: "Hämta från Fortnox" }).click();
  await page.getByRole("button", { name: "Hämta", exact: true }).click();
  await expect(page.getByText("Inget har ändrats i Fortnox sedan Import 1.")).toBeVisible({
    timeout: 120_000,
  });
  await openPage(page, "Logg");
  await page
    .getByRole("button", { name: /Visa anropen.*hämta bokföring/ })
    .first()
    .click();
  const calls = page.getByRole("table", { name: "Anrop till Fortnox" });
  await expect(calls.getByRole("row", { name: /GET.*\/3\/sie\/4.*200/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test("a client that is disconnected keeps its figures, and says so on every page", async ({ page }) => {
  await openImport(page);
  await openPage(page, "Inställningar");
  await expect(page.getByText("Gäller tills samtycket återkallas")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Koppla från" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Koppla från" }).click();
  await expect(dialog.getByText("Ta även bort samtycket i Fortnox")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Stäng" }).last().click();
  await expect(page.getByRole("banner").getByText("Fortnox frånkopplad")).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("row", { name: client })).toContainText("Frånkopplad");
  await page.getByText(client).first().click();
  await openPage(page, "Avstämning");
  await expect(page.getByRole("row", { name: /Balansen går jämnt ut/ })).toContainText("0,00");
  await openPage(page, "Import");
  await expect(page.getByRole("button", { name: "Anslut Fortnox" })).toBeEnabled();
  await expectAccessible(page);
});
