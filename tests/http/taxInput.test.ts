/** Dispositioner & skatt: what may be typed, two who type at once, and books that no return can be made of. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormsPage } from "#wire/forms.ts";
import type { TaxContent } from "#wire/tax.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";
import {
  type Balance,
  type TaxClosing,
  choose,
  importBalances,
  profit,
  readTax,
  rewriteTax,
  saveTax,
  sendTax,
  taxClosing,
  taxEntries,
} from "../support/tax.ts";

let house: TestInstallation;
let closing: TaxClosing;
beforeAll(async () => {
  house = await createTestInstallation();
  closing = await taxClosing(await house.makeFirm("Byrån"));
});
afterAll(() => house.close());

/** What Deklaration finds: severity and kind. */
async function findingsOfForms({ user, url }: TaxClosing): Promise<readonly (readonly [string, string])[]> {
  const { findings } = (await user.ask(`${url}/forms`)).json<FormsPage>();
  return findings.map(({ severity, finding }) => [severity, finding.kind]);
}

async function bareClosing(companyForm = "limited-company"): Promise<TaxClosing> {
  const user = await house.makeFirm("En annan byrå");
  if (companyForm === "limited-company") {
    const made = await makeClosing(user);
    return { ...made, user, url: `/api/closings/${made.closingId}` };
  }
  const fiscalYear = { start: "2025-01-01", end: "2025-12-31" };
  const body = { organizationNumber: "556000-0001", name: "Föreningen", companyForm, fiscalYear };
  const made = (await user.ask({ method: "POST", url: "/api/clients", body })).json<TaxClosing>();
  return { ...made, user, url: `/api/closings/${made.closingId}` };
}

type Refused = readonly [says: string, change: Partial<TaxContent>, problem: object];
const own = { allocation: "0", reversals: [] };
const refused: readonly Refused[] = [
  [
    "an allocation above the limit",
    { option: "own", own: { ...own, allocation: "50295" } },
    { kind: "allocation-above-limit", data: { kronor: "50295", most: "50294" } },
  ],
  [
    "a reversal above the reserve",
    { option: "own", own: { ...own, reversals: [{ account: "2122", amountOre: "6000001" }] } },
    { kind: "reversal-above-reserve", data: { account: "2122", amountOre: "6000001", mostOre: "6000000" } },
  ],
  [
    "a reversal of what is no reserve",
    { own: { ...own, reversals: [{ account: "1930", amountOre: "100" }] } },
    { kind: "tax-account-unknown", data: { account: "1930" } },
  ],
  ["a negative allocation", { own: { ...own, allocation: "-1" } }, { kind: "tax-amount-negative" }],
  [
    "an amount beyond all reason",
    { groupContribution: { givenOre: "1000000000000001", receivedOre: "0" } },
    { kind: "tax-amount-too-large", data: { step: "group-contribution" } },
  ],
  [
    "a field that is computed",
    { typed: [{ code: "7670", kronor: "1" }] },
    { kind: "field-not-typed", data: { code: "7670" } },
  ],
  [
    "a field that another step fills",
    { typed: [{ code: "7654", kronor: "1" }] },
    { kind: "field-not-typed", data: { code: "7654" } },
  ],
  [
    "a negative amount where the form has a field for it",
    { typed: [{ code: "7765", kronor: "-1" }] },
    { kind: "field-negative", data: { code: "7765" } },
  ],
  [
    "a field typed twice",
    {
      typed: [
        { code: "7653", kronor: "1" },
        { code: "7653", kronor: "2" },
      ],
    },
    { kind: "tax-said-twice", data: { place: "7653" } },
  ],
  [
    "a treatment of an account that is not there",
    { treatments: [{ account: "6982", code: "7653" }] },
    { kind: "tax-account-unknown", data: { account: "6982" } },
  ],
  [
    "a reserve that is made after the year",
    { reserveYears: [{ account: "2122", year: 2026 }] },
    { kind: "reserve-year-to-come", data: { account: "2122", year: 2026 } },
  ],
];

