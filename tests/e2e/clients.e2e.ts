import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { chooseFile, createClient, openPage } from "./support/closing.ts";
import { sieFile } from "./support/sieFile.ts";

test("a wrong check digit is refused and what was typed stays", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Nytt företag" }).click();
  await expectAccessible(page);
  await page.getByLabel("Organisationsnummer").fill("556016-0681");
  await page.getByLabel("Företagets namn").fill("Fel Siffra AB");
  await page.getByRole("button", { name: "Skapa företag" }).click();
  await expect(page.getByText(/Kontrollsiffran/).first()).toBeVisible();
  await expect(page.getByLabel("Företagets namn")).toHaveValue("Fel Siffra AB");
});

test("a fiscal year of nineteen months is refused with the latest end", async ({ page }) => {
  await page.goto("/foretag/nytt");
  await page.getByLabel("Organisationsnummer").fill("556016-0680");
  await page.getByLabel("Företagets namn").fill("Långa Året AB");
  await page.getByLabel("Första dag").fill("2024-06-01");
  await page.getByLabel("Sista dag").fill("2025-12-31");
  await page.getByRole("button", { name: "Skapa företag" }).click();
  await expect(page.getByText(/2025-11-30/).first()).toBeVisible();
});

test("a sole trader's personal number, a broken year and a second closing", async ({ page }) => {
  await page.goto("/foretag/nytt");
  await page.getByLabel("Organisationsnummer").fill("640823-3234");
  await page.getByLabel("Företagets namn").fill("Firma Eriksson");
  await page.getByLabel("Företagsform").selectOption({ label: "Enskild firma" });
  await page.getByLabel("Första dag").fill("2024-09-01");
  await page.getByLabel("Sista dag").fill("2025-08-31");
  await page.getByRole("button", { name: "Skapa företag" }).click();
  await expect(page.getByRole("navigation", { name: "Huvudmeny" })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("row", { name: /Firma Eriksson/ })).toContainText("19640823-3234");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nytt bokslut" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nytt bokslut" })).toBeVisible();
  await expectAccessible(page);
});

test("a client is made straight from a SIE file", async ({ page }) => {
  await page.goto("/foretag/nytt");
  const file = sieFile({
    organizationNumber: "556703-7485",
    company: "Ur Filen AB",
    year: ["20240501", "20250430"],
    vouchers: [],
  });
  await chooseFile(page, "ur-filen.se", file);
  await expect(page.getByLabel("Företagets namn")).toHaveValue("Ur Filen AB");
  await expect(page.getByLabel("Första dag")).toHaveValue("2024-05-01");
  await page.getByRole("button", { name: "Skapa och gå till import" }).click();
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible();
  await openPage(page, "Översikt");
  await expectAccessible(page);
  await openPage(page, "Logg");
  await expect(page.getByText("Importerade ur-filen.se")).toBeVisible();
  await expectAccessible(page);
  await openPage(page, "Inställningar");
  await expectAccessible(page);
});

test("the keyboard alone finds and opens a closing, and help is a key away", async ({ page }) => {
  await createClient(page, { organizationNumber: "556074-7551", name: "Tangentbordet AB" });
  await page.goto("/");
  await expect(page.getByRole("row", { name: /Tangentbordet AB/ })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("Tangent");
  await page.keyboard.press("Enter");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Huvudmeny" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { level: 1, name: "Avstämning" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Här finns ingen bokföring än" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
});

test("Escape leaves the search over everything, also when something is typed in it", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Företag" })).toBeVisible();
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog", { name: "Sök eller gå till" }).getByRole("textbox");
  await expect(search).toBeFocused();
  await page.keyboard.type("by");
  await expect(search).toHaveValue("by");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a page that the server does not hand out says so, and not that the program is wrong", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Företag" })).toBeVisible();
  await page.route("**/assets/FirmPage-*", (route) => route.abort("connectionrefused"));
  await page.getByRole("link", { name: "Byrå", exact: true }).click();
  await expect(page.getByText("Sidan kunde inte hämtas från servern.")).toBeVisible();
});
