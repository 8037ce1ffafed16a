import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendixView, Pasted } from "#wire/appendices.ts";
import { importFile } from "../support/importing.ts";
import {
  bookedYear,
  type ImportedClosing,
  importedClosing,
  listAppendices,
  makeAppendix,
  problemOf,
  readAppendix,
  saveContent,
  specificationOf,
} from "../support/appendices.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
/** Shared by the tests that look at one appendix alone. */
let shared: ImportedClosing;
beforeAll(async () => {
  house = await createTestInstallation();
  shared = await fresh();
});
afterAll(() => house.close());

async function fresh(): Promise<ImportedClosing> {
  return importedClosing(await house.makeFirm("Byrån"));
}

describe("rows from outside", () => {
  async function paste(closing: ImportedClosing, view: AppendixView, text: string): Promise<Pasted> {
    const url = `${closing.url}/appendices/${view.appendixId}/paste`;
    const read = await closing.user.ask({ method: "POST", url, body: { text } });
    expect(read.statusCode).toBe(200);
    return read.json<Pasted>();
  }

  it("are read from a spreadsheet and stored only when they are saved", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const pasted = await paste(
      closing,
      made,
      "Text\tBelopp\r\nHyra januari\t1 250,50\r\nHyra februari\t−250,50\r\n",
    );
    expect(pasted).toMatchObject({
      rowCount: 2,
      typed: {
        kind: "specification",
        content: {
          rows: [
            { text: "Hyra januari", amountOre: "125050" },
            { text: "Hyra februari", amountOre: "-25050" },
          ],
        },
      },
    });
    expect((await readAppendix(closing, made.appendixId)).version).toBe(1);
    const saved = await saveContent(closing, made, pasted.typed);
    expect(saved.json<AppendixView>().totalOre).toBe("100000");
  });

  it("are rubbish, which is said and gives no rows", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const pasted = await paste(closing, made, "\u0000\u0001\u0002MZ\u0000 inte text");
    expect([pasted.rowCount, pasted.findings[0]?.finding.kind]).toEqual([0, "paste-not-text"]);
  });

  it("are Skatteverket's list, held against the account", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "tax-account", accounts: ["1630"] });
    const list = "Ingående saldo 2025-11-01\t0\n2025-12-02\tInbetalning\t70\nUtgående saldo 2025-12-31\t70\n";
    const pasted = await paste(closing, made, list);
    const saved = (await saveContent(closing, made, pasted.typed)).json<AppendixView>();
    expect(saved).toMatchObject({ totalOre: "7000", differenceOre: "0" });
    expect(saved.answer).toMatchObject({ statementOre: "7000", onlyBooked: [], unexplainedOre: "0" });
  });

  it("are picked from the ledger with their vouchers, which may vanish", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const url = `${closing.url}/appendices/${made.appendixId}/pick`;
    const body = { account: "1710", positions: [0] };
    const picked = (await closing.user.ask({ method: "POST", url, body })).json<Pasted>();
    expect(picked.typed.content).toMatchObject({
      rows: [
        { voucher: { series: "C", number: "1" }, amountOre: "12000", date: "2025-12-01", account: null },
      ],
    });
    const saved = (await saveContent(closing, made, picked.typed)).json<AppendixView>();
    expect(saved.findings).toEqual([]);
    expect(saved.sums[0]?.figure.trace.terms[0]?.link).toMatchObject({ kind: "voucher" });
    await importFile(closing.user, closing.closingId, bookedYear.replace("#VER C 1 ", "#VER C 2 "));
    const after = await readAppendix(closing, made.appendixId);
    expect(after).toMatchObject({ totalOre: "12000", version: saved.version, typed: saved.typed });
    expect(after.findings).toEqual([
      {
        severity: "warning",
        rowId: expect.any(String) as string,
        finding: { kind: "row-voucher-missing", data: { series: "C", number: "1" } },
      },
    ]);
    const unknown = { account: "1710", positions: [5] };
    expect((await closing.user.ask({ method: "POST", url, body: unknown })).statusCode).toBe(404);
  });

  it("are not taken by what is computed", async () => {
    const closing = shared;
    const [customer] = await listAppendices(closing);
    const url = `${closing.url}/appendices/${customer!.appendixId}/paste`;
    const refused = await closing.user.ask({ method: "POST", url, body: { text: "a\t1" } });
    expect(problemOf(refused)).toMatchObject({ kind: "appendix-takes-no-rows" });
  });
});

