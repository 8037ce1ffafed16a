import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClosingChecks, Overview, Question, Questions } from "#wire/progress.ts";
import type { Log } from "#wire/log.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { accountState, readAs, signAs } from "../support/signing.ts";
import { soundYear, voucherText } from "../support/sieText.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let user: TestUser;
let closingId: string;
let closingUrl: string;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm("Byrån");
  ({ closingId } = await makeClosing(user));
  closingUrl = `/api/closings/${closingId}`;
});

const read = async <T>(path: string): Promise<T> => readAs<T>(user, `${closingUrl}${path}`);
const linesOf = ({ phases }: Overview): readonly (readonly [string, string])[] =>
  phases.flatMap(({ items }) => items.map(({ key, sign }): [string, string] => [key, sign]));
const withGap = soundYear + voucherText("A 3", "20250601", "5.00");

describe("the overview", () => {
  it("begins with the import, and lists what remains in the order in which it should be done", async () => {
    expect(linesOf(await read<Overview>("/overview"))).toEqual([["nothing-imported", "untouched"]]);
    await importFile(user, closingId, withGap);
    const overview = await read<Overview>("/overview");
    expect(overview.phases.map(({ name }) => name)).toEqual([
      "import",
      "checks",
      "reconciliation",
      "tax",
      "entries",
      "forms",
      "questions",
    ]);
    expect(linesOf(overview)).toContainEqual(["check:number-gaps", "attention"]);
    expect(linesOf(overview).slice(-4)).toEqual([
      ["accounts-begun", "untouched"],
      ["tax-not-begun", "untouched"],
      ["forms-unsigned", "untouched"],
      ["return-not-filed", "untouched"],
    ]);
    expect(overview).toMatchObject({ unsigned: 2, accounts: 2, differences: 0, stale: 0, questions: 0 });
    expect(overview.groups).toMatchObject([
      { key: "cash-and-bank", accounts: 1, settled: 0, counts: { "not-started": 1 } },
      { key: "equity", accounts: 1, settled: 0 },
    ]);
    const gap = overview.phases[1]?.items.find(({ key }) => key === "check:number-gaps");
    expect(gap).toMatchObject({
      matter: { kind: "check", data: { check: "number-gaps", reopened: false, findings: 1 } },
      link: { page: "checks", check: "number-gaps" },
    });
  });

  it("asks for a look at what an import changed until somebody who works here has looked", async () => {
    await importFile(user, closingId, soundYear);
    await signAs(user, closingUrl, { subject: "1930" });
    await importFile(user, closingId, withGap);
    const reader = await house.makeUser(user.firmId, "reader");
    await readAs(reader, `${closingUrl}/imports/2`);
    const overview = await read<Overview>("/overview");
    expect(overview.phases[0]?.items).toMatchObject([
      { key: "difference-not-seen", matter: { data: { importNumber: 2, stale: 1 } } },
    ]);
    expect(overview.phases[2]?.items[0]).toMatchObject({
      key: "account:1930",
      sign: "stale",
      causes: [{ kind: "account-changed", vouchers: [{ voucher: "A 3", amountOre: "-500" }] }],
      link: { page: "reconciliation", account: "1930" },
    });
    await read("/imports/2");
    expect((await read<Overview>("/overview")).phases[0]?.items).toEqual([]);
  });
});

describe("the checks", () => {
  it("lead from what they found to the voucher, and name the account in the table", async () => {
    const unbalanced = soundYear.replace("#TRANS 5010 {} 30.00\n", "#TRANS 5010 {} 29.00\n");
    await importFile(
      user,
      closingId,
      unbalanced.replace("#TRANS 5010 {} 30.00\r\n", "#TRANS 5010 {} 29.00\r\n"),
    );
    const { checks } = await read<ClosingChecks>("/checks");
    const balance = checks.find(({ name }) => name === "vouchers-balance");
    expect(balance).toMatchObject({ from: "import", state: "attention" });
    expect(balance?.findings[0]).toMatchObject({ voucher: "B 1", voucherIndex: 1 });
    expect(checks.find(({ name }) => name === "balance-sheet-even")).toMatchObject({ from: "closing" });
    const names = checks.map(({ name }) => name);
    expect(names.indexOf("organization-number")).toBe(0);
    expect(names.indexOf("differences-left")).toBe(names.length - 1);
  });

  it("say why a ledger could not be held against its accounts", async () => {
    await importFile(user, closingId, soundYear.replace('"Bank"', '"Bank"\r\n#KONTO 1510 "Kundfordringar"'));
    const { checks } = await read<ClosingChecks>("/checks");
    expect(checks.find(({ name }) => name === "customer-ledger-equals-accounts")).toMatchObject({
      state: "not-run",
      summary: { kind: "ledger-not-in-sie" },
    });
  });
});

describe("a check that is marked as done", () => {
  const unsupported = async (): Promise<ClosingChecks["checks"][number] | undefined> =>
    (await read<ClosingChecks>("/checks")).checks.find(({ name }) => name === "balances-without-support");

  it("opens again when a signature changes what it finds, and says what it found before", async () => {
    await importFile(user, closingId, soundYear);
    expect(await unsupported()).toMatchObject({ state: "attention", findingCount: 2 });
    await signAs(user, closingUrl, { subject: { kind: "check", key: "balances-without-support" } });
    expect(await unsupported()).toMatchObject({ state: "done", signOff: { stale: [] } });

    await signAs(user, closingUrl, { subject: "1930" });
    expect(await unsupported()).toMatchObject({
      state: "reopened",
      findingCount: 1,
      signOff: { status: "stale", stale: [{ kind: "check-changed", before: 2, after: 1 }] },
    });
  });
});

