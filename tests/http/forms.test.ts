/** Deklaration over the server: the forms, where boxes come from, what is answered and where accounts stand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FieldTrace, FormsPage } from "#wire/forms.ts";
import type { ImportedClosing } from "../support/appendices.ts";
import { makeEntry, typedRow } from "../support/entries.ts";
import {
  amountsOf as amounts,
  answer,
  declaredClosing,
  errorsOf,
  formsOf,
  signForm,
} from "../support/forms.ts";
import { profit, readTax, saveTax, taxClosing } from "../support/tax.ts";
import { readAs } from "../support/signing.ts";
import { type FirmHouse, type TestUser, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;
let user: TestUser;
let closing: ImportedClosing;

beforeAll(async () => {
  house = await openFirmHouse();
  user = await house.makeFirm("Byrån");
  closing = await declaredClosing(user);
});
afterAll(() => house.close());

const traceOf = (form: string, code: string): Promise<FieldTrace> =>
  readAs<FieldTrace>(user, `${closing.url}/forms/${form}/fields/${code}`);
describe("the forms of a closing", () => {
  it("are filled from what is booked, empty boxes too, and say when they are to be handed in", async () => {
    const page = await formsOf(closing);
    expect(page).toMatchObject({ incomeYear: 2025, period: "P4", lastDay: "2026-08-03", fields: "official" });
    expect(amounts(page)).toEqual({
      "INK2 7104": "100000",
      "INK2R 7215": "60000",
      "INK2R 7251": "40000",
      "INK2R 7281": "180000",
      "INK2R 7301": "25000",
      "INK2R 7302": "154400",
      "INK2R 7365": "80000",
      "INK2R 7368": "20600",
      "INK2R 7410": "500000",
      "INK2R 7513": "250000",
      "INK2R 7514": "150000",
      "INK2R 7528": "20600",
      "INK2R 7450": "79400",
      "INK2S 7650": "79400",
      "INK2S 7651": "20600",
      "INK2S 7670": "100000",
    });
    expect(page.forms.map(({ form, parts }) => [form, parts.flatMap(({ lines }) => lines).length])).toEqual([
      ["INK2", 19],
      ["INK2R", 84],
      ["INK2S", 48],
    ]);
    expect(page.forms[1]?.parts.flatMap(({ sums }) => sums)).toEqual([
      { sum: "assets", kronor: "280000" },
      { sum: "equity-and-liabilities", kronor: "280000" },
      { sum: "result", kronor: "79400" },
    ]);
  });

  it("tell of every filled box what it comes from, and what is told adds up to the box", async () => {
    const { forms } = await formsOf(closing);
    for (const { form, parts } of forms) {
      const filled = parts.flatMap(({ lines }) => lines).filter(({ kronor }) => kronor !== "0");
      for (const { code, kronor } of filled) {
        expect([form, code, sumOf(await traceOf(form, code))]).toEqual([form, code, kronor]);
      }
    }
  });

  it("show closing entries in the boxes where they stand", async () => {
    const own = await declaredClosing(user, { organizationNumber: "556000-0019" });
    const entry = await makeEntry(own);
    const trace = await readAs<FieldTrace>(user, `${own.url}/forms/INK2R/fields/7281`);
    expect(trace.accounts).toEqual([
      {
        account: "1930",
        name: "Bank",
        bookedOre: "18000000",
        entriesOre: "-1250",
        closingOre: "17998750",
        by: "bas",
      },
    ]);
    expect(trace).toMatchObject({ kronor: "179987", exactOre: "17998750", roundingRule: "whole-kronor" });
    expect(trace.entries).toEqual([
      { entryId: entry.entryId, number: "V1", text: "Bankavgifter", amountOre: "-1250" },
    ]);
  });

  it("warn of drafts, which they leave out", async () => {
    const own = await declaredClosing(user, { organizationNumber: "556000-0027" });
    const rows = [typedRow("6570", "9900"), typedRow("1930", "-9900")];
    const draft = { date: "2025-12-31", text: "Utkast", isReversal: false, rows, appendixIds: [] };
    await makeEntry(own, { ...draft, origin: { kind: "manual" }, state: "draft" });
    const page = await formsOf(own);
    expect(page.findings.map(({ finding }) => finding)).toContainEqual({
      kind: "drafts-not-in-forms",
      data: { numbers: ["V1"] },
    });
    expect(amounts(page)["INK2R 7281"]).toBe("180000");
  });

  it("follow what is chosen of appropriations and tax, and are hindered when its entries are outdated", async () => {
    const own = await taxClosing(user, profit, "556000-0118");
    const before = await formsOf(own);
    expect(before.findings.map(({ finding }) => finding.kind)).toContain("tax-not-chosen");
    await saveTax(own, { option: "max" });
    const chosen = await formsOf(own);
    expect(chosen.findings.map(({ finding }) => finding.kind)).not.toContain("tax-not-chosen");
    expect(errorsOf(chosen)).not.toContain("tax-entries-outdated");
    const { foot } = await readTax(own);
    expect(amounts(chosen)).toMatchObject({ "INK2 7104": foot.surplus, "INK2R 7528": foot.tax });
    await makeEntry(own);
    expect(errorsOf(await formsOf(own))).toContain("tax-entries-outdated");
    await user.ask({ method: "POST", url: `${own.url}/tax/entries`, body: {} });
    expect(errorsOf(await formsOf(own))).not.toContain("tax-entries-outdated");
  });

  it("are drawn on paper as lists of boxes", async () => {
    const drawn = await user.ask(`${closing.url}/forms/INK2R/pdf`);
    expect([drawn.statusCode, drawn.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(drawn.headers["content-disposition"]).toContain("INK2R Testbolaget AB 2025-12-31.pdf");
    expect(drawn.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

/** What a trace says that the box holds: its accounts in whole kronor, its terms, and what the remainder added. */
function sumOf(trace: FieldTrace): string {
  const terms = trace.terms.reduce(
    (sum, { operator, kronor }) => sum + (operator === "-" ? -1n : 1n) * BigInt(kronor),
    0n,
  );
  const debit = trace.accounts.reduce((sum, { closingOre }) => sum + BigInt(closingOre), 0n);
  const exact = trace.exactOre === null ? 0n : BigInt(trace.exactOre);
  const unsigned = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
  expect(unsigned(exact - BigInt(trace.unbookedOre))).toBe(unsigned(debit));
  return (exact / 100n + terms + BigInt(trace.rounding)).toString();
}

