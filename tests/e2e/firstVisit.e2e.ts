import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";

test("the first visit makes the firm and its administrator, once", async ({ page, browser }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Kom igång" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Byråns namn").fill("Lundqvist & Hag Redovisning");
  await page.getByLabel("Ditt namn").fill("Anna Lindström");
  await page.getByLabel("E-post").fill("anna@byra.example");
  await page.getByRole("textbox", { name: "Lösenord" }).fill("kort");
  await page.getByRole("button", { name: "Skapa byrån" }).click();
  await expect(page.getByText("Lösenord är för kort, minst 12 tecken.")).toBeVisible();
  await expect(page.getByLabel("Ditt namn")).toHaveValue("Anna Lindström");
  await page.getByRole("textbox", { name: "Lösenord" }).fill("sju sorters kakor");
  await page.getByRole("button", { name: "Skapa byrån" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Företag" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Här börjar arbetet" })).toBeVisible();
  await expectAccessible(page);
  await page.context().storageState({ path: "test-results/administrator.json" });

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/");
  await expect(stranger.getByRole("heading", { level: 1, name: "Logga in" })).toBeVisible();
  await expectAccessible(stranger);
});
