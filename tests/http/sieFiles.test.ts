import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SiePreview } from "#wire/imports.ts";
import { makeClosing, sendFile } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let user: TestUser;
let closingId: string;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm("Byrån");
  ({ closingId } = await makeClosing(user));
});

async function filesStored(): Promise<number> {
  const { rows } = await house.database.owner.query(
    "SELECT FROM app.import_file WHERE firm_id = $1 UNION ALL SELECT FROM app.import_file_chunk WHERE firm_id = $1",
    [user.firmId],
  );
  return rows.length;
}

describe("a file that is sent", () => {
  it("is shown with true counts before anything is done", async () => {
    const sent = await sendFile(user, soundYear, { closingId, name: "C:\\Bokföring\\år 2025.se" });
    expect(sent.statusCode).toBe(200);
    expect(sent.json()).toMatchObject({
      fileName: "år 2025.se",
      bytes: Buffer.byteLength(soundYear),
      program: "Testprogram 1.0",
      sieType: "4E",
      encoding: "ascii",
      checksum: "absent",
      companyName: "Testbolaget AB",
      organizationNumber: "556000-0001",
      companyForm: "limited-company",
      fiscalYears: [
        { index: 0, start: "2025-01-01", end: "2025-12-31" },
        { index: -1, start: "2024-01-01", end: "2024-12-31" },
      ],
      coversThrough: null,
      vouchers: 2,
      rows: 4,
      accounts: 4,
      series: [
        { series: "A", vouchers: 1 },
        { series: "B", vouchers: 1 },
      ],
      firstVoucherDate: "2025-01-10",
      lastVoucherDate: "2025-03-01",
      obstacles: [],
      confirmations: [],
    });
  });

  it("can be shown again, for another closing too, and to no other firm", async () => {
    const first = (await sendFile(user, soundYear)).json<SiePreview>();
    const again = await user.ask(`/api/sie-files/${first.fileId}`);
    expect(again.json()).toEqual(first);
    const closings = await user.ask("/api/clients");
    const [row] = closings.json<{ rows: readonly { clientId: string }[] }>().rows;
    const made = await user.ask({
      method: "POST",
      url: `/api/clients/${row!.clientId}/closings`,
      body: { fiscalYear: { start: "2024-01-01", end: "2024-12-31" } },
    });
    const other = made.json<{ closingId: string }>().closingId;
    const elsewhere = await user.ask(`/api/sie-files/${first.fileId}?closingId=${other}`);
    expect(elsewhere.json<SiePreview>().obstacles).toEqual([
      {
        kind: "other-fiscal-year",
        data: {
          fileStart: "2025-01-01",
          fileEnd: "2025-12-31",
          closingStart: "2024-01-01",
          closingEnd: "2024-12-31",
        },
      },
    ]);
    const stranger = await house.makeFirm("Den andra byrån");
    expect((await stranger.ask(`/api/sie-files/${first.fileId}`)).statusCode).toBe(404);
  });

  it("is shown with its obstacle and not kept when it is another company's or another year's", async () => {
    const foreign = soundYear.replace("556000-0001", "556734-1200");
    const lastYear = soundYear.replace("#RAR 0 20250101 20251231", "#RAR 0 20240101 20241231");
    for (const [file, kind] of [
      [foreign, "other-company"],
      [lastYear, "other-fiscal-year"],
    ] as const) {
      const sent = await sendFile(user, file, { closingId });
      expect(sent.json<SiePreview>().obstacles.map((obstacle) => obstacle.kind)).toEqual([kind]);
    }
    expect(await filesStored()).toBe(0);
  });
});

const mark = "%PDF-1.7\n";
const xml = '<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"></Sie>';
const truncated = soundYear.replace("#FLAGGA 0", "#FLAGGA 0\r\n#KSUMMA");

describe("a file that cannot be read", () => {
  it.each([
    ["nothing", "", "sie-file-empty"],
    ["a page of HTML", "<!DOCTYPE html><html><body>404</body></html>", "sie-file-is-html"],
    ["a ZIP", "PK\u0003\u0004rest", "sie-file-is-zip"],
    ["a PDF", mark, "sie-file-is-pdf"],
    ["SIE 5", xml, "sie-file-is-sie5"],
    ["a letter", "Hej Anna,\nhär kommer filen.\n", "sie-file-not-sie"],
    ["a file that was cut off", truncated, "sie-file-truncated"],
    ["an amount beyond any ledger", `${soundYear}#IB 0 1940 ${"9".repeat(30)}.00\n`, "sie-amount-too-large"],
  ])("refuses %s, and keeps nothing", async (_what, file, kind) => {
    const sent = await sendFile(user, file, { closingId });
    expect([sent.statusCode, sent.json<{ problem: { kind: string } }>().problem.kind]).toEqual([422, kind]);
    expect(await filesStored()).toBe(0);
  });

  it("refuses 101 MB, said or not said beforehand", async () => {
    const large = Buffer.alloc(101_000_000, "#VER A 1 20250110\n");
    const sent = await sendFile(user, large, { closingId });
    const problem = { kind: "file-too-large", data: { mostBytes: 100_000_000 } };
    expect([sent.statusCode, sent.json()]).toEqual([413, { problem }]);
    const unsaid = await sendFile(user, large.subarray(0, 100_000_001), { closingId });
    expect([unsaid.statusCode, unsaid.json()]).toEqual([413, { problem }]);
    expect(await filesStored()).toBe(0);
  });

  it("refuses a form without a file, and a closing that there is not", async () => {
    const bare = await user.ask({ method: "POST", url: "/api/sie-files", body: {} });
    expect([bare.statusCode, bare.json()]).toEqual([422, { problem: { kind: "file-missing", data: {} } }]);
    const unknown = await sendFile(user, soundYear, { closingId: "01900000-0000-7000-8000-000000000000" });
    expect(unknown.statusCode).toBe(404);
  });
});

describe("a hostile file", () => {
  it.each([
    ["a field of a million characters", `${soundYear}#VER A 9 20250501 "${"x".repeat(1_000_000)}"\n{\n}\n`],
    ["control characters", soundYear.replace("Faktura", "Fak\u0000t\u0007ura\u001f")],
    ["ten million braces", `${soundYear}${"{}".repeat(5_000_000)}\n`],
    ["a line for each brace", `${soundYear}${"{\n".repeat(1_000_000)}`],
  ])("with %s is answered, and the server goes on", async (_what, file) => {
    const sent = await sendFile(user, file, { closingId });
    expect([200, 422]).toContain(sent.statusCode);
    expect((await house.ask("/readyz")).statusCode).toBe(200);
    if (sent.statusCode === 200) expect(sent.json<SiePreview>().findings.length).toBeLessThanOrEqual(1000);
  });
});
