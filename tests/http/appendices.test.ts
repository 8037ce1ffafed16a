import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendixView } from "#wire/appendices.ts";
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

async function sign(closing: ImportedClosing, view: AppendixView): Promise<void> {
  const { subject, basis } = view.signOff;
  const body = { subject, action: "sign", basis, note: "Sett." };
  const signed = await closing.user.ask({ method: "POST", url: `${closing.url}/sign-off`, body });
  expect(signed.body).toBe("{}");
}

describe("the appendices of an imported year", () => {
  it("are made for both ledgers and each group of the balance sheet", async () => {
    const closing = await fresh();
    const lines = await listAppendices(closing);
    expect(
      lines.map(({ number, kind, group, accounts }) => [number, kind, group, accounts[0]?.account]),
    ).toEqual([
      [1, "customer-ledger", null, "1510"],
      [2, "supplier-ledger", null, "2440"],
      [3, "main", "current-receivables", "1510"],
      [4, "main", "cash-and-bank", "1930"],
      [5, "main", "equity", "2081"],
      [6, "main", "current-liabilities", "2440"],
    ]);
    const [customer] = lines;
    expect(customer).toMatchObject({ totalOre: null, balanceOre: "5000", differenceOre: null, findings: 1 });
    const view = await readAppendix(closing, customer!.appendixId);
    expect(view.answer).toMatchObject({
      kind: "ledger",
      source: null,
      notFetched: { kind: "ledger-not-in-sie" },
    });
  });

  it("tell a main appendix of what supports its accounts", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    await saveContent(closing, made, specificationOf({ amountOre: "12000" }));
    const main = (await listAppendices(closing)).find(({ group }) => group === "current-receivables")!;
    const { answer, sums } = await readAppendix(closing, main.appendixId);
    expect(answer).toMatchObject({
      accounts: [
        { account: "1510", reconciledOre: null },
        { account: "1630", reconciledOre: null, differenceOre: null },
        { account: "1710", balanceOre: "12000", reconciledOre: "12000", differenceOre: "0" },
      ],
    });
    expect(sums.map(({ account, figure }) => [account, figure.valueOre])).toEqual([
      ["1510", null],
      ["1630", null],
      ["1710", "12000"],
    ]);
  });
});

describe("an appendix made by hand", () => {
  it("sums its rows, holds them against the balance and tells where they come from", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    expect(made).toMatchObject({ name: "Forutbetald hyra", balanceOre: "12000", totalOre: null, version: 1 });
    const typed = specificationOf({ amountOre: "10000", text: "Januari" }, { amountOre: "1550" });
    const saved = (await saveContent(closing, made, typed)).json<AppendixView>();
    expect(saved).toMatchObject({ totalOre: "11550", differenceOre: "450", version: 2, typed });
    expect(saved.accounts).toEqual([
      {
        account: "1710",
        name: "Forutbetald hyra",
        balanceOre: "12000",
        amountOre: "11550",
        othersOre: "0",
        differenceOre: "450",
      },
    ]);
    expect(saved.sums[0]?.figure.trace).toMatchObject({
      formula: "sum-of-rows",
      resultOre: "11550",
      terms: [{ name: "Januari", amountOre: "10000" }, { amountOre: "1550" }],
    });
    expect(saved.signOff.status).toBe("differs");
  });

  it("shares an account with others, which are counted together", async () => {
    const closing = await fresh();
    const first = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const second = await makeAppendix(closing, {
      kind: "specification",
      accounts: ["1710"],
      name: "Del två",
    });
    await saveContent(closing, first, specificationOf({ amountOre: "10000" }));
    const saved = (
      await saveContent(closing, second, specificationOf({ amountOre: "2000" }))
    ).json<AppendixView>();
    expect(saved).toMatchObject({ totalOre: "2000", differenceOre: "0" });
    expect(saved.accounts[0]).toMatchObject({ amountOre: "2000", othersOre: "10000" });
  });

  it("takes a row dated outside the year, and says so", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const typed = specificationOf({ amountOre: "12000", date: "2026-01-02" });
    const saved = (await saveContent(closing, made, typed)).json<AppendixView>();
    expect(saved.findings).toEqual([
      {
        severity: "warning",
        rowId: "rad-0",
        finding: { kind: "row-outside-year", data: { date: "2026-01-02" } },
      },
    ]);
    expect(
      (await listAppendices(closing)).find(({ appendixId }) => appendixId === made.appendixId),
    ).toMatchObject({
      findings: 1,
    });
  });

  it.each([
    [{ kind: "specification", accounts: ["1999"] }, 422, "account-not-in-chart"],
    [{ kind: "specification", accounts: ["3001"] }, 422, "account-not-of-balance"],
    [{ kind: "customer-ledger", accounts: ["1510"] }, 409, "ledger-appendix-exists"],
    [{ kind: "main", accounts: ["1510"] }, 422, "appendix-made-by-import"],
  ])("is refused: %j", async (body, status, kind) => {
    const closing = shared;
    const refused = await closing.user.ask({ method: "POST", url: `${closing.url}/appendices`, body });
    expect([refused.statusCode, problemOf(refused)]).toEqual([status, expect.objectContaining({ kind })]);
  });

  it("is proposed by what its account is for", async () => {
    const closing = shared;
    const asked = await closing.user.ask(`${closing.url}/appendix-proposals?account=1930`);
    expect(asked.json()).toEqual({
      kinds: [
        { kind: "bank", name: "Bank" },
        { kind: "specification", name: "Bank" },
      ],
    });
  });
});

