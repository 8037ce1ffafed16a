/** Signing INK2, INK2R and INK2S: what is signed is what was seen, and exactly what changed goes stale. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FormName } from "#wire/forms.ts";
import type { HistoryEvent, SignOffState, StaleList } from "#wire/signOff.ts";
import type { ImportedClosing } from "../support/appendices.ts";
import { makeEntry, turnEntry } from "../support/entries.ts";
import { answer, declaredClosing, declaredYear, formsOf, makeReady, signForm } from "../support/forms.ts";
import { importFile } from "../support/importing.ts";
import { readAs } from "../support/signing.ts";
import { saveTax } from "../support/tax.ts";
import { type FirmHouse, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;
let closing: ImportedClosing;

beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  closing = await declaredClosing(await house.makeFirm("Byrån"));
});

const stateOf = async (form: FormName): Promise<SignOffState> => {
  const found = (await formsOf(closing)).forms.find((one) => one.form === form);
  if (found === undefined) throw new Error(`There is no ${form}.`);
  return found.signOff;
};
const statuses = async (): Promise<readonly string[]> =>
  (await formsOf(closing)).forms.map(({ form, signOff }) => `${form} ${signOff.status}`);
const send = (action: string, form: FormName, basis: string) =>
  closing.user.ask({
    method: "POST",
    url: `${closing.url}/sign-off`,
    body: { subject: { kind: "form", key: form }, action, basis, note: "" },
  });
const allSigned = ["INK2 signed", "INK2R signed", "INK2S signed"];
const costs = declaredYear
  .replace("#UB 0 1930 180000.00", "#UB 0 1930 178750.00")
  .replace("#RES 0 5010 250000.00", "#RES 0 5010 251250.00")
  .concat("#VER A 5 20251230\r\n{\r\n#TRANS 5010 {} 1250.00\r\n#TRANS 1930 {} -1250.00\r\n}\r\n");

describe("a form", () => {
  it("is signed as it was seen, without a word, and is reviewed by another", async () => {
    await answer(closing);
    const { basis } = await stateOf("INK2R");
    expect((await signForm(closing, "INK2R")).statusCode).toBe(200);
    expect((await send("sign", "INK2R", basis)).json()).toMatchObject({
      problem: { kind: "already-signed" },
    });
    const reviewer = await house.makeUser(closing.user.firmId, "reviewer");
    const seen = (await stateOf("INK2R")).basis;
    const body = { subject: { kind: "form", key: "INK2R" }, basis: seen, note: "" };
    const reviewed = await reviewer.ask({ method: "POST", url: `${closing.url}/reviews`, body });
    expect(reviewed.statusCode).toBe(200);
    expect(await statuses()).toEqual(["INK2 agrees", "INK2R reviewed", "INK2S agrees"]);
    const { events } = await readAs<{ events: readonly HistoryEvent[] }>(
      closing.user,
      `${closing.url}/history?kind=form&key=INK2R`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(["reviewed", "signed"]);
  });

  it("is not signed as it was before something changed, nor put aside, nor where no form is", async () => {
    const { basis } = await stateOf("INK2R");
    await importFile(closing.user, closing.closingId, costs);
    const late = await send("sign", "INK2R", basis);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ problem: { kind: "basis-changed" } });
    const aside = await send("mark-not-applicable", "INK2", (await stateOf("INK2")).basis);
    expect(aside.json()).toMatchObject({ problem: { kind: "form-not-put-aside" } });
    const body = { subject: { kind: "form", key: "INK1" }, action: "sign", basis, note: "" };
    const url = `${closing.url}/sign-off`;
    expect((await closing.user.ask({ method: "POST", url, body })).statusCode).toBe(404);
  });

  it("is not signed while something in it is wrong", async () => {
    await importFile(closing.user, closing.closingId, declaredYear.replaceAll("1930", "9930"));
    const refused = await signForm(closing, "INK2R");
    expect(refused.statusCode).toBe(422);
    const problem = { kind: "form-has-errors", data: { errors: ["account-without-field"] } };
    expect(refused.json()).toMatchObject({ problem });
  });
});

describe("a form that is signed", () => {
  beforeEach(() => makeReady(closing));

  it("goes stale by the accounts that stand in it, and is signed again when they are as they were", async () => {
    expect(await statuses()).toEqual(allSigned);
    await importFile(closing.user, closing.closingId, costs);
    expect(await statuses()).toEqual(["INK2 stale", "INK2R stale", "INK2S stale"]);
    const { stale, signAgain } = await stateOf("INK2R");
    expect(signAgain).toBeNull();
    expect(stale).toMatchObject([
      { kind: "account-changed", account: "1930", vouchers: [{ voucher: "A 5", amountOre: "-125000" }] },
      { kind: "account-changed", account: "5010", vouchers: [{ voucher: "A 5", amountOre: "125000" }] },
    ]);
    expect((await stateOf("INK2")).stale).toMatchObject([{ kind: "account-changed", account: "5010" }]);
    const { items } = await readAs<StaleList>(closing.user, `${closing.url}/stale`);
    expect(items.map(({ subject }) => subject.key)).toEqual(["INK2", "INK2R", "INK2S"]);

    await importFile(closing.user, closing.closingId, declaredYear);
    expect((await stateOf("INK2R")).signAgain).toBe("figures-as-signed");
    expect((await signForm(closing, "INK2R")).statusCode).toBe(200);
    expect(await statuses()).toEqual(["INK2 stale", "INK2R signed", "INK2S stale"]);
  });

  it("stands when what changed is in none of its fields", async () => {
    const worded = declaredYear.replace('"Bank"', '"Bankkonto"');
    await importFile(closing.user, closing.closingId, worded);
    // Of two accounts of one field, what the one loses the other gets.
    const moved = declaredYear
      .replace("#UB 0 1930 180000.00", "#UB 0 1930 179000.00\r\n#UB 0 1940 1000.00")
      .replace('#KONTO 1930 "Bank"', '#KONTO 1930 "Bank"\r\n#KONTO 1940 "Sparkonto"')
      .concat("#VER A 5 20251230\r\n{\r\n#TRANS 1940 {} 1000.00\r\n#TRANS 1930 {} -1000.00\r\n}\r\n");
    await importFile(closing.user, closing.closingId, moved);
    expect(await statuses()).toEqual(allSigned);
  });

  it("goes stale by a closing entry, and by its being void again", async () => {
    const entry = await makeEntry(closing);
    expect((await stateOf("INK2R")).stale).toMatchObject([
      { kind: "entry-changed", number: "V1", account: "1930", change: "added" },
      { kind: "entry-changed", number: "V1", account: "6570", change: "added" },
    ]);
    await turnEntry(closing, entry, "void");
    expect((await stateOf("INK2R")).signAgain).toBe("figures-as-signed");
  });

  it("goes stale by where an account is put, and no other form with it", async () => {
    await closing.user.ask({
      method: "PUT",
      url: `${closing.url}/form-mappings/1510`,
      body: { code: "7261" },
    });
    expect(await statuses()).toEqual(["INK2 signed", "INK2R stale", "INK2S signed"]);
    const by = { userId: closing.user.userId };
    expect((await stateOf("INK2R")).stale).toMatchObject([
      { kind: "field-changed", code: "7251", before: "40000", after: "0", through: "mapping", by },
      { kind: "field-changed", code: "7261", before: "0", after: "40000", through: "mapping", by },
    ]);
  });

  it("goes stale by an answer, and by what is typed of tax", async () => {
    await answer(closing, { assisted: false });
    expect(await statuses()).toEqual(["INK2 signed", "INK2R signed", "INK2S stale"]);
    expect((await stateOf("INK2S")).stale).toMatchObject([
      { kind: "field-changed", code: "8040", before: "1", after: "0", through: "answers" },
      { kind: "field-changed", code: "8041", before: "0", after: "1", through: "answers" },
    ]);
    await answer(closing);
    expect((await stateOf("INK2S")).signAgain).toBe("figures-as-signed");
    await signForm(closing, "INK2S");

    await saveTax(closing, { typed: [{ code: "7665", kronor: "1000" }] });
    expect(await statuses()).toEqual(["INK2 stale", "INK2R signed", "INK2S stale"]);
    expect((await stateOf("INK2S")).stale).toMatchObject([
      { kind: "field-changed", code: "7665", row: "4.6e", after: "1000", through: "choice" },
    ]);
    expect((await stateOf("INK2")).stale).toMatchObject([
      { kind: "field-changed", code: "7104", before: "100000", after: "101000" },
    ]);
  });
});
