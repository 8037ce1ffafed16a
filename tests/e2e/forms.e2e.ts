import { readFile } from "node:fs/promises";
import { type Page, expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expectAccessible } from "./support/accessible.ts";
import { chooseFile, createClient, openPage } from "./support/closing.ts";
import { ordinaryVouchers, sieFile } from "./support/sieFile.ts";

test.describe.configure({ mode: "serial" });

const client = { organizationNumber: "559900-0030", name: "Skrivby Måleri AB" };
const year = ["2024-01-01", "2024-12-31"] as const;

/** A chart without form codes, and an account that no box of INK2R is meant for. */
const books = sieFile({
  organizationNumber: client.organizationNumber,
  company: client.name,
  year: ["20240101", "20241231"],
  formCode: null,
  vouchers: [
    ...ordinaryVouchers.map((voucher) => ({ ...voucher, date: voucher.date.replace("2025", "2024") })),
    {
      number: 4,
      date: "20240401",
      text: "Insättning",
      rows: [
        [1930, 4000],
        [2010, -4000],
      ],
    },
  ],
});

async function openForms(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByText(client.name).first().click();
  await openPage(page, "Deklaration");
}

function state(page: Page, name: string) {
  return page.getByRole("banner").or(page.locator("header.head")).getByText(name, { exact: true }).first();
}