describe("what is typed", () => {
  it.each(refused)("is refused when it is %s", async (_, change, problem) => {
    const answer = await sendTax(closing, change);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ problem });
    expect(await readTax(closing)).toMatchObject({ version: 0 });
  });

  it("is held against the limit each time that it is changed", async () => {
    const other = await taxClosing(closing.user, profit, "556000-0167");
    const within = { ...own, allocation: "50294" };
    await saveTax(other, { option: "own", own: within });
    const answer = await sendTax(other, { own: { ...own, allocation: "50295" } });
    expect(answer.json()).toMatchObject({ problem: { kind: "allocation-above-limit" } });
    expect((await readTax(other)).content.own).toEqual(within);
    const smaller = profit.map((balance): Balance => {
      const [account, name, opening, movement] = balance;
      if (account === "1930") return [account, name, opening, movement - 100_000];
      return account === "5010" ? [account, name, opening, movement + 100_000] : balance;
    });
    await importBalances(other, smaller, "556000-0167");
    const page = await saveTax(other, { done: ["booked-result"] });
    expect(page.content).toMatchObject({ own: within, done: ["booked-result"] });
    expect(page.findings.map(({ finding }) => finding.kind)).toContain("allocation-above-limit");
    expect((await rewriteTax(other)).json()).toMatchObject({ problem: { kind: "allocation-above-limit" } });
  });

  it("is refused as a choice until every account of the income statement has its field", async () => {
    const other = await taxClosing(
      closing.user,
      [...profit, ["8600", "Ovrigt", 0, 50_000], ["1940", "Placering", 0, -50_000]],
      "556000-0290",
    );
    const problem = { kind: "result-accounts-without-field", data: { accounts: ["8600"] } };
    const page = await readTax(other);
    expect(page.options.map((option) => [option.tax, option.problem])).toEqual(
      page.options.map(() => [null, problem]),
    );
    expect(page.foot.surplus).toBeNull();
    const answer = await sendTax(other, { option: "none" });
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { problem }]);
    expect((await readTax(other)).entries).toEqual([]);
    await other.user.ask({ method: "PUT", url: `${other.url}/form-mappings/8600`, body: { code: "7522" } });
    expect((await choose(other, "none")).foot).toMatchObject({ surplus: "151176", tax: "31141" });
  });

  it("is refused as a choice until a home has the most of its fee; a choice made before stands meanwhile", async () => {
    const other = await taxClosing(closing.user, profit, "556000-0308");
    const home = { row: "80", base: "1000000", feeCap: null } as const;
    await saveTax(other, { properties: [home] });
    const answer = await sendTax(other, { option: "none" });
    const problem = { kind: "property-fee-cap-unknown", data: { row: "80" } };
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { problem }]);
    await saveTax(other, { properties: [] });
    const before = (await choose(other, "none")).entries;
    const page = await saveTax(other, { properties: [home] });
    expect(page).toMatchObject({ content: { option: "none" }, entries: before, isOutdated: false });
    expect(page.options.map((option) => option.problem)).toEqual(page.options.map(() => problem));
    expect((await rewriteTax(other)).json()).toMatchObject({ problem });
    expect(await findingsOfForms(other)).toContainEqual(["error", problem.kind]);
    const known = await saveTax(other, { properties: [{ ...home, feeCap: "5000" }] });
    expect(known.entries.map(({ step, amountOre }) => [step, amountOre])).toContainEqual([
      "property-tax",
      "500000",
    ]);
  });

  it("is refused as a choice until the year of each reserve is known, which is saved with a choice made before", async () => {
    const unnamed = profit.map((balance): Balance => {
      const [account, , opening, movement] = balance;
      return account === "2122" ? ["2110", "Periodiseringsfond", opening, movement] : balance;
    });
    const other = await taxClosing(closing.user, unnamed, "556000-0316");
    const problem = { kind: "reserve-year-unknown", data: { account: "2110" } };
    expect((await sendTax(other, { option: "none" })).json()).toMatchObject({ problem });
    expect(await taxEntries(other)).toEqual([]);
    const reserveYears = [{ account: "2110", year: 2022 }];
    await saveTax(other, { reserveYears, option: "none" });
    const before = await taxEntries(other);
    const page = await saveTax(other, { reserveYears: [] });
    expect(page).toMatchObject({
      isOutdated: false,
      foot: { tax: null },
      options: [{ problem }, {}, {}, {}],
    });
    expect((await rewriteTax(other)).statusCode).toBe(422);
    expect(await taxEntries(other)).toEqual(before);
    await saveTax(other, { reserveYears: [{ account: "2110", year: 2019 }] });
    expect((await taxEntries(other)).map(([, , rows]) => rows)).toContainEqual(
      expect.stringContaining("8819"),
    );
  });

  it("is refused with the fields that cannot be read", async () => {
    const answer = await sendTax(closing, { payrollBase: "1,5" });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ problem: { data: { fields: ["content.payrollBase"] } } });
  });

  it("is kept, with whoever typed it, and tells whoever types on an older version", async () => {
    const other = await bareClosing();
    const page = await saveTax(other, { payrollBase: "120000", done: ["payroll-tax"] });
    expect(page).toMatchObject({ version: 1, content: { payrollBase: "120000", done: ["payroll-tax"] } });
    expect(page.changedBy?.userId).toBe(other.user.userId);
    expect((await readTax(other)).content).toEqual(page.content);
    expect((await sendTax(other, {}, 0)).json()).toMatchObject({ version: 1 });
    const late = await sendTax(other, { payrollBase: "1" }, 0);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ problem: { kind: "tax-changed" } });
  });

  it("by two at once is one's, and the other is told", async () => {
    const other = closing;
    const both = await Promise.all([
      sendTax(other, { option: "max" }, 0),
      sendTax(other, { option: "reverse" }, 0),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const { content, isOutdated } = await readTax(other);
    expect(isOutdated).toBe(false);
    expect((await taxEntries(other)).length).toBe(3);
    expect(both.find((_, index) => (content.option === "max" ? 0 : 1) === index)?.statusCode).toBe(200);
  });
});

