/** Handing a tax return in: from an import to a signed return, in its order, with the bytes that Skatteverket gets. */
import { unzipSync } from "fflate";
import type { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientList } from "#wire/clients.ts";
import type { log } from "#wire/log.ts";
import type { FormsPage, Sender } from "#wire/forms.ts";
import { type ImportedClosing, importedClosing } from "../support/appendices.ts";
import { makeEntry } from "../support/entries.ts";
import {
  declaredClosing,
  declaredYear,
  errorsOf,
  fetchSru,
  formsOf,
  makeReady,
  sayFiled,
  sender,
  sruTexts,
} from "../support/forms.ts";
import { type FirmHouse, type TestUser, openFirmHouse } from "../support/testInstallation.ts";

type Log = z.output<typeof log>;

let house: FirmHouse;
let user: TestUser;

beforeAll(async () => {
  house = await openFirmHouse();
  user = await house.makeFirm("Byrån");
});
afterAll(() => house.close());

/** What the public example says in its three forms, as BLANKETTER.SRU has it. */
const blocks = (identity: string): string =>
  [
    ["INK2", "7104 100000"],
    [
      "INK2R",
      "7215 60000|7251 40000|7281 180000|7301 25000|7302 154400|7365 80000|7368 20600|7410 500000",
      "7513 250000|7514 150000|7528 20600|7450 79400",
    ],
    ["INK2S", "7650 79400|7651 20600|7670 100000|8040 X|8045 X"],
  ]
    .flatMap(([form, ...fields]) => [
      `#BLANKETT ${form ?? ""}-2025P4`,
      identity,
      "#NAMN Testbolaget AB",
      ...["7011 20250101", "7012 20251231", ...fields.flatMap((field) => field.split("|"))].map(
        (field) => `#UPPGIFT ${field}`,
      ),
      "#BLANKETTSLUT",
    ])
    .concat("#FIL_SLUT", "")
    .join("\r\n");
const stateInList = async ({ closingId }: ImportedClosing): Promise<unknown> => {
  const { rows } = (await user.ask("/api/clients")).json<ClientList>();
  return rows.find(({ closing }) => closing?.closingId === closingId)?.closing?.filing;
};
const putSender = (change: Partial<Sender>, by = user) =>
  by.ask({ method: "PUT", url: "/api/firm/sender", body: { ...sender, ...change } });