describe("a computed figure", () => {
  it("is overridden with a mark, and put back", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    await saveContent(closing, made, specificationOf({ amountOre: "10000" }));
    const url = `${closing.url}/appendices/${made.appendixId}/overrides`;
    const put = (body: object) => closing.user.ask({ method: "PUT", url, body });
    const over = (await put({ version: 2, figure: "sum:1710", amountOre: "12000" })).json<AppendixView>();
    expect(over).toMatchObject({ totalOre: "12000", differenceOre: "0", version: 3 });
    expect(over.sums[0]?.figure).toMatchObject({
      computedOre: "10000",
      overridden: { amountOre: "12000", by: { userId: closing.user.userId } },
      valueOre: "12000",
    });
    const back = (await put({ version: 3, figure: "sum:1710", amountOre: null })).json<AppendixView>();
    expect(back).toMatchObject({ totalOre: "10000", version: 4 });
    expect(back.sums[0]?.figure.overridden).toBeNull();
    expect(problemOf(await put({ version: 4, figure: "sum:1510", amountOre: "1" }))).toMatchObject({
      kind: "figure-unknown",
    });
    expect(problemOf(await put({ version: 4, figure: "sum:1710", amountOre: "9".repeat(30) }))).toMatchObject(
      {
        kind: "appendix-amount-too-large",
      },
    );
  });
});

describe("two who change an appendix at once", () => {
  it("end with the first one's rows, and the second is told by whom and when", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const colleague = await house.makeUser(closing.user.firmId, "accountant", "Kim Kollega");
    const saves = await Promise.all([
      saveContent(closing, made, specificationOf({ amountOre: "1" })),
      saveContent({ ...closing, user: colleague }, made, specificationOf({ amountOre: "2" })),
    ]);
    expect(saves.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const winner = saves.find(({ statusCode }) => statusCode === 200)!.json<AppendixView>();
    const loser = saves.find(({ statusCode }) => statusCode === 409)!;
    expect(problemOf(loser)).toEqual({
      kind: "appendix-changed",
      data: { changedBy: winner.changedBy?.name, changedAt: winner.changedAt },
    });
    expect((await readAppendix(closing, made.appendixId)).totalOre).toBe(winner.totalOre);
  });

  it("never meet in a save of the same rows: it makes no version", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const typed = specificationOf({ amountOre: "1" });
    const saved = (await saveContent(closing, made, typed)).json<AppendixView>();
    const again = (await saveContent(closing, saved, typed)).json<AppendixView>();
    expect([saved.version, again.version]).toEqual([2, 2]);
  });
});

describe("removing an appendix", () => {
  const remove = (closing: ImportedClosing, view: { readonly appendixId: string }, version: number) =>
    closing.user.ask({
      method: "DELETE",
      url: `${closing.url}/appendices/${view.appendixId}?version=${version}`,
    });

  it("is refused while it is signed, and tells by whom", async () => {
    const closing = shared;
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    const saved = await saveContent(closing, made, specificationOf({ amountOre: "12000" }));
    await sign(closing, saved.json<AppendixView>());
    const refused = await remove(closing, made, 2);
    expect([refused.statusCode, problemOf(refused)]).toEqual([
      409,
      { kind: "signed-not-removable", data: { by: "Testperson", at: expect.any(String) as string } },
    ]);
    expect((await readAppendix(closing, made.appendixId)).signOff.status).toBe("signed");
  });

  it("takes it out of every sum, and gives its number to no other", async () => {
    const closing = await fresh();
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    await saveContent(closing, made, specificationOf({ amountOre: "12000" }));
    expect((await remove(closing, made, 1)).statusCode).toBe(409);
    expect((await remove(closing, made, 2)).statusCode).toBe(200);
    expect((await remove(closing, made, 2)).statusCode).toBe(404);
    const next = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    expect(next.number).toBe(made.number + 1);
    expect(next.accounts[0]).toMatchObject({ othersOre: "0", differenceOre: null });
  });

  it("leaves a ledger's appendix removed at the next import, and a main one where it is", async () => {
    const closing = await fresh();
    const [customer, , main] = await listAppendices(closing);
    expect((await remove(closing, customer!, 1)).statusCode).toBe(200);
    expect(problemOf(await remove(closing, main!, 1))).toMatchObject({ kind: "main-appendix-stays" });
    await importFile(closing.user, closing.closingId, bookedYear.replace("Flytt", "Flytten"));
    expect((await listAppendices(closing)).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
  });
});
