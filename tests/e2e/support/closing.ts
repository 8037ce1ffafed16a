/** Steps that many journeys begin with. */
import { type Page, expect } from "@playwright/test";

export interface NewClient {
  readonly organizationNumber: string;
  readonly name: string;
  readonly start?: string;
  readonly end?: string;
}

/** Creates a client with its first closing by hand, and ends in the closing. */
export async function createClient(page: Page, client: NewClient): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Nytt företag" }).click();
  await page.getByLabel("Organisationsnummer").fill(client.organizationNumber);
  await page.getByLabel("Företagets namn").fill(client.name);
  await page.getByLabel("Första dag").fill(client.start ?? "2025-01-01");
  await page.getByLabel("Sista dag").fill(client.end ?? "2025-12-31");
  await page.getByRole("button", { name: "Skapa företag" }).click();
  await expect(page.getByRole("navigation", { name: "Huvudmeny" })).toBeVisible();
}

/** Goes to a page of the closing by the menu. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}

/** Chooses a file on Import. */
export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Välj fil" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
}