describe("handing a return in", () => {
  it("goes from an import to a signed return, and the list of clients follows", async () => {
    const closing = await declaredClosing(user);
    const lastDay = "2026-08-03";
    expect(errorsOf(await formsOf(closing))).toEqual([
      "form-question-unanswered",
      "form-question-unanswered",
      "form-not-signed",
      "form-not-signed",
      "form-not-signed",
    ]);
    expect(await stateInList(closing)).toEqual({ state: "not-ready", lastDay });
    await makeReady(closing);
    const ready = await formsOf(closing);
    expect([ready.state, errorsOf(ready)]).toEqual(["ready", []]);
    expect(await stateInList(closing)).toEqual({ state: "ready", lastDay });

    expect((await fetchSru(closing)).json()).toMatchObject({ version: 1, page: { state: "sru-fetched" } });
    expect(await stateInList(closing)).toEqual({ state: "sru-fetched", lastDay });
    const filed = (await sayFiled(closing, "2026-02-01")).json<FormsPage>();
    expect(filed).toMatchObject({
      state: "filed",
      filing: {
        filedOn: "2026-02-01",
        receiptNumber: "1234-5678",
        signedOn: null,
        by: { name: "Testperson" },
      },
    });
    expect((await sayFiled(closing, "2026-02-01", "2026-02-03")).json()).toMatchObject({ state: "signed" });
    expect(await stateInList(closing)).toEqual({ state: "signed", lastDay });
    const { entries } = (await user.ask(`/api/log?closingId=${closing.closingId}`)).json<Log>();
    expect(entries.map(({ event }) => event.kind).slice(0, 3)).toEqual([
      "return-signed",
      "return-filed",
      "sru-made",
    ]);
    expect((await sayFiled(closing, null)).json()).toMatchObject({
      state: "sru-fetched",
      filing: { filedOn: null, receiptNumber: "", signedOn: null },
    });
  });

  it("gives both files as Skatteverket describes them, byte for byte", async () => {
    const closing = await declaredClosing(user, { organizationNumber: "556000-0019" });
    await makeReady(closing);
    const made = (await fetchSru(closing)).json<{ page: FormsPage }>().page.sru[0]!;
    const texts = await sruTexts(closing, 1);
    expect(Object.keys(texts)).toEqual(["INFO.SRU", "BLANKETTER.SRU"]);
    const [identity = ""] = /#IDENTITET .*/.exec(texts["BLANKETTER.SRU"] ?? "") ?? [];
    expect(identity).toMatch(/^#IDENTITET 165560000019 \d{8} \d{6}$/);
    expect(texts["BLANKETTER.SRU"]).toBe(blocks(identity));
    const at = identity.slice("#IDENTITET 165560000019 ".length);
    const program = /#PROGRAM (.*)\r/.exec(texts["INFO.SRU"] ?? "")?.[1] ?? "";
    expect(program).toMatch(/^Skatt & Bokslut \d/);
    expect(texts["INFO.SRU"]).toBe(
      [
        "#DATABESKRIVNING_START",
        "#PRODUKT SRU",
        `#SKAPAD ${at}`,
        `#PROGRAM ${program}`,
        "#FILNAMN BLANKETTER.SRU",
        "#DATABESKRIVNING_SLUT",
        "#MEDIELEV_START",
        "#ORGNR 165560000167",
        "#NAMN Bokf\u00f6ringsbyr\u00e5n AB",
        "#ADRESS Storgatan 1",
        "#POSTNR 12345",
        "#POSTORT Skattstad",
        "#KONTAKT \u00c5sa \u00d6berg",
        "#TELEFON 08-212121",
        "#MEDIELEV_SLUT",
        "",
      ].join("\r\n"),
    );
    const zips = [await user.ask(`${closing.url}/sru/1`), await user.ask(`${closing.url}/sru/1`)];
    expect(zips[0]?.rawPayload).toEqual(zips[1]?.rawPayload);
    expect(zips[0]?.headers["content-type"]).toBe("application/zip");
    const bytes = unzipSync(zips[0]!.rawPayload)["BLANKETTER.SRU"]!;
    expect(made.sha256).toBe(Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex"));
  });

  it("keeps its order: no file before what hinders is gone, none handed in before a file, none signed before that", async () => {
    const closing = await declaredClosing(user, { organizationNumber: "556000-0027" });
    const refused = await fetchSru(closing);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { problem: { kind: "sru-refused", data: { count: 5 } } },
    ]);
    expect(refused.json<{ problems: readonly unknown[] }>().problems).toHaveLength(5);
    expect((await sayFiled(closing, "2026-02-01")).json()).toMatchObject({
      problem: { kind: "sru-not-fetched" },
    });
    await makeReady(closing);
    await fetchSru(closing);
    expect((await sayFiled(closing, null, "2026-02-01")).json()).toMatchObject({
      problem: { kind: "not-filed" },
    });
    for (const [filedOn, signedOn, date] of [
      ["2025-12-31", null, "2025-12-31"],
      ["2099-01-01", null, "2099-01-01"],
      ["2026-02-01", "2026-01-31", "2026-01-31"],
    ] as const) {
      expect((await sayFiled(closing, filedOn, signedOn)).json()).toMatchObject({
        problem: { kind: "filing-day-not-possible", data: { date } },
      });
    }
  });

  it("makes no second version of the same, and tells when the forms say something else", async () => {
    const closing = await declaredClosing(user, { organizationNumber: "556000-0035" });
    await makeReady(closing);
    await fetchSru(closing);
    expect((await fetchSru(closing)).json()).toMatchObject({ version: 1 });
    await sayFiled(closing, "2026-02-01");

    await makeEntry(closing);
    const changed = await formsOf(closing);
    expect([changed.state, changed.sru.map(({ isCurrent }) => isCurrent)]).toEqual(["filed", [false]]);
    expect(changed.findings.map(({ finding }) => finding)).toContainEqual({
      kind: "forms-differ-from-filed",
      data: { version: 1, filedOn: "2026-02-01" },
    });
    expect(errorsOf(changed)).toContain("form-stale");
    expect((await fetchSru(closing)).statusCode).toBe(409);
    expect(await stateInList(closing)).toMatchObject({ state: "filed" });
    const removed = await user.ask({ method: "DELETE", url: closing.url });
    expect([removed.statusCode, removed.json()]).toMatchObject([
      409,
      { problem: { kind: "closing-is-filed" } },
    ]);

    await makeReady(closing);
    expect((await fetchSru(closing)).json()).toMatchObject({ version: 2 });
    const again = (await sayFiled(closing, "2026-02-20")).json<FormsPage>();
    expect(again.findings.map(({ finding }) => finding.kind)).not.toContain("forms-differ-from-filed");
    expect((await sruTexts(closing, 1))["BLANKETTER.SRU"]).not.toBe(
      (await sruTexts(closing, 2))["BLANKETTER.SRU"],
    );
  });

  it("is refused for a name that the files cannot hold", async () => {
    const closing = await declaredClosing(user, { organizationNumber: "556000-0043" });
    await makeReady(closing);
    await user.ask({ method: "PATCH", url: `/api/clients/${closing.clientId}`, body: { name: "Łódź AB" } });
    expect(await stateInList(closing)).toMatchObject({ state: "not-ready" });
    expect((await fetchSru(closing)).json()).toMatchObject({
      problems: [
        { kind: "company-name-character", data: { character: "Ł", position: 1 } },
        { kind: "company-name-character", data: { character: "ź", position: 4 } },
      ],
    });
  });

  it("is done neither by who only reads, nor by another firm", async () => {
    const closing = await declaredClosing(user, { organizationNumber: "556000-0050" });
    const reader = await house.makeUser(user.firmId, "reader");
    const stranger = await house.makeFirm("En annan byrå");
    expect((await fetchSru({ ...closing, user: reader })).statusCode).toBe(403);
    expect((await sayFiled({ ...closing, user: reader }, "2026-02-01")).statusCode).toBe(403);
    expect((await fetchSru({ ...closing, user: stranger })).statusCode).toBe(404);
    expect((await sayFiled({ ...closing, user: stranger }, "2026-02-01")).statusCode).toBe(404);
    expect((await stranger.ask(`${closing.url}/sru/1`)).statusCode).toBe(404);
  });
});

