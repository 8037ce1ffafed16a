/** Steps around one appendix: making it, its head, and what is on the clipboard. */
import { type Locator, type Page, expect } from "@playwright/test";
import { openDemoClient } from "./demoClient.ts";

/** A figure of the head by its name. */
export function head(page: Page, name: string): Locator {
  return page.locator("dl > div").filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });
}

/** Makes an appendix of one account by the dialog, and ends on its page. */
export async function makeAppendix(page: Page, account: string, kind?: string): Promise<void> {
  await openDemoClient(page, "Avstämning");
  await page.getByRole("tab", { name: "Bilagor" }).click();
  await page.getByRole("button", { name: "Ny bilaga" }).click();
  const dialog = page.getByRole("dialog", { name: "Ny bilaga" });
  await dialog.getByRole("combobox", { name: "Konton" }).fill(account);
  await dialog.getByRole("option", { name: new RegExp(`^${account} `) }).click();
  if (kind !== undefined) await dialog.getByLabel("Typ").selectOption(kind);
  await dialog.getByRole("button", { name: "Skapa bilaga" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Bilaga \d+ / })).toBeVisible();
}

/** Begins the first row with its text, from the keyboard once the field has the focus. */
export async function beginRow(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Lägg till rad" }).click();
  await expect(page.getByLabel("Text, rad 1")).toBeFocused();
  await page.keyboard.type(text);
}

/** Waits until all that is typed is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();
}

/** Puts text on the clipboard, as a spreadsheet does. */
export async function copy(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Matches an amount in a field, whatever spaces part its thousands. */
export function amount(written: string): RegExp {
  return new RegExp(`^${written.replaceAll(" ", "\\s")}$`);
}