test("before the import no form is made, and the way to the import is told", async ({ page }) => {
  await createClient(page, { ...client, start: year[0], end: year[1] });
  await openPage(page, "Deklaration");
  await expect(page.getByRole("heading", { name: "Deklarationen kan inte göras" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Till Import" }).click();
  await chooseFile(page, "maleri.se", books);
  await page.getByRole("button", { name: "Importera", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import 1" })).toBeVisible();
});

test("the forms are filled, each box tells where it comes from, and what hinders leads to its place", async ({
  page,
}) => {
  await openForms(page);
  await expect(page.getByText("Regler: inkomstår 2024, period P4, senast 1 augusti 2025")).toBeVisible();
  await expect(state(page, "Ej klar")).toBeVisible();
  await expect(page.getByRole("button", { name: "Hämta SRU" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Inlämnad" })).toBeDisabled();
  const form = page.getByRole("table", { name: "INK2R, rutor" });
  const receivables = form.getByRole("row", { name: /^2\.19 Kundfordringar/ });
  await expect(receivables).toContainText("12 500");
  await expect(form.getByText("Checkräkningskredit")).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Visa tomma rutor" }).check();
  await expect(form.getByText("Checkräkningskredit").first()).toBeVisible();
  await page.getByRole("checkbox", { name: "Visa tomma rutor" }).uncheck();
  await expectAccessible(page);

  await receivables.click();
  const panel = page.getByRole("complementary", { name: "Varifrån? INK2R, ruta 2.19" });
  await expect(panel.getByRole("row", { name: /1510 Kundfordringar/ })).toContainText("12 500,00");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.keyboard.press("3");
  await expect(page.getByRole("table", { name: "INK2S, rutor" })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await expect(page.getByRole("complementary", { name: /^Varifrån\? INK2S/ })).toBeVisible();

  await page.getByRole("button", { name: /^Visa \d+ hinder/ }).click();
  const hindrances = page.getByRole("list", { name: "Hinder och anmärkningar" });
  await expect(hindrances.getByRole("link", { name: "Välj ruta för 2010" })).toBeVisible();
  await expectAccessible(page);
  await hindrances.getByRole("link", { name: "Välj ruta för 2010" }).click();
  const dialog = page.getByRole("dialog", { name: /^Ruta för 2010/ });
  await expectAccessible(page);
  await dialog.getByRole("combobox", { name: "Ruta" }).fill("fritt");
  await page.getByRole("option", { name: "2.28 Fritt eget kapital" }).click();
  await dialog.getByRole("button", { name: "Välj rutan" }).click();
  await expect(dialog).toHaveCount(0);
  const mappings = page.getByRole("table", { name: "Konton och rutor" });
  await expect(mappings.getByRole("row", { name: /^2010/ })).toContainText("Eget val");
  await expectAccessible(page);
});

test("the answers are given, the sender is named, and every form is signed", async ({ page }) => {
  await openForms(page);
  await page.getByRole("tab", { name: /^Uppgifter som du svarar på/ }).click();
  await expect(page.getByText("Obesvarad", { exact: true })).toHaveCount(2);
  await expectAccessible(page);
  await page
    .getByRole("radiogroup", { name: /biträtt/ })
    .getByRole("radio", { name: "Ja" })
    .check();
  await page
    .getByRole("radiogroup", { name: /revision/ })
    .getByRole("radio", { name: "Nej" })
    .check();
  await expect(page.getByText("Obesvarad", { exact: true })).toHaveCount(0);
  const loans = page.getByRole("textbox", { name: /^4\.20/ });
  await loans.fill("12,5");
  await expect(page.getByText("Skriv hela kronor, utan ören.")).toBeVisible();
  await loans.fill("1 250");
  await loans.blur();
  await expect(page.getByText("Sparat", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^4\.20/ })).toHaveValue(/^1\s250$/);

  await page.getByRole("button", { name: /^Visa \d+ hinder/ }).click();
  await page.getByRole("link", { name: "Uppgiftslämnare" }).click();
  const sender = page.getByRole("region", { name: "Uppgiftslämnare" });
  await sender.getByLabel("Organisationsnummer").fill("556036-0793");
  await sender.getByLabel(/^Namn/).fill("Hag & Lund");
  await sender.getByLabel("Postnummer").fill("123 45");
  await sender.getByLabel("Postort").fill("Skrivby");
  await sender.getByRole("button", { name: "Spara" }).click();
  await expect(sender.getByText("Uppgiftslämnaren är sparad.")).toBeVisible();
  await expectAccessible(page);

  await openForms(page);
  for (const [key, form] of [
    ["1", "INK2"],
    ["2", "INK2R"],
    ["3", "INK2S"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("tab", { name: form, exact: true })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("s");
    await expect(page.getByRole("button", { name: "Öppna igen" })).toBeVisible();
  }
  await expect(state(page, "Klar")).toBeVisible();
  await expectAccessible(page);
});

test("the files are fetched, handed in and signed, and the list of clients tells", async ({ page }) => {
  await openForms(page);
  const fetched = page.waitForEvent("download");
  await page.getByRole("button", { name: "Hämta SRU" }).click();
  const zip = unzipSync(await readFile(await (await fetched).path()));
  expect(Object.keys(zip).toSorted()).toEqual(["BLANKETTER.SRU", "INFO.SRU"]);
  const forms = strFromU8(zip["BLANKETTER.SRU"] ?? new Uint8Array(), true);
  expect(forms).toContain("#BLANKETT INK2R-2024P4");
  expect(forms).toContain("#UPPGIFT 7251 12500");
  expect(forms).toContain("#UPPGIFT 8026 1250");
  expect(forms).toContain("#UPPGIFT 8040 X");
  expect(forms).toContain("#UPPGIFT 8045 X");
  expect(strFromU8(zip["INFO.SRU"] ?? new Uint8Array(), true)).toContain("#NAMN Hag & Lund");
  await expect(state(page, "SRU hämtad")).toBeVisible();

  await page.getByRole("tab", { name: "SRU-filer" }).click();
  const versions = page.getByRole("table", { name: "SRU-filer" });
  await expect(
    versions.getByRole("row", { name: /^1 .*Anna Lindström.*[0-9a-f]{64}.*Aktuell/ }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Inlämnad" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Inlämnad den").fill("2024-12-31");
  await dialog.getByLabel("Kvittensnummer").fill("K-4711");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Inlämnad den").fill("250601");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Inlämnad 2025-06-01, kvittens K-4711/)).toBeVisible();
  await page.getByRole("button", { name: "Underskriven" }).click();
  await dialog.getByLabel("Underskriven den").fill("2025-06-02");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expect(state(page, "Underskriven")).toBeVisible();

  await page.goto("/");
  const row = page.getByRole("row", { name: new RegExp(client.name) });
  await expect(row.getByRole("link", { name: "Underskriven" })).toBeVisible();
  await expect(row).toContainText("2025-08-01");
  await page.getByRole("button", { name: "Lämnas senast" }).click();
  await expect(page).toHaveURL(/sortera=lastDay/);
  await expectAccessible(page);

  await row.getByRole("link", { name: "Underskriven" }).click();
  await page.getByRole("button", { name: "Underskriven" }).click();
  await dialog.getByRole("button", { name: "Ta tillbaka underskriften" }).click();
  await expect(state(page, "Inlämnad")).toBeVisible();
});

test("what is changed afterwards makes the forms and the files stale, with the reason", async ({ page }) => {
  await openForms(page);
  await page.getByRole("tab", { name: "Konton och rutor" }).click();
  await page.getByRole("button", { name: "Ändra ruta för 2010" }).click();
  const dialog = page.getByRole("dialog", { name: /^Ruta för 2010/ });
  await dialog.getByRole("combobox", { name: "Ruta" }).fill("2.48");
  await page.getByRole("option", { name: /^2\.48/ }).click();
  await dialog.getByRole("button", { name: "Välj rutan" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("tab", { name: /^INK2R/ }).click();
  await expect(page.getByRole("list", { name: "Orsaker" })).toBeVisible();
  const form = page.getByRole("table", { name: "INK2R, rutor" });
  await expect(form.getByRole("row", { name: /^2\.48/ })).toContainText("Inaktuell");
  await expect(form.getByRole("row", { name: /^2\.19/ })).toContainText("Klar");
  await expectAccessible(page);
  await page.keyboard.press("x");
  await expect(page.getByRole("complementary", { name: /^Varifrån\? INK2R, ruta 2\.(28|48)/ })).toBeVisible();
  await page.getByRole("tab", { name: "SRU-filer" }).click();
  await expect(page.getByRole("row", { name: /^1 / })).toContainText("Inaktuell");
  await expect(page.getByText(/Blanketterna har ändrats sedan version 1, som är inlämnad/)).toBeVisible();
});