describe("who hands in", () => {
  it("is nobody until an administrator has said so, and hinders every return till then", async () => {
    const own = await house.makeFirm("Byrån utan avsändare");
    const closing = await importedClosing(own, { sie: declaredYear });
    expect((await own.ask("/api/firm/sender")).json()).toMatchObject({ name: "", organizationNumber: "" });
    await makeReady(closing);
    expect(errorsOf(await formsOf(closing))).toEqual(["sender-missing"]);
    const accountant = await house.makeUser(own.firmId, "accountant");
    expect((await putSender({}, accountant)).statusCode).toBe(403);
    expect((await putSender({}, own)).json()).toEqual(sender);
    expect((await accountant.ask("/api/firm/sender")).json()).toEqual(sender);
    expect((await formsOf(closing)).state).toBe("ready");
  });

  it.each([
    [{ organizationNumber: "556000-0168" }, ["organization-number-check-digit"]],
    [{ organizationNumber: "5560" }, ["organization-number-malformed"]],
    [{ postalCode: "1234" }, ["sru-invalid"]],
    [{ name: " ", postalTown: "" }, ["sru-missing", "sru-missing"]],
    [{ contact: "Łukasz #1" }, ["sru-character", "sru-character"]],
  ])("is refused with %j", async (change, kinds) => {
    const refused = await putSender(change);
    expect(refused.statusCode).toBe(422);
    expect(
      refused.json<{ problems: readonly { kind: string }[] }>().problems.map(({ kind }) => kind),
    ).toEqual(kinds);
  });
});
