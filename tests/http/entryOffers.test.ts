/** What is offered around closing entries: the chart, the entry of a difference, templates; and their files. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { EntryChart, EntryTemplate, differenceEntry } from "#wire/entries.ts";
import type { AppendixFile } from "#wire/appendices.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import {
  type ImportedClosing,
  importedClosing,
  makeAppendix,
  problemOf,
  saveContent,
  sendFileTo,
  specificationOf,
} from "../support/appendices.ts";
import { bare, charges, makeEntry, readEntry, turnEntry, typedRow } from "../support/entries.ts";
import { type TestInstallation, type TestUser, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

type Difference = z.infer<typeof differenceEntry>;

/** A closing whose prepaid rent of 120,00 is supported by 115,50: a difference of 4,50 on 1710. */
async function differing(user: TestUser, organizationNumber = "556000-0001") {
  const closing = await importedClosing(user, { organizationNumber });
  const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
  await saveContent(closing, made, specificationOf({ amountOre: "11550" }));
  return { ...closing, appendixId: made.appendixId };
}

function difference({ user, url }: ImportedClosing, account: string, appendixId?: string) {
  const asked = appendixId === undefined ? "" : `&appendixId=${appendixId}`;
  return user.ask(`${url}/difference-entry?account=${account}${asked}`);
}

function booked(content: Difference["content"], counter: string) {
  const [first, second] = content.rows;
  return {
    ...content,
    text: "Hyra",
    rows: [first!, { ...second!, account: counter }],
    origin: { kind: "difference", account: first!.account, appendixId: null } as const,
    state: "ready" as const,
  };
}

describe("the entry of a difference", () => {
  it("makes it go away, with the appendix that showed it, on a counter account that is learned", async () => {
    const user = await house.makeFirm("Byrån");
    const closing = await differing(user);
    const proposed = (await difference(closing, "1710")).json<Difference>();
    expect(proposed).toEqual({
      content: {
        date: "2025-12-31",
        text: "",
        isReversal: false,
        rows: [typedRow("1710", "-450"), typedRow("", "450")],
        appendixIds: [closing.appendixId],
      },
      learnedFrom: null,
    });
    const entry = await makeEntry(closing, booked(proposed.content, "5010"));
    const table = (await closing.user.ask(`${closing.url}/reconciliation`)).json<Reconciliation>();
    const rent = table.assets.groups
      .flatMap(({ accounts }) => accounts)
      .find(({ account }) => account === "1710");
    expect(rent).toMatchObject({ adjustmentOre: "-450", closingOre: "11550", differenceOre: "0" });
    expect(problemOf(await difference(closing, "1710"))).toEqual({
      kind: "no-difference",
      data: { account: "1710" },
    });

    const other = await differing(user, "556000-0167");
    const learned = (await difference(other, "1710", other.appendixId)).json<Difference>();
    expect(learned.learnedFrom).toBe("firm");
    expect(learned.content).toMatchObject({ text: "", appendixIds: [other.appendixId] });
    expect(learned.content.rows[1]).toEqual(typedRow("5010", "450"));
    await makeEntry(other, { ...booked(learned.content, "5012"), text: "Hyra mars", state: "ready" });
    await turnEntry(closing, entry, "void");
    const own = (await difference(closing, "1710")).json<Difference>();
    expect([own.learnedFrom, own.content.rows[1]?.account]).toEqual(["firm", "5012"]);
  });

  it("is not proposed where the difference is not known, nor of an appendix of other accounts", async () => {
    const closing = await differing(await house.makeFirm("Byrån"));
    for (const account of ["1930", "5010", "9999"]) {
      expect(problemOf(await difference(closing, account))).toEqual({
        kind: "difference-unknown",
        data: { account },
      });
    }
    expect((await difference(closing, "1930", closing.appendixId)).statusCode).toBe(404);
  });
});

describe("what rows may name", () => {
  it("is the whole chart, with balances that hold the entries", async () => {
    const closing = await importedClosing(await house.makeFirm("Byrån"));
    await makeEntry(closing);
    const chart = (await closing.user.ask(`${closing.url}/entry-chart`)).json<EntryChart>();
    expect(chart.accounts.find(({ account }) => account === "1930")).toEqual({
      account: "1930",
      name: "Bank",
      active: null,
      balanceOre: "10750",
    });
    expect(chart.accounts.map(({ account }) => account)).toContain("5010");
    expect([chart.costCenters, chart.projects]).toEqual([[], []]);
  });
});

describe("a template", () => {
  const template = {
    name: "Hyra",
    text: "Förutbetald hyra",
    isReversal: false,
    rows: [typedRow("1710", "100"), typedRow("5010", "-100")],
  };

  it("is the firm's, kept by its name and taken away again", async () => {
    const user = await house.makeFirm("Byrån");
    const url = "/api/entry-templates";
    const made = await user.ask({ method: "POST", url, body: { ...template, name: "  Hyra " } });
    expect(made.statusCode).toBe(201);
    const { templateId } = made.json<{ templateId: string }>();
    const list = async (asker: TestUser) =>
      (await asker.ask(url)).json<{ templates: EntryTemplate[] }>().templates;
    expect(await list(user)).toEqual([{ ...template, templateId }]);
    expect(problemOf(await user.ask({ method: "POST", url, body: template }))).toEqual({
      kind: "template-name-taken",
      data: { name: "Hyra" },
    });
    const stranger = await house.makeFirm("Den andra byrån");
    expect(await list(stranger)).toEqual([]);
    expect((await stranger.ask({ method: "DELETE", url: `${url}/${templateId}` })).statusCode).toBe(404);
    expect((await user.ask({ method: "DELETE", url: `${url}/${templateId}` })).statusCode).toBe(200);
    expect(await list(user)).toEqual([]);
  });

  it("has a name that can be seen", async () => {
    const user = await house.makeFirm("Byrån");
    const body = { ...template, name: "\u0000" };
    const refused = await user.ask({ method: "POST", url: "/api/entry-templates", body });
    expect(problemOf(refused)).toEqual({ kind: "template-name-empty", data: {} });
  });
});

describe("a file of an entry", () => {
  const pdf = "%PDF-1.4\nxref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";

  it("is attached, read, shown in the journal and taken away", async () => {
    const closing = await bare(house);
    const entry = await makeEntry(closing, { ...charges, state: "draft" });
    const url = `${closing.url}/entries/${entry.entryId}/files`;
    const sent = await sendFileTo(closing.user, url, { name: "faktura.pdf", bytes: pdf });
    const { fileId, sha256 } = sent.json<{ file: AppendixFile }>().file;
    expect((await readEntry(closing, entry.entryId)).files).toEqual([
      { fileId, name: "faktura.pdf", mediaType: "application/pdf", bytes: pdf.length, sha256 },
    ]);
    expect((await closing.user.ask(`${url}/${fileId}`)).body).toBe(pdf);
    const again = await sendFileTo(closing.user, url, { name: "kopia.pdf", bytes: pdf });
    expect(problemOf(again)).toMatchObject({ kind: "file-attached-already" });
    const stranger = await house.makeFirm("Den andra byrån");
    expect((await stranger.ask(`${url}/${fileId}`)).statusCode).toBe(404);
    expect((await sendFileTo(stranger, url, { name: "a.pdf", bytes: pdf })).statusCode).toBe(404);
    expect((await closing.user.ask({ method: "DELETE", url: `${url}/${fileId}` })).statusCode).toBe(200);
    expect((await readEntry(closing, entry.entryId)).files).toEqual([]);
  });
});