describe("books that no return can be made of", () => {
  it("keep what is typed, and refuse an option, before the first import", async () => {
    const other = await bareClosing();
    const page = await readTax(other);
    expect(page).toMatchObject({ problem: { kind: "tax-without-import" }, options: [], incomeYear: 2025 });
    expect(page.steps.map(({ status, amountOre }) => [status, amountOre])).toEqual(
      page.steps.map(() => ["open", null]),
    );
    expect((await saveTax(other, { payrollBase: "5000" })).content.payrollBase).toBe("5000");
    const chosen = await sendTax(other, { option: "max" });
    expect(chosen.statusCode).toBe(409);
    expect(chosen.json()).toMatchObject({ problem: { kind: "tax-without-import" } });
    expect((await rewriteTax(other)).statusCode).toBe(200);
    expect((await readTax(other)).content.option).toBeNull();
  });

  it("are told of a company form that is not supported", async () => {
    const other = await bareClosing("economic-association");
    const problem = { kind: "company-form-not-supported", data: { companyForm: "economic-association" } };
    expect(await readTax(other)).toMatchObject({ problem });
    expect((await sendTax(other, { option: "none" })).json()).toMatchObject({ problem });
    // Nor is the day of INK2 told as its own.
    const forms = await other.user.ask({ url: `${other.url}/forms` });
    expect(forms.json()).toMatchObject({ problem, lastDay: null });
  });

  it("that cannot be computed any more keep the option and its entries, and what is typed beside", async () => {
    const other = await bareClosing();
    await importFile(other.user, other.closingId, soundYear);
    await choose(other, "none");
    const before = await taxEntries(other);
    await importFile(
      other.user,
      other.closingId,
      soundYear.replace("#IB 0 2081 -100.00", "#IB 0 2081 -90.00"),
    );
    const page = await saveTax(other, { done: ["booked-result"] });
    const problem = { kind: "trial-balance-uneven", data: { differenceOre: "1000" } };
    expect(page).toMatchObject({ problem, content: { option: "none" }, isOutdated: false });
    expect(await taxEntries(other)).toEqual(before);
    expect((await sendTax(other, { option: "max" })).json()).toMatchObject({ problem });
    expect((await rewriteTax(other)).statusCode).toBe(422);
  });
});
