import { expect, test } from "@playwright/test";
import { accountList } from "./support/accountLedger.ts";
import { expectAccessible } from "./support/accessible.ts";
import { amount, beginRow, copy, expectSaved, head, makeAppendix } from "./support/appendix.ts";
import { openDemoClient } from "./support/demoClient.ts";

test("the ledgers and the groups have their appendices after the import", async ({ page }) => {
  await openDemoClient(page, "Avstämning");
  await page.getByRole("tab", { name: "Bilagor" }).click();
  const list = page.getByRole("table", { name: "Bilagor" });
  for (const name of [
    "Nr",
    "Namn",
    "Typ",
    "Konton",
    "Saldo enligt huvudbok",
    "Summa bilaga",
    "Differens",
    "Status",
    "Filer",
  ])
    await expect(list.getByRole("columnheader", { name, exact: true })).toBeVisible();
  await expect(list.getByRole("row", { name: /Kundfordringar Kundreskontra 1510/ })).toContainText(
    "239 705,00",
  );
  await expect(list.getByRole("row", { name: /Kassa och bank Huvudbilaga/ })).toBeVisible();
  await expectAccessible(page);
  await list.getByRole("link", { name: "Kundfordringar" }).click();
  await expect(head(page, "Differens")).toContainText("0,00");
  await expect(page.getByRole("table", { name: "Från reskontran till huvudboken" })).toContainText(
    "249 955,00",
  );
  await expect(page.getByRole("link", { name: "Öppna kundreskontran" })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await list.getByRole("link", { name: "Kassa och bank" }).click();
  await expect(page.getByRole("table", { name: "Gruppens konton" })).toContainText("1930 Företagskonto");
  await expectAccessible(page);
});

test("rows are typed and pasted until nothing differs, and then signed", async ({ page }) => {
  await makeAppendix(page, "2920", "specification");
  await expectAccessible(page);
  await beginRow(page, "Anna Andersson");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("251231");
  await page.keyboard.press("Tab");
  await page.keyboard.type("-40 000+300,50");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Belopp, rad 2")).toBeFocused();
  await expect(page.getByLabel("Belopp, rad 1")).toHaveValue(amount("−39 699,50"));
  await expect(page.getByLabel("Datum, rad 1")).toHaveValue("2025-12-31");
  await expect(head(page, "Summa bilaga")).toContainText("−39 699,50");
  await expect(head(page, "Differens")).toContainText("−44 012,50");
  await expectSaved(page);

  await page.getByLabel("Belopp, rad 2").fill("1.250");
  await page.getByLabel("Text, rad 2").fill("Bo Berg");
  await expect(page.getByText(/Belopp, rad 2: 1.250 kan läsas på två sätt/)).toBeVisible();
  await expect(page.getByText("1 fält kan inte läsas.")).toBeVisible();
  await page.getByLabel("Belopp, rad 2").fill("1 250,00");
  await page.getByLabel("Datum, rad 2").fill("2026-01-15");
  await page.getByLabel("Text, rad 2").focus();
  await page.getByRole("button", { name: "1 anmärkning på rad 2" }).click();
  await expect(page.getByText("2026-01-15 ligger utanför räkenskapsåret.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByLabel("Datum, rad 2").fill("");

  await copy(
    page,
    "Text\tReferens\tBelopp\nKarin Karlsson\tL-3\t-20 000,00\nSven Svensson\tL-4\t-25,262.50\n",
  );
  await page.getByLabel("Text, rad 2").focus();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("2 rader lades till.")).toBeVisible();
  await expect(page.getByLabel("Belopp, rad 4")).toHaveValue(amount("−25 262,50"));
  await expect(head(page, "Differens")).toContainText("0,00");
  await expect(head(page, "Status")).toContainText("Stämmer");
  await expectAccessible(page);

  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel("Text, rad 3")).toHaveValue("Karin Karlsson");
  await expect(head(page, "Summa bilaga")).toContainText("−83 712,00");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("s");
  await expect(head(page, "Status")).toContainText("Klarmarkerad");
  await expect(page.getByText(/Klarmarkerad av Anna Lindström/)).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Belopp, rad 1").fill("-39 699,00");
  await expect(head(page, "Status")).toContainText("Inaktuell");
  await expect(page.getByText(/ändrades från −83\s712,00 till −83\s711,50/).first()).toBeVisible();
  await page.getByRole("button", { name: "Mer", exact: true }).click();
  await page.getByRole("menuitem", { name: "Ta bort bilagan" }).click();
  const question = page.getByRole("dialog", { name: /Ta bort bilaga/ });
  await question.getByRole("button", { name: "Ta bort bilagan" }).click();
  await expect(question.getByText(/är klarmarkerad av Anna Lindström/)).toBeVisible();
  await question.getByRole("button", { name: "Avbryt" }).click();
  await page.getByRole("button", { name: "Signera igen" }).click();
  const signing = page.getByRole("dialog", { name: /Klarmarkera Bilaga/ });
  await signing.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(signing.getByText("Skriv en anteckning.", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await signing.getByRole("textbox", { name: "Anteckning" }).fill("Öresutjämning i lönesystemet.");
  await signing.getByRole("button", { name: "Klarmarkera" }).click();
  await expect(head(page, "Status")).toContainText("Klarmarkerad");
  await page.getByRole("button", { name: "Öppna igen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Öppna igen" }).click();
  await expect(head(page, "Status")).toContainText("Differens");
  await expect(page.getByRole("list", { name: "Historik" })).toContainText("Öppnad igen");
});

test("pasted rubbish is shown with its faults before anything is added", async ({ page }) => {
  await makeAppendix(page, "2393", "specification");
  await page.getByRole("button", { name: "Klistra in" }).click();
  const dialog = page.getByRole("dialog", { name: "Klistra in rader" });
  const field = dialog.getByRole("textbox");
  await field.fill("hej\x07hopp");
  await expect(dialog.getByRole("button", { name: "Lägg till", exact: true })).toBeDisabled();
  await field.fill("Text;Belopp;Datum\nLån;abc;2025-12-31\nRänta;-300,25;2025-13-01\n");
  await expect(dialog.getByText(/abc är inget belopp/)).toBeVisible();
  await expect(dialog.getByText(/2025-13-01 är inget datum/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Lägg till 2 rader" }).click();
  await expect(page.getByLabel("Text, rad 2")).toHaveValue("Ränta");
  await expect(page.getByText("1 rad har en anmärkning")).toBeVisible();
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(page.getByLabel("Text, rad 2")).toHaveCount(0);
});

test("files are attached, refused by their content, opened and taken away", async ({ page }) => {
  await makeAppendix(page, "2081", "specification");
  await page.getByRole("button", { name: "Bifoga fil" }).click();
  const files = page.locator("input[type=file]").first();
  await files.setInputFiles([
    { name: "Aktiebok.txt", mimeType: "text/plain", buffer: Buffer.from("500 aktier à 100 kr") },
    { name: "program.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\x90\x00\x03\x00\x00\x00") },
    { name: "tom.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) },
    { name: "virus.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") },
  ]);
  await expect(page.getByText("1 av 12")).toBeVisible();
  await expect(
    page.getByText(/program.pdf är inte det som namnet säger: innehållet är ett program/),
  ).toBeVisible();
  await expect(page.getByText(/tom.pdf är tom, 0 byte/)).toBeVisible();
  await expect(page.getByText(/virus.exe kan inte bifogas/)).toBeVisible();
  await expectAccessible(page);
  await files.setInputFiles(
    Array.from({ length: 12 }, (_, index) => ({
      name: `Underlag ${index + 2}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from(`Underlag ${index + 2}`),
    })),
  );
  await expect(page.getByText("12 av 12")).toBeVisible();
  await expect(page.getByText(/Det finns redan 12 filer/)).toBeVisible();
  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Aktiebok.txt", exact: true }).click();
  await expect((await opened).getByText("500 aktier à 100 kr")).toBeVisible();
  await page.getByRole("button", { name: "Ta bort Aktiebok.txt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ta bort filen" }).click();
  await expect(page.getByText("11 av 12")).toBeVisible();
  await page.getByRole("textbox", { name: "Anteckning" }).fill("Enligt aktieboken.");
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Anteckning" })).toHaveValue("Enligt aktieboken.");
});

test("Skatteverket's list is matched against the account", async ({ page }) => {
  await makeAppendix(page, "1630");
  await expect(
    page.getByRole("heading", { name: "Ingen lista från Skatteverket är inklistrad" }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Klistra in" }).click();
  const dialog = page.getByRole("dialog", { name: "Klistra in rader" });
  const { text } = await accountList(page, "1630", { without: 5, more: ["2025-12-30", "Intäktsränta", 123] });
  await dialog.getByRole("textbox").fill(text);
  await expect(dialog.getByRole("table", { name: "Så lästes det" })).toContainText("Intäktsränta");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Lägg till 37 rader" }).click();
  const bridge = page.getByRole("table", { name: "Från Skatteverket till huvudboken" });
  await expect(bridge.getByRole("row", { name: /inte bokfört/ })).toContainText("123,00");
  await expect(bridge.getByRole("row", { name: /finns inte hos Skatteverket/ })).toContainText("−6 500,00");
  await expect(bridge.getByRole("row", { name: /Oförklarad rest/ })).toContainText("0,00");
  await expect(page.getByRole("table", { name: "Prickat" }).getByRole("row")).toHaveCount(37);
  await expectAccessible(page);
  await page.getByRole("table", { name: "Finns inte hos Skatteverket" }).getByRole("button").click();
  await expect(page.getByRole("complementary", { name: /Verifikation A 12/ })).toBeVisible();
});