describe("what is typed", () => {
  it("is kept when an account vanishes, and counts again when it is back", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    await saveContent(closing, made, specificationOf({ amountOre: "12000" }));
    const without = bookedYear.replaceAll("1710", "1790");
    await importFile(closing.user, closing.closingId, without);
    const gone = await readAppendix(closing, made.appendixId);
    expect(gone).toMatchObject({ totalOre: "12000", balanceOre: null, differenceOre: null, version: 2 });
    await importFile(closing.user, closing.closingId, bookedYear);
    expect(await readAppendix(closing, made.appendixId)).toMatchObject({
      balanceOre: "12000",
      differenceOre: "0",
    });
  });

  it("is stored without what no database holds", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const typed = specificationOf({ amountOre: "1", text: "noll\u0000 och \ud800 halv" });
    const saved = (await saveContent(closing, made, typed)).json<AppendixView>();
    expect(saved.typed.content).toMatchObject({ rows: [{ text: "noll  och \ufffd halv" }] });
    const twice = specificationOf({ amountOre: "1" }, { amountOre: "2" });
    const rows = "rows" in twice.content ? twice.content.rows : [];
    rows[1]!.id = rows[0]!.id;
    expect(problemOf(await saveContent(closing, saved, twice))).toMatchObject({
      kind: "appendix-rows-repeated",
    });
    const large = specificationOf({ amountOre: "9".repeat(40) });
    expect(problemOf(await saveContent(closing, saved, large))).toMatchObject({
      kind: "appendix-amount-too-large",
    });
  });

  it("is described: name, note, accounts and rule", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const url = `${closing.url}/appendices/${made.appendixId}`;
    const patch = (body: object) => closing.user.ask({ method: "PATCH", url, body });
    const change = {
      name: "Hyra\u202e",
      note: "Rad 1\r\nRad 2",
      rollRule: "none",
      accounts: ["1710", "1630"],
    };
    const changed = (await patch({ version: 1, ...change })).json<AppendixView>();
    expect(changed).toMatchObject({ note: "Rad 1\nRad 2", rollRule: "none", balanceOre: "19000" });
    expect(problemOf(await patch({ version: 2, accounts: ["1710", "3001"] }))).toMatchObject({
      kind: "account-not-of-balance",
    });
    const [customer] = await listAppendices(closing);
    const other = await closing.user.ask({
      method: "PATCH",
      url: `${closing.url}/appendices/${customer!.appendixId}`,
      body: { version: 1, accounts: ["1630"] },
    });
    expect(problemOf(other)).toMatchObject({ kind: "appendix-accounts-follow" });
  });

  it("is another firm's to nobody", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const stranger = await house.makeFirm("Den andra byrån");
    const answer = await saveContent(
      { ...closing, user: stranger },
      made,
      specificationOf({ amountOre: "1" }),
    );
    expect(answer.statusCode).toBe(404);
    expect((await stranger.ask(`${closing.url}/appendices/${made.appendixId}`)).statusCode).toBe(404);
  });

  it("is written by those who may", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const reviewer = await house.makeUser(closing.user.firmId, "reviewer");
    expect((await reviewer.ask(`${closing.url}/appendices/${made.appendixId}`)).statusCode).toBe(200);
    const answer = await saveContent(
      { ...closing, user: reviewer },
      made,
      specificationOf({ amountOre: "1" }),
    );
    expect(answer.statusCode).toBe(403);
  });
});
