/** Ids of one closing under the address of another, with all that the request needs to be let in. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendixView } from "#wire/appendices.ts";
import {
  type ImportedClosing,
  importedClosing,
  makeAppendix,
  saveContent,
  sendAttachment,
  specificationOf,
} from "../support/appendices.ts";
import { type TestInstallation, type TestUser, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
let own: ImportedClosing;
let neighbour: ImportedClosing;
let foreigner: TestUser;
let appendix: AppendixView;
let fileId: string;
let questionId: string;
beforeAll(async () => {
  house = await createTestInstallation();
  own = await importedClosing(await house.makeFirm("Byrån"));
  neighbour = await importedClosing(own.user, { organizationNumber: "556000-0167" });
  foreigner = await house.makeFirm("Den andra byrån");
  appendix = await makeAppendix(own, { kind: "specification", accounts: ["1710"] });
  fileId = await attached(`${own.url}/appendices/${appendix.appendixId}`);
  await own.user.ask({ method: "POST", url: `${own.url}/questions`, body: question });
  const read = await own.user.ask(`${own.url}/questions`);
  questionId = read.json<{ questions: [{ questionId: string }] }>().questions[0].questionId;
});
afterAll(() => house.close());

const nowhere = {
  account: null,
  appendixId: null,
  rowId: null,
  voucherIndex: null,
  side: null,
  invoiceNumber: null,
};
const question = { place: nowhere, text: "Vad är det här?" };

async function attached(url: string): Promise<string> {
  const id = url.slice(url.lastIndexOf("/") + 1);
  const sent = await sendAttachment(own, id, { name: "not.txt", bytes: "Underlag" });
  return sent.json<{ file: { fileId: string } }>().file.fileId;
}

/** Everything that names the appendix, its file or the question, under a closing's address. */
async function askAll({ ask }: TestUser, url: string): Promise<readonly (readonly [string, number])[]> {
  const { appendixId, version } = appendix;
  const at = `${url}/appendices/${appendixId}`;
  const subject = { kind: "appendix", key: appendixId } as const;
  const { basis } = appendix.signOff;
  const typed = specificationOf({ amountOre: "100" });
  const asked = [
    ["GET", at],
    ["PATCH", at, { version, note: "Kapad" }],
    ["PUT", `${at}/content`, { version, typed }],
    ["PUT", `${at}/overrides`, { version, figure: "sum 1710", amountOre: "1" }],
    ["POST", `${at}/paste`, { text: "Hyra\t1,00" }],
    ["POST", `${at}/pick`, { account: "1710", positions: [0] }],
    ["GET", `${at}/files/${fileId}`],
    ["DELETE", `${at}/files/${fileId}`],
    ["DELETE", `${at}?version=${version}`],
    ["POST", `${url}/sign-off`, { subject, action: "sign", basis, note: "Kapad" }],
    ["POST", `${url}/reviews`, { subject, basis, note: "" }],
    ["POST", `${url}/comments`, { subject, text: "Kapad" }],
    ["GET", `${url}/comments?kind=appendix&key=${appendixId}`],
    ["PATCH", `${url}/questions/${questionId}`, { text: "Kapad" }],
    ["GET", `${url}/questions/${questionId}/files/${fileId}`],
    ["DELETE", `${url}/questions/${questionId}/files/${fileId}`],
  ] as const;
  const answers: (readonly [string, number])[] = [];
  for (const [method, address, body] of asked) {
    const { statusCode } = await ask({ method, url: address, ...(body === undefined ? {} : { body }) });
    answers.push([`${method} ${address}`, statusCode]);
  }
  return answers;
}

describe("an appendix, a file and a question", () => {
  it("are not found under another closing of the firm", async () => {
    const answers = await askAll(own.user, neighbour.url);
    expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
  });

  it("are not found by another firm, under its own closing or theirs", async () => {
    const theirs = await importedClosing(foreigner, { organizationNumber: "556000-0175" });
    for (const { url } of [own, theirs]) {
      const answers = await askAll(foreigner, url);
      expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
    }
  });

  it("leave nothing behind when their closing is removed, signed or not", async () => {
    const closing = await importedClosing(own.user, { organizationNumber: "556000-0183" });
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1710"] });
    await saveContent(closing, made, specificationOf({ amountOre: "12000" }));
    await sendAttachment(closing, made.appendixId, { name: "not.txt", bytes: "Underlag" });
    const { user, url, closingId } = closing;
    await user.ask({ method: "POST", url: `${url}/questions`, body: question });
    const subject = { kind: "appendix", key: made.appendixId } as const;
    await user.ask({ method: "POST", url: `${url}/comments`, body: { subject, text: "Ser bra ut" } });
    expect((await rowsOf(closingId)).filter(([, rows]) => rows > 0).length).toBeGreaterThan(5);
    expect((await user.ask({ method: "DELETE", url })).statusCode).toBe(200);
    expect((await rowsOf(closingId)).filter(([, rows]) => rows > 0)).toEqual([]);
  });
});

/** How many rows each table with a closing's id has of it, but the log, which outlives what it tells of. */
async function rowsOf(closingId: string): Promise<readonly (readonly [string, number])[]> {
  const { owner } = house.database;
  const { rows: tables } = await owner.query<{ readonly name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'app' AND column_name = 'closing_id' AND table_name <> 'log_entry'`,
  );
  return Promise.all(
    tables.map(async ({ name }) => {
      const counted = await owner.query<{ readonly count: number }>(
        `SELECT count(*)::integer FROM app.${name} WHERE firm_id = $1 AND closing_id = $2`,
        [own.user.firmId, closingId],
      );
      return [name, counted.rows[0]?.count ?? 0] as const;
    }),
  );
}
