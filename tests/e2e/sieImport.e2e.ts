import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { chooseFile, createClient, openPage } from "./support/closing.ts";
import { ordinaryVouchers, sieFile } from "./support/sieFile.ts";

test.describe.configure({ mode: "serial" });

const client = { organizationNumber: "556036-0793", name: "Ängens Åkeri AB" };

test("a SIE file becomes figures on screen, down to each voucher", async ({ page }) => {
  await createClient(page, client);
  await openPage(page, "Import");
  await expect(page.getByRole("heading", { name: "Välj datakälla" })).toBeVisible();
  await expectAccessible(page);

  await chooseFile(page, "akeri.se", sieFile());
  await expect(page.getByRole("heading", { name: "Förhandsvisning" })).toBeVisible();
  await expect(page.getByText("Testbokföring 1.0")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible();
  await expect(page.getByText("Alla verifikationer balanserar")).toBeVisible();
  await expectAccessible(page);

  await openPage(page, "Avstämning");
  const receivables = page.getByRole("row", { name: /^1510 Kundfordringar/ });
  await expect(receivables).toContainText("125 000,00");
  await expect(receivables).toContainText("−112 500,00");
  await expect(receivables).toContainText("12 500,00");
  await expect(page.getByRole("row", { name: /Balansen går jämnt ut/ })).toContainText("0,00");
  await expectAccessible(page);

  await receivables.click();
  const panel = page.getByRole("complementary", { name: /1510 Kundfordringar/ });
  await expect(panel.getByRole("tab", { name: "Huvudbok" })).toBeVisible();
  await expect(panel.getByRole("row", { name: /Faktura 1001 Åkeri/ })).toContainText("137 500,00");
  await expectAccessible(page);
  await panel.getByRole("link", { name: "A 3" }).click();
  await expect(panel.getByText("Verifikation A 3")).toBeVisible();
  await expect(panel.getByRole("row", { name: /1930 Företagskonto/ })).toContainText("125 000,00");
  await expectAccessible(page);

  await page
    .getByRole("tab", { name: "Resultat" })
    .or(page.getByRole("link", { name: "Resultat" }))
    .first()
    .click();
  await expect(page.getByRole("row", { name: /^3001/ })).toContainText("−10 000,00");
  await expectAccessible(page);
});

test("the same file again changes nothing, and another shows what differs", async ({ page }) => {
  await page.goto("/");
  await page.getByText(client.name).click();
  await openPage(page, "Import");
  await chooseFile(page, "akeri.se", sieFile());
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByText("Filen är densamma som Import 1. Inget ändrades.")).toBeVisible();

  const [first, second] = ordinaryVouchers;
  if (first === undefined || second === undefined) throw new Error("The ordinary vouchers are three.");
  const changed = {
    ...first,
    rows: [
      [1510, 15_000],
      [2611, -3000],
      [3001, -12_000],
    ] as const,
  };
  const added = { ...second, number: 4, date: "20250401", text: "Hyra kvartal 2" };
  await openPage(page, "Import");
  await chooseFile(page, "akeri-2.se", sieFile({ vouchers: [changed, second, added] }));
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 2" })).toBeVisible();
  await expect(page.getByText("Skillnad mot Import 1")).toBeVisible();
  for (const [change, voucher] of [
    ["Ny", "A 4"],
    ["Ändrad", "A 1"],
    ["Borttagen", "A 3"],
  ] as const)
    await expect(page.getByRole("row", { name: new RegExp(`${change}.*${voucher}`) })).toBeVisible();
  await expectAccessible(page);
});

test("another company's file is refused with both names and numbers", async ({ page }) => {
  await page.goto("/");
  await page.getByText(client.name).click();
  await openPage(page, "Import");
  await chooseFile(page, "fel.se", sieFile({ organizationNumber: "556016-0680", company: "Annat Bolag AB" }));
  await expect(
    page.getByText(/Filen gäller 556016-0680 Annat Bolag AB, bokslutet 556036-0793 Ängens Åkeri AB/),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Importera", exact: true })).toBeDisabled();
  await expectAccessible(page);
});

test("a closing that is removed during an import says that it is gone", async ({ page }) => {
  await createClient(page, { organizationNumber: "556012-5790", name: "Borttagna AB" });
  const address = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  const closing = `/api/closings/${address.split("/").at(-1) ?? ""}`;
  const before = (await (await page.request.get(closing)).json()) as object;
  const removed = await page.request.delete(closing, { headers: { origin: new URL(page.url()).origin } });
  expect(removed.status()).toBe(200);
  // The page has read the closing while a run was under way; then both went.
  const json = { ...before, runningImport: { runId: "0195b6a0-0000-7000-8000-000000000000" } };
  await page.route(`**${closing}`, (route) => route.fulfill({ json }), { times: 1 });
  await page.goto(`${address}/import`);
  await expect(page.getByRole("heading", { level: 1, name: "Bokslutet finns inte" })).toBeVisible();
});

for (const [name, bytes, says] of [
  ["tom.se", Buffer.alloc(0), /tom/],
  ["sida.se", Buffer.from("<!DOCTYPE html><html><body>404</body></html>"), /webbsida/],
  ["bild.se", Buffer.from("PK\u0003\u0004rest of an archive"), /zip/i],
  ["papper.se", Buffer.from("%PDF-1.7\n"), /PDF/],
  [
    "avbruten.se",
    Buffer.concat([Buffer.from("#FLAGGA 0\r\n#KSUMMA\r\n"), sieFile().subarray(12)]),
    /KSUMMA|kontrollsumma/i,
  ],
] as const) {
  test(`${name} is refused in Swedish and nothing is stored`, async ({ page }) => {
    await page.goto("/");
    await page.getByText(client.name).click();
    await openPage(page, "Import");
    await chooseFile(page, name, bytes);
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
  });
}
