import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible.ts";
import { amount, beginRow, expectSaved, head, makeAppendix } from "./support/appendix.ts";

test("an accrual is computed, overridden and put back", async ({ page }) => {
  await makeAppendix(page, "2941");
  await beginRow(page, "Försäkring");
  await page.getByLabel("Belopp, rad 1").fill("12000");
  await page.getByLabel("Från, rad 1").fill("20250701");
  await page.getByLabel("Till, rad 1").fill("20260630");
  await page.getByLabel("Text, rad 1").focus();
  await expect(head(page, "Summa bilaga")).toContainText("−6 000,00");
  await page.keyboard.press("Alt+v");
  const trace = page.getByRole("dialog", { name: "Varifrån?" });
  await expect(trace).toContainText("Upplupet: den del av beloppet vars månader har gått");
  await expect(trace.getByRole("row", { name: /6\/12/ }).first()).toContainText("6 000,00");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Skriv eget belopp, Återstår, rad 1" }).click();
  await page.keyboard.type("26302,32");
  await page.keyboard.press("Enter");
  await expect(head(page, "Differens")).toContainText("0,00");
  await expect(page.getByText(/Åsidosatt av Anna Lindström .* beräknat 6\s000,00/)).toBeVisible();
  await expectAccessible(page);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Återställ" })).toBeVisible();
  await page.getByLabel("Text, rad 1").focus();
  await page.keyboard.press("Alt+Backspace");
  await expect(head(page, "Summa bilaga")).toContainText("−6 000,00");
});

test("the bank's balance and rows picked from the ledger explain the account", async ({ page }) => {
  await makeAppendix(page, "1930");
  await page.getByLabel("Saldo enligt banken, rad 1").fill("2 258 964,48");
  await page.getByRole("button", { name: "Hämta från huvudboken" }).click();
  const dialog = page.getByRole("dialog", { name: "Hämta rader från huvudboken" });
  await dialog.getByRole("checkbox", { name: /C 2 / }).check();
  await dialog.getByRole("checkbox", { name: /E 2 / }).check();
  await expect(dialog.getByText("Valda rader 16 135,00")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Lägg till 2 rader" }).click();
  await expect(page.getByLabel("Finns, rad 1")).toHaveValue("only-booked");
  await expect(head(page, "Differens")).toContainText("0,00");
  await page.getByRole("button", { name: "C 2", exact: true }).click();
  await expect(page.getByRole("complementary", { name: "Verifikation C 2" })).toBeVisible();
  await expectAccessible(page);
});

test("two people at once lose nothing of what either has typed", async ({ page, context }) => {
  await makeAppendix(page, "2098", "specification");
  await beginRow(page, "Gemensam");
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Text, rad 2").fill("Deras rad");
  await expectSaved(other);
  await page.getByLabel("Text, rad 1").fill("Min gemensamma");
  await expect(page.getByText(/ändrade bilagan .* medan du skrev/)).toBeVisible();
  await expect(page.getByLabel("Text, rad 1")).toHaveValue("Min gemensamma");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Visa deras" }).click();
  await expect(page.getByLabel("Text, rad 2")).toHaveValue("Deras rad");
  await expect(page.getByLabel("Text, rad 1")).toHaveValue("Gemensam");
  await page.getByRole("button", { name: "Lägg tillbaka mina rader" }).click();
  await expectSaved(page);
  await expect(page.getByLabel("Text, rad 1")).toHaveValue("Min gemensamma");
  await expect(page.getByLabel("Text, rad 2")).toHaveValue("Deras rad");
  await other.close();
});

test("what cannot be saved is kept, and leaving the page asks", async ({ page }) => {
  await makeAppendix(page, "2123", "specification");
  await page.route("**/content", (route) => route.abort());
  await beginRow(page, "Avsatt 2023");
  await expect(page.getByText(/Inte sparat/)).toBeVisible();
  await page.getByRole("link", { name: "Bilagor" }).click();
  const question = page.getByRole("dialog", { name: "Lämna sidan utan att spara?" });
  await expect(question).toContainText("Servern svarar inte.");
  await question.getByRole("button", { name: "Avbryt" }).click();
  await page.unroute("**/content");
  await page.getByRole("button", { name: "Försök igen" }).click();
  await expectSaved(page);
  await page.getByRole("link", { name: "Bilagor" }).click();
  await expect(page.getByRole("table", { name: "Bilagor" })).toBeVisible();
});

test("next year's closing gets the appendices by their rules, and the same as last year", async ({
  page,
}) => {
  await makeAppendix(page, "2124", "specification");
  await beginRow(page, "Avsatt 2024");
  await page.getByLabel("Belopp, rad 1").fill("-191 623");
  await page.getByRole("textbox", { name: "Anteckning" }).fill("Enligt deklarationen 2024.");
  await expectSaved(page);
  await page.getByRole("link", { name: "Bilagor" }).click();
  await page.getByRole("button", { name: "Rulla till nästa år" }).click();
  const dialog = page.getByRole("dialog", { name: "Rulla bilagorna till 2026" });
  await expect(
    dialog.getByRole("row", { name: /Periodiseringsfond avsatt 2024 Rader utan belopp Görs/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Rulla till 2026" }).click();
  await dialog.getByRole("link", { name: "Öppna bokslutet 2026" }).click();
  await expect(page.getByRole("banner")).toContainText("2026-01-01");
  await page
    .getByRole("table", { name: "Bilagor" })
    .getByRole("link", { name: "Periodiseringsfond avsatt 2024" })
    .click();
  await expect(page.getByLabel("Text, rad 1")).toHaveValue("Avsatt 2024");
  await expect(page.getByLabel("Belopp, rad 1")).toHaveValue("");
  await page.getByRole("button", { name: "Samma som i fjol" }).click();
  await expect(page.getByLabel("Belopp, rad 1")).toHaveValue(amount("−191 623,00"));
  await page.getByLabel("Belopp, rad 1").fill("-1");
  await page.getByRole("button", { name: "Samma som i fjol" }).click();
  const question = page.getByRole("dialog", { name: "Ersätt det som står i bilagan?" });
  await question.getByRole("button", { name: "Ersätt" }).click();
  await expect(page.getByLabel("Belopp, rad 1")).toHaveValue(amount("−191 623,00"));
  await page.getByRole("button", { name: "Samma anteckning som i fjol" }).click();
  await expect(page.getByRole("textbox", { name: "Anteckning" })).toHaveValue("Enligt deklarationen 2024.");
  await expectSaved(page);
  await expectAccessible(page);
});
