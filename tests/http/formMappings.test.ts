/** Which box of INK2R an account stands in, and years and companies that no form is filled for. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormMappings, FormsPage } from "#wire/forms.ts";
import type { ImportedClosing } from "../support/appendices.ts";
import { amountsOf as amounts, declaredClosing, declaredYear, errorsOf, formsOf } from "../support/forms.ts";
import { importFile, makeClosing } from "../support/importing.ts";
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

/** A year whose account 1990 has moved to a number that the chart does not know. */
const unplacedYear = declaredYear.replaceAll("1930", "9930");

const choose = (account: string, code: string | null, of = closing) =>
  of.user.ask({ method: "PUT", url: `${of.url}/form-mappings/${account}`, body: { code } });

describe("an account without a box", () => {
  it("hinders the forms until it is placed on the spot, in next year's closing too", async () => {
    const own = await declaredClosing(user, { sie: unplacedYear, organizationNumber: "556000-0068" });
    expect(errorsOf(await formsOf(own))).toContain("account-without-field");
    const { lines, fields } = await readAs<FormMappings>(user, `${own.url}/form-mappings`);
    expect(lines[0]).toMatchObject({ account: "9930", used: null, by: null, closingOre: "18000000" });
    expect(fields.find(({ code }) => code === "7281")).toMatchObject({ row: "2.26", isBalance: true });
    const page = (await choose("9930", "7281", own)).json<FormsPage>();
    expect(errorsOf(page)).not.toContain("account-without-field");
    expect(amounts(page)["INK2R 7281"]).toBe("180000");

    const body = { fiscalYear: { start: "2026-01-01", end: "2026-12-31" } };
    const made = await user.ask({ method: "POST", url: `/api/clients/${own.clientId}/closings`, body });
    const { closingId } = made.json<{ closingId: string }>();
    const next = unplacedYear.replaceAll("2025", "2026").replace("#ORGNR 556000-0001", "#ORGNR 556000-0068");
    await importFile(user, closingId, next);
    const later = await formsOf({ user, url: `/api/closings/${closingId}` });
    expect(errorsOf(later)).not.toContain("account-without-field");
    expect(amounts(later)["INK2R 7281"]).toBe("180000");
  });

  it("is not placed on the other side, nor in the box of the result, and may be taken back", async () => {
    for (const [account, code] of [
      ["1930", "7410"],
      ["3001", "7281"],
      ["3001", "7450"],
      ["3001", "9999"],
    ] as const) {
      expect((await choose(account, code)).json()).toMatchObject({
        problem: { kind: "field-does-not-suit-account", data: { account, code } },
      });
    }
    expect((await choose("1999", "7281")).statusCode).toBe(404);
    const stranger = await house.makeFirm("En annan byrå");
    expect((await choose("1930", "7281", { ...closing, user: stranger })).statusCode).toBe(404);
    const reader = await house.makeUser(user.firmId, "reader");
    expect((await choose("1930", "7281", { ...closing, user: reader })).statusCode).toBe(403);
    expect(amounts((await choose("1510", "7261")).json())).toMatchObject({ "INK2R 7261": "40000" });
    expect(amounts((await choose("1510", null)).json())).toMatchObject({ "INK2R 7251": "40000" });
  });
});

describe("forms that are not", () => {
  const closingOf = async (fiscalYear: { readonly start: string; readonly end: string }, number: string) => {
    const made = await makeClosing(user, number, fiscalYear);
    const day = (text: string): string => text.replaceAll("-", "");
    const sie = declaredYear
      .replace("556000-0001", number)
      .replace("#RAR 0 20250101 20251231", `#RAR 0 ${day(fiscalYear.start)} ${day(fiscalYear.end)}`)
      .replaceAll(
        /20250601|20250701|20251231 "/g,
        (text) => day(fiscalYear.end) + (text.endsWith('"') ? ' "' : ""),
      );
    await importFile(user, made.closingId, sie);
    return { user, ...made, url: `/api/closings/${made.closingId}` };
  };

  it("are of a broken year handed in by its own last day, with the table of another period assumed", async () => {
    const page = await formsOf(await closingOf({ start: "2025-05-01", end: "2026-04-30" }, "556000-0076"));
    expect(page).toMatchObject({
      incomeYear: 2026,
      period: "P1",
      lastDay: "2026-12-01",
      fields: "assumed-unchanged",
      problem: null,
    });
    expect(page.findings.map(({ finding }) => finding.kind)).toContain("form-fields-assumed");
  });

  it("are of 2024 told to rest on the table of 2025", async () => {
    const page = await formsOf(await closingOf({ start: "2024-01-01", end: "2024-12-31" }, "556000-0084"));
    expect(page.findings.map(({ finding }) => finding)).toContainEqual({
      kind: "form-fields-assumed",
      data: { period: "2024P4" },
    });
    expect(page.fields).toBe("assumed-unchanged");
  });

  it("are of 2027 refused, for there are no rules", async () => {
    const page = await formsOf(await closingOf({ start: "2027-01-01", end: "2027-12-31" }, "556000-0092"));
    expect(page).toMatchObject({
      problem: { kind: "tax-rules-missing", data: { incomeYear: 2027 } },
      forms: [],
      fields: null,
      lastDay: null,
      state: "not-ready",
    });
  });

  it("are refused of another company form, and before anything is imported", async () => {
    const fiscalYear = { start: "2025-01-01", end: "2025-12-31" };
    const body = { name: "Anna Andersson", companyForm: "sole-trader", fiscalYear };
    const made = await user.ask({
      method: "POST",
      url: "/api/clients",
      body: { ...body, organizationNumber: "19121212-1212" },
    });
    const { closingId } = made.json<{ closingId: string }>();
    expect(await formsOf({ user, url: `/api/closings/${closingId}` })).toMatchObject({
      problem: { kind: "company-form-not-supported", data: { companyForm: "sole-trader" } },
      forms: [],
    });
    const bare = await makeClosing(user, "556000-0100");
    expect(await formsOf({ user, url: `/api/closings/${bare.closingId}` })).toMatchObject({
      problem: { kind: "tax-without-import" },
      state: "not-ready",
    });
  });
});
