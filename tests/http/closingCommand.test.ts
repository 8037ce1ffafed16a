/** The commands about closings, run as processes of their own against the same database. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDocument } from "#formats/sie/document/toDocument.ts";
import { readSie } from "#formats/sie/readSie.ts";
import type { SiFile } from "#wire/transfers.ts";
import { testSecret } from "../support/databaseServer.ts";
import { insertEntry } from "../support/entries/insertEntry.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { type FirmHouse, openFirmHouse } from "../support/testInstallation.ts";

let house: FirmHouse;
let folder: string;
let closingId: string;
beforeAll(async () => {
  house = await openFirmHouse();
  folder = mkdtempSync(join(tmpdir(), "closing-command-"));
  ({ closingId } = await makeClosing(house.administrator));
  await importFile(house.administrator, closingId, soundYear);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const program = join(import.meta.dirname, "../../src/cli/main.ts");
const run = promisify(execFile);

async function closing(...args: readonly string[]): Promise<Ended> {
  const database = { DATABASE_URL: house.database.appUrl, DATABASE_ADMIN_URL: "", APP_SECRET: testSecret };
  const env = { ...process.env, ...database, INIT_CWD: folder };
  try {
    return { code: 0, ...(await run(process.execPath, [program, "closing", ...args], { env })) };
  } catch (error) {
    return error as Ended;
  }
}

function documentIn(name: string): ReturnType<typeof toDocument> {
  const read = readSie(readFileSync(join(folder, name)));
  if (!read.ok) throw new Error(read.problem.kind);
  return toDocument(read.value);
}

describe("bokslut closing", () => {
  it("lists the closings, and writes one as SIE 4E with its entries", async () => {
    await insertEntry(house, house.administrator, { closingId });
    expect((await closing("list")).stdout).toBe(`${closingId}\tTestbolaget AB\t2025-01-01\t2025-12-31\n`);
    expect(await closing("sie4", closingId, "--out", "bokslut.se")).toEqual({
      code: 0,
      stdout: "bokslut.se\n",
      stderr: "",
    });
    const document = documentIn("bokslut.se");
    expect([document.type, document.vouchers.map(({ series }) => series)]).toEqual(["4E", ["A", "B", "V"]]);
  });

  it("hands out the entries that are named, and then no more", async () => {
    await insertEntry(house, house.administrator, { closingId, text: "Ränta" });
    expect((await closing("si", closingId, "--entries", "v2", "--out", "ut.si")).code).toBe(0);
    expect(documentIn("ut.si").vouchers.map(({ text }) => text)).toEqual(["Ränta"]);
    const { files } = (await house.administrator.ask(`/api/closings/${closingId}/si-files`)).json<{
      files: readonly SiFile[];
    }>();
    expect(files.map(({ entries, madeBy }) => [entries.map(({ number }) => number), madeBy])).toEqual([
      [["V2"], "server"],
    ]);
    expect((await closing("si", closingId, "--entries", "V2", "--out", "ut.si")).stderr).toBe(
      "V2 kan inte lämnas ut: bara verifikationer som är klara lämnas ut.\n",
    );
  });

  it.each([
    [["sie4", "01900000-0000-7000-8000-000000000000", "--out", "x.se"], "Bokslutet finns inte."],
    [["sie4", "inget-id", "--out", "x.se"], "Bokslutet finns inte."],
    [["si", "inget-id", "--out", "saknas/x.si"], "kan inte skrivas. Inget är utlämnat."],
  ])("says in Swedish why it does nothing: %j", async (args, said) => {
    const { code, stdout, stderr } = await closing(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(said);
  });
});
