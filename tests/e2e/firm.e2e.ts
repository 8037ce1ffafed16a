import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";

test("an invited colleague joins with the role that was given, and is let out again", async ({
  page,
  browser,
}) => {
  await page.goto("/byra");
  await expect(page.getByRole("heading", { level: 1, name: "Byrå" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("region", { name: "Bjud in" }).getByLabel("E-post").fill("lasare@byra.example");
  await page.getByLabel("Roll", { exact: true }).selectOption({ label: "Läsare" });
  await page.getByRole("button", { name: "Skapa inbjudan" }).click();
  const link = await page.getByLabel("Länk till inbjudan").inputValue();

  const colleague = await (
    await browser.newContext({ storageState: { cookies: [], origins: [] } })
  ).newPage();
  await colleague.goto(link);
  await expectAccessible(colleague);
  await colleague.getByLabel("Ditt namn").fill("Lisa Läsare");
  await colleague.getByRole("textbox", { name: "Lösenord" }).fill("vinterns första snö");
  await colleague.getByRole("button", { name: /Gå med|Skapa/ }).click();
  await expect(colleague.getByRole("heading", { level: 1, name: "Företag" })).toBeVisible();
  await expect(colleague.getByRole("button", { name: "Nytt företag" })).toHaveCount(0);

  await page.reload();
  await page.getByRole("button", { name: "Stäng av Lisa Läsare" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Stäng av" }).click();
  await expect(page.getByRole("button", { name: "Släpp in Lisa Läsare" })).toBeVisible();
  await colleague.goto("/");
  await expect(colleague.getByRole("heading", { level: 1, name: "Logga in" })).toBeVisible();

  await colleague.goto(link);
  await expect(colleague.getByText(/redan använts|gäller inte|använd/i).first()).toBeVisible();
});

test("a person's own account shows its sessions", async ({ page }) => {
  await page.goto("/konto");
  await expect(page.getByRole("heading", { level: 1, name: "Mitt konto" })).toBeVisible();
  await expect(page.getByText("Chrome, Linux").first()).toBeVisible();
  await expectAccessible(page);
});

test("an address that does not exist says so", async ({ page }) => {
  await page.goto("/finns/inte");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(/finns inte/i).first()).toBeVisible();
  await expectAccessible(page);
});