describe("a question to the client", () => {
  const nowhere = {
    account: null,
    appendixId: null,
    rowId: null,
    voucherIndex: null,
    side: null,
    invoiceNumber: null,
  };
  const ask = (place: object, text = "Vad är det här?", by = user) =>
    by.ask({
      method: "POST",
      url: `${closingUrl}/questions`,
      body: { place: { ...nowhere, ...place }, text },
    });
  const asked = async (): Promise<Question> => (await read<Questions>("/questions")).questions[0]!;
  const change = (questionId: string, body: object) =>
    user.ask({ method: "PATCH", url: `${closingUrl}/questions/${questionId}`, body });

  it("keeps the row in words as it stood, and finds its voucher again after an import", async () => {
    await importFile(user, closingId, soundYear);
    expect((await ask({ account: "1930", voucherIndex: 1 })).statusCode).toBe(200);
    const question = await asked();
    expect(question).toMatchObject({
      number: 1,
      state: "open",
      text: "Vad är det här?",
      about: "B 1 2025-03-01 Hyra \u221230,00",
      askedBy: { userId: user.userId },
      place: { account: "1930", voucherIndex: 1 },
    });
    await importFile(user, closingId, soundYear + voucherText("A 2", "20250201", "5.00"));
    const { about, place } = await asked();
    expect([about, place.voucherIndex]).toEqual(["B 1 2025-03-01 Hyra \u221230,00", 2]);
  });

  it("is counted on its row and listed as unanswered until it is answered", async () => {
    await importFile(user, closingId, soundYear);
    await ask({ account: "1930" });
    const { questionId, about } = await asked();
    expect(about).toBe("1930 Bank");
    const countOnRow = async () =>
      (await read<Reconciliation>("/reconciliation")).assets.groups[0]?.accounts[0]?.questions;
    expect(await countOnRow()).toBe(1);
    expect(linesOf(await read<Overview>("/overview")).at(-1)).toEqual([`question:${questionId}`, "question"]);
    await change(questionId, { state: "sent" });
    expect((await change(questionId, { text: "Något annat" })).json()).toMatchObject({
      problem: { kind: "question-sent-already" },
    });
    expect((await change(questionId, { state: "answered" })).json()).toMatchObject({
      problem: { kind: "question-answer-missing" },
    });
    await change(questionId, { state: "answered", answer: "Depositionen återfås i mars" });
    expect(await asked()).toMatchObject({
      state: "answered",
      answer: "Depositionen återfås i mars",
      answeredBy: { userId: user.userId },
    });
    expect((await asked()).sentAt).not.toBeNull();
    expect([await countOnRow(), (await read<Overview>("/overview")).questions]).toEqual([0, 0]);
    const log = await readAs<Log>(user, `/api/log?closingId=${closingId}`);
    expect(log.entries.slice(0, 3).map(({ event }) => event.kind)).toEqual([
      "question-answered",
      "question-sent",
      "question-asked",
    ]);
  });

  it("is refused on what is not there, and from those who only read; without a row it is about the closing", async () => {
    await importFile(user, closingId, soundYear);
    const reader = await house.makeUser(user.firmId, "reader");
    const reviewer = await house.makeUser(user.firmId, "reviewer");
    for (const place of [
      { account: "9999" },
      { voucherIndex: 99 },
      { appendixId: crypto.randomUUID() },
      { side: "customer", invoiceNumber: "1" },
    ]) {
      expect((await ask(place)).json()).toMatchObject({ problem: { kind: "question-place-gone" } });
    }
    expect((await ask({ account: "1930" }, "Hej", reader)).statusCode).toBe(403);
    expect((await ask({}, "När kommer kontoutdragen?", reviewer)).statusCode).toBe(200);
    expect(await asked()).toMatchObject({ number: 1, about: "", place: nowhere });
  });

  it("takes files with its answer, which nobody else gets", async () => {
    await importFile(user, closingId, soundYear);
    await ask({ account: "1930" });
    const { questionId } = await asked();
    const url = `${closingUrl}/questions/${questionId}/files`;
    const send = (name: string, content: string) => {
      const boundary = "----testboundary";
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
      const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
      return user.ask({ method: "POST", url, headers, body: `${head}${content}\r\n--${boundary}--\r\n` });
    };
    const pdf = "%PDF-1.4\n%\nxref\n0 0\ntrailer\n<< /Size 1 /Root 1 0 R >>\nstartxref\n11\n%%EOF\n";
    expect((await send("svar.pdf", pdf)).statusCode).toBe(201);
    expect((await send("svar.pdf", "")).statusCode).toBe(422);
    expect((await send("svar.pdf", "MZ\u0000\u0001")).statusCode).toBe(422);
    const [file] = (await asked()).files;
    expect(file).toMatchObject({ name: "svar.pdf", bytes: pdf.length });
    expect((await user.ask(`${url}/${file!.fileId}`)).body).toBe(pdf);
    const stranger = await house.makeFirm("Främlingarna");
    expect((await stranger.ask(`${url}/${file!.fileId}`)).statusCode).toBe(404);
    expect((await user.ask({ method: "DELETE", url: `${url}/${file!.fileId}` })).statusCode).toBe(200);
    expect((await asked()).files).toEqual([]);
  });
});

describe("the list of clients", () => {
  it("counts as the table does, whatever changed last", async () => {
    await importFile(user, closingId, soundYear);
    await signAs(user, closingUrl, { subject: "1930" });
    await importFile(user, closingId, withGap);
    const { rows } = await readAs<{ rows: { closing: { progress: unknown } }[] }>(user, "/api/clients");
    expect(rows[0]?.closing.progress).toEqual({ accounts: 2, settled: 0, differences: 0, stale: 1 });
    expect((await accountState(user, closingUrl, "1930")).signOff.status).toBe("stale");
  });
});
