/** The closing as SIE 4E: what it holds, and when it is not made. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { balancesOf } from "#formats/sie/view/balances.ts";
import type { ResultView } from "#wire/reconciliation.ts";
import { type TestEntry, insertEntry } from "../support/entries/insertEntry.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { type FirmHouse, type TestUser, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;
let user: TestUser;
let closingId: string;
let firms = 0;

beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm(`Byrå ${String((firms += 1))}`);
  ({ closingId } = await makeClosing(user));
});

const entry = (content: Omit<TestEntry, "closingId"> = {}): Promise<string> =>
  insertEntry(house, user, { closingId, ...content });
const closingFile = (query = "") => user.ask(`/api/closings/${closingId}/sie4.se${query}`);

function readBytes(bytes: Uint8Array): SieFile {
  const read = readSie(bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

describe("the closing as SIE 4E", () => {
  it("says what was imported and what the entries add", async () => {
    await importFile(user, closingId, soundYear);
    await entry();
    await entry({
      series: "S",
      rows: [
        ["8910", 700n],
        ["2512", -700n],
      ],
    });
    await entry({ state: "draft" });
    await entry({ date: "2026-01-01", isReversal: true });
    const answer = await closingFile();
    expect([answer.statusCode, answer.headers["content-disposition"]]).toEqual([
      200,
      "attachment; filename=\"Testbolaget-AB-2025-12-31.SE\"; filename*=UTF-8''Testbolaget-AB-2025-12-31.SE",
    ]);
    const file = readBytes(answer.rawPayload);
    const document = toDocument(file);
    expect([document.type, document.header.companyForm]).toEqual(["4E", "AB"]);
    expect(document.header.years).toEqual([
      { yearNo: 0, start: "2025-01-01", end: "2025-12-31" },
      { yearNo: -1, start: "2024-01-01", end: "2024-12-31" },
    ]);
    expect(Object.fromEntries(balancesOf(file, "IB", 0))).toEqual({
      "1930": 10_000n,
      "2081": -10_000n,
      "2512": 0n,
    });
    expect(Object.fromEntries(balancesOf(file, "UB", 0))).toEqual({
      "1930": -18_000n,
      "2081": -10_000n,
      "2512": -700n,
    });
    expect(Object.fromEntries(balancesOf(file, "RES", 0))).toEqual({
      "3001": -25_000n,
      "5010": 53_000n,
      "8910": 700n,
    });
    expect(Object.fromEntries(balancesOf(file, "UB", -1))).toEqual({ "1930": 10_000n, "2081": -10_000n });
    expect(Object.fromEntries(balancesOf(file, "RES", -1))).toEqual({ "3001": -4000n, "5010": 0n });
    expect(document.vouchers.map(({ series, number }) => `${series} ${number}`)).toEqual([
      "A 1",
      "B 1",
      "V 1",
      "S 1",
    ]);
    expect(document.vouchers[1]?.rows.map(({ record, amount }) => [record, amount])).toEqual([
      ["BTRANS", 3100n],
      ["RTRANS", 3000n],
      ["TRANS", 3000n],
      ["TRANS", -3000n],
    ]);
    expect(document.vouchers[0]).toMatchObject({ registeredOn: "2025-01-11", sign: "AL" });
    expect(document.vouchers[0]?.rows[1]).toMatchObject({
      text: "Kund 7",
      quantity: "2",
      transDate: "2025-01-10",
      objects: [{ dimension: "1", object: "10" }],
    });
    expect(file.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("comes back as the same books when it is imported again", async () => {
    await importFile(user, closingId, soundYear);
    await entry();
    const { rawPayload } = await closingFile();
    const other = await makeFirmWithClosing();
    expect((await importFile(other.user, other.closingId, rawPayload)).status).toBe("committed");
    const closings = async (who: TestUser, id: string): Promise<unknown> => {
      const { groups } = (await who.ask(`/api/closings/${id}/result`)).json<ResultView>();
      return groups.flatMap(({ accounts }) =>
        accounts.map(({ account, currentOre }) => [account, currentOre]),
      );
    };
    expect(await closings(other.user, other.closingId)).toEqual([
      ["3001", "-25000"],
      ["5010", "53000"],
    ]);
    expect(await closings(user, closingId)).toEqual(await closings(other.user, other.closingId));
  }, 60_000);

  it("gives the entries series of their own where the books have V", async () => {
    await importFile(user, closingId, soundYear.replace("#VER A 1", "#VER V 7"));
    await entry();
    const document = toDocument(readBytes((await closingFile()).rawPayload));
    expect(document.vouchers.map(({ series, number }) => `${series} ${number}`)).toEqual([
      "V 7",
      "B 1",
      "BV 1",
    ]);
  });

  it("carries form codes, each by itself", async () => {
    await importFile(
      user,
      closingId,
      soundYear.replace("#KONTO 2081", "#SRU 1930 7281\r\n#SRU 1930 7282\r\n#KONTO 2081"),
    );
    const document = toDocument(readBytes((await closingFile()).rawPayload));
    expect(document.accounts.find(({ number }) => number === "1930")?.sruCodes).toEqual(["7281", "7282"]);
  });

  it("tells which characters it lacks, and replaces them only when that is asked for", async () => {
    await importFile(
      user,
      closingId,
      Buffer.from(soundYear.replace('"Faktura"', '"Faktura – 10 € \u0142ódź"'), "utf8"),
    );
    const answer = await closingFile();
    expect(answer.json()).toEqual({
      problem: {
        kind: "characters-not-in-cp437",
        data: {
          numbers: ["A 1", "A 1", "A 1", "A 1"],
          rows: [0, 0, 0, 0],
          characters: ["–", "€", "ł", "ź"],
          more: 0,
        },
      },
    });
    const document = toDocument(readBytes((await closingFile("?tecken=byt")).rawPayload));
    expect(document.vouchers[0]?.text).toBe("Faktura - 10 EUR _ódz");
    expect(document.header.comments.at(-1)).toBe(
      'Tecken som SIE saknar har bytts: U+2013 mot "-", U+20AC mot "EUR", U+0142 mot "_", U+017A mot "z".',
    );
  });

  it("is refused before anything is imported, and in a closing that is not there", async () => {
    expect((await closingFile()).json()).toMatchObject({ problem: { kind: "nothing-imported" } });
    const url = "/api/closings/01900000-0000-7000-8000-000000000000/sie4.se";
    expect((await user.ask(url)).statusCode).toBe(404);
  });

  it("refuses an unbalanced voucher by its name", async () => {
    await importFile(user, closingId, soundYear.replace("#TRANS 1930 {} 250.00", "#TRANS 1930 {} 250.01"));
    expect((await closingFile()).json()).toMatchObject({
      problem: {
        kind: "sie-not-writable",
        data: { reasons: ["Verifikation A 1 balanserar inte: debet och kredit skiljer 0,01."] },
      },
    });
  });
});

async function makeFirmWithClosing(): Promise<{ readonly user: TestUser; readonly closingId: string }> {
  const other = await house.makeFirm("Den andra byrån");
  return { user: other, closingId: (await makeClosing(other)).closingId };
}