describe("what is answered on the forms", () => {
  it("is crossed, and is no question any more", async () => {
    const own = await declaredClosing(user, { organizationNumber: "556000-0035" });
    expect(errorsOf(await formsOf(own))).toContain("form-question-unanswered");
    const typed = [{ code: "8022", kronor: "1200" }];
    const page = (await answer(own, { typed })).json<FormsPage>();
    expect(errorsOf(page)).not.toContain("form-question-unanswered");
    expect(amounts(page)).toMatchObject({ "INK2S 8040": "X", "INK2S 8045": "X", "INK2S 8022": "1200" });
    expect(page).toMatchObject({ answersVersion: 1, answers: { assisted: true, audited: false, typed } });
  });

  it("is saved from the version that was seen, or refused with who was first", async () => {
    const own = await declaredClosing(user, { organizationNumber: "556000-0043" });
    const answers = { assisted: true, audited: true, typed: [] };
    const put = (version: number) =>
      user.ask({ method: "PUT", url: `${own.url}/form-answers`, body: { version, answers } });
    expect((await put(0)).statusCode).toBe(200);
    const second = await put(0);
    expect([second.statusCode, second.json()]).toMatchObject([
      409,
      { problem: { kind: "form-answers-changed", data: { changedBy: "Testperson" } } },
    ]);
  });

  it.each([
    ["7410", "1", "field-not-answered-here"],
    ["7653", "1", "field-not-answered-here"],
    ["8026", "-1", "field-below-zero"],
    ["8022", "1000000000000", "field-too-large"],
  ])("refuses %s with %s", async (code, kronor, kind) => {
    const refused = await answer(closing, { typed: [{ code, kronor }] });
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { problem: { kind } }]);
  });

  it("makes a signed form stale, and only that one", async () => {
    const own = await declaredClosing(user, { organizationNumber: "556000-0050" });
    await answer(own);
    for (const form of ["INK2R", "INK2S"] as const) await signForm(own, form);
    const page = (await answer(own, { audited: true })).json<FormsPage>();
    expect(page.forms.map(({ form, signOff }) => [form, signOff.status])).toEqual([
      ["INK2", "agrees"],
      ["INK2R", "signed"],
      ["INK2S", "stale"],
    ]);
    expect(page.findings.map(({ finding }) => finding)).toContainEqual({
      kind: "form-stale",
      data: { form: "INK2S" },
    });
  });

  it("is changed neither by who only reads, nor by another firm", async () => {
    const reader = await house.makeUser(user.firmId, "reader");
    const stranger = await house.makeFirm("En annan byrå");
    expect((await answer({ ...closing, user: reader })).statusCode).toBe(403);
    const body = { version: 0, answers: { assisted: true, audited: true, typed: [] } };
    const asked = { method: "PUT", url: `${closing.url}/form-answers`, body } as const;
    expect((await stranger.ask(asked)).statusCode).toBe(404);
    expect((await stranger.ask(`${closing.url}/forms`)).statusCode).toBe(404);
  });
});
