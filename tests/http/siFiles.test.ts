/** SIE files of entries: what they hold, what is refused, and that entries are handed out once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import type { SiFile } from "#wire/transfers.ts";
import { insertEntry } from "../support/entries/insertEntry.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { type FirmHouse, type TestUser, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;
let user: TestUser;
let closingId: string;
let clientId: string;
let clients = 0;

beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm(`Byrå ${String((clients += 1))}`);
  ({ closingId, clientId } = await makeClosing(user));
});

const entry = (content: Omit<Parameters<typeof insertEntry>[2], "closingId"> = {}): Promise<string> =>
  insertEntry(house, user, { closingId, ...content });
const make = (...entryIds: readonly string[]) =>
  user.ask({ method: "POST", url: `/api/closings/${closingId}/si-files`, body: { entryIds } });
const list = async (): Promise<readonly SiFile[]> =>
  (await user.ask(`/api/closings/${closingId}/si-files`)).json<{ files: readonly SiFile[] }>().files;

async function fetched({ siFileId }: SiFile): Promise<SieFile> {
  return readBytes((await user.ask(`/api/closings/${closingId}/si-files/${siFileId}`)).rawPayload);
}

function readBytes(bytes: Uint8Array): SieFile {
  const read = readSie(bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

describe("a SIE file of entries", () => {
  it("holds the entries with their objects declared, and hands them out", async () => {
    await importFile(user, closingId, soundYear);
    const first = await entry({
      rows: [
        ["5010", 50_000n, { costCenter: "10", text: "Dec" }],
        ["1930", -50_000n, { project: "P1" }],
      ],
    });
    const second = await entry({
      series: "S",
      text: "Skatt",
      rows: [
        ["8910", 100n],
        ["2512", -100n],
      ],
    });
    const made = await make(second, first);
    expect(made.statusCode).toBe(201);
    const [file] = made.json<{ files: readonly SiFile[] }>().files;
    expect(file?.name).toBe("Testbolaget-AB-2025-12-31-V1-S1.SI");
    expect(file?.entries.map(({ number, status }) => [number, status])).toEqual([
      ["V1", "handed-out"],
      ["S1", "handed-out"],
    ]);
    const read = await fetched(file!);
    const document = toDocument(read);
    expect([document.type, read.checksum.state, document.header.organizationNumber]).toEqual([
      "4I",
      "correct",
      "556000-0001",
    ]);
    expect(document.header.years).toEqual([{ yearNo: 0, start: "2025-01-01", end: "2025-12-31" }]);
    expect(document.accounts.map(({ number, name }) => [number, name])).toEqual([
      ["1930", "Bank"],
      ["2512", "Konto 2512"],
      ["5010", "Lokalhyra"],
      ["8910", "Konto 8910"],
    ]);
    expect(document.dimensions.map(({ number, name }) => [number, name])).toEqual([
      ["1", "Kostnadsställe"],
      ["6", "Projekt"],
    ]);
    expect(document.objects.map(({ dimension, number }) => [dimension, number])).toEqual([
      ["1", "10"],
      ["6", "P1"],
    ]);
    expect(
      document.vouchers.map(({ series, number, date, text, rows }) => [
        series,
        number,
        date,
        text,
        rows.map(({ account, amount }) => [account, amount]),
      ]),
    ).toEqual([
      [
        "",
        "",
        "2025-12-31",
        "Upplupen hyra",
        [
          ["5010", 50_000n],
          ["1930", -50_000n],
        ],
      ],
      [
        "",
        "",
        "2025-12-31",
        "Skatt",
        [
          ["8910", 100n],
          ["2512", -100n],
        ],
      ],
    ]);
    expect(document.vouchers[0]?.rows[0]).toMatchObject({
      objects: [{ dimension: "1", object: "10" }],
      text: "Dec",
    });
  });

  it("is not made of an entry that is handed out already, a draft, or another closing's", async () => {
    const ready = await entry();
    await make(ready);
    expect((await make(ready)).json()).toMatchObject({
      problem: { kind: "entries-not-to-hand-out", data: { numbers: ["V1"] } },
    });
    const draft = await entry({ state: "draft" });
    expect((await make(draft)).statusCode).toBe(409);
    const other = await makeClosing(user, "556000-0019");
    const foreign = await insertEntry(house, user, { closingId: other.closingId });
    expect((await make(foreign)).statusCode).toBe(404);
    expect(await list()).toHaveLength(1);
  });

  it("is made once when two people press at the same time", async () => {
    const ready = await entry();
    const answers = await Promise.all([make(ready), make(ready)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    expect(await list()).toHaveLength(1);
  });

  it("tells which characters SIE lacks and where, and hands nothing out", async () => {
    const fine = await entry();
    const odd = await entry({
      text: "Kund’s 100 €",
      rows: [
        ["5010", 100n],
        ["1930", -100n, { text: "a – b\tc" }],
      ],
    });
    const refusedFile = await make(fine, odd);
    expect(refusedFile.statusCode).toBe(422);
    expect(refusedFile.json()).toEqual({
      problem: {
        kind: "characters-not-in-cp437",
        data: {
          numbers: ["V2", "V2", "V2", "V2"],
          rows: [0, 0, 2, 2],
          characters: ["’", "€", "–", "U+0009"],
          more: 0,
        },
      },
    });
    expect(await list()).toEqual([]);
  });

  it("puts entries of the next year in a file of their own", async () => {
    await makeNextYear();
    const own = await entry();
    const back = await entry({ date: "2026-01-01", isReversal: true, text: "Återföring" });
    const { files } = (await make(own, back)).json<{ files: readonly SiFile[] }>();
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      "Testbolaget-AB-2025-12-31-V1.SI",
      "Testbolaget-AB-2025-12-31-nasta-ar-V2.SI",
    ]);
    const next = files.find(({ entries }) => entries[0]?.number === "V2");
    const document = toDocument(await fetched(next!));
    expect(document.header.years).toEqual([{ yearNo: 0, start: "2026-01-01", end: "2026-12-31" }]);
    expect(document.vouchers.map(({ date, text }) => [date, text])).toEqual([["2026-01-01", "Återföring"]]);
  });

  it("leaves out the days of a next year that nobody has told", async () => {
    const back = await entry({ date: "2026-01-01", isReversal: true });
    const { files } = (await make(back)).json<{ files: readonly SiFile[] }>();
    expect(toDocument(await fetched(files[0]!)).header.years).toEqual([]);
  });

  it("is taken back as long as nothing of it has come back, and is then gone", async () => {
    const ready = await entry();
    const { files } = (await make(ready)).json<{ files: readonly SiFile[] }>();
    expect(files[0]?.canCancel).toBe(true);
    const url = `/api/closings/${closingId}/si-files/${files[0]!.siFileId}`;
    expect((await user.ask({ method: "DELETE", url })).statusCode).toBe(200);
    expect((await user.ask({ method: "DELETE", url })).statusCode).toBe(404);
    expect((await user.ask(url)).statusCode).toBe(404);
    expect(await list()).toEqual([]);
    expect((await make(ready)).statusCode).toBe(201);
  });

  it("is neither made nor taken back by who only reads", async () => {
    const reader = await house.makeUser(user.firmId, "reader");
    const ready = await entry();
    const body = { entryIds: [ready] };
    const asked = await reader.ask({ method: "POST", url: `/api/closings/${closingId}/si-files`, body });
    expect(asked.statusCode).toBe(403);
  });
});

async function makeNextYear(): Promise<void> {
  const body = { fiscalYear: { start: "2026-01-01", end: "2026-12-31" } };
  const made = await user.ask({ method: "POST", url: `/api/clients/${clientId}/closings`, body });
  if (made.statusCode !== 201) throw new Error(made.body);
}
