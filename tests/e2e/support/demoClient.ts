/** The sandbox's demo company as a client whose bookkeeping is fetched: what the journeys of its figures begin with. */
import { type Page, expect } from "@playwright/test";
import { clientList } from "#wire/clients.ts";
import { createClient, openPage } from "./closing.ts";

const demo = { organizationNumber: "559900-0071", name: "Exempelviks Cykelverkstad AB" };

/** Opens the demo client's closing of 2025 on a page; makes, connects and fetches it unless a journey before has. */
export async function openDemoClient(page: Page, pageName: string): Promise<void> {
  const answer = await page.request.get("/api/clients");
  const { rows } = clientList.parse(await answer.json());
  const { closing } =
    rows.find(({ name, closing }) => name === demo.name && closing?.fiscalYear.start === "2025-01-01") ?? {};
  if (closing === undefined || closing === null) await fetchDemoClient(page);
  else await page.goto(`/bokslut/${closing.closingId}/oversikt`);
  await openPage(page, pageName);
}

async function fetchDemoClient(page: Page): Promise<void> {
  await createClient(page, demo);
  await openPage(page, "Import");
  await page.getByRole("button", { name: "Anslut Fortnox" }).click();
  await page.getByRole("button", { name: "Godkänn" }).click();
  await page.getByRole("button", { name: "Hämta", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible({ timeout: 120_000 });
}
