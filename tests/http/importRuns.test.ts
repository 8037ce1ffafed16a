import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ImportDetail, ImportList, SiePreview } from "#wire/imports.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import {
  followRun,
  importFile,
  makeClosing,
  readEvents,
  sendFile,
  startImport,
} from "../support/importing.ts";
import { largeYear, soundYear } from "../support/sieText.ts";
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

async function read<T>(path: string): Promise<T> {
  return (await user.ask(`${closingUrl}${path}`)).json<T>();
}

async function sent(bytes: string): Promise<SiePreview> {
  return (await sendFile(user, bytes, { closingId })).json<SiePreview>();
}

describe("an import that may not be", () => {
  it("waits for the person to confirm what is not sound", async () => {
    const unsound = `${soundYear}#VER A 3 20250501 "Sned"\n{\n#TRANS 1930 {} 1.00\n}\n`;
    const { fileId, confirmations } = await sent(unsound.replace("#ORGNR 556000-0001\r\n", ""));
    expect(confirmations).toEqual(["organization-number-missing", "unbalanced-vouchers"]);
    const refused = await startImport(user, closingId, { fileId, confirmed: ["unbalanced-vouchers"] });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toEqual({
      problem: { kind: "confirmation-needed", data: { confirmations: ["organization-number-missing"] } },
    });
    const started = await startImport(user, closingId, { fileId, confirmed: confirmations });
    const run = await followRun(user, closingId, started.json<{ runId: string }>().runId);
    expect(run.status).toBe("committed");
    const { checks } = await read<ImportDetail>("/imports/1");
    expect(checks.find(({ name }) => name === "vouchers-balance")).toMatchObject({
      outcome: "attention",
      list: [{ voucher: "A 3", expectedOre: "0", actualOre: "100" }],
    });
    expect(checks[0]).toMatchObject({ outcome: "attention", name: "organization-number" });
  });

  it("is refused with both companies named when the file is stored but another's, and leaves nothing", async () => {
    const foreign = soundYear.replace("556000-0001", "556734-1200");
    const { fileId } = (await sendFile(user, foreign)).json<SiePreview>();
    const started = await startImport(user, closingId, { fileId, confirmed: [] });
    const run = await followRun(user, closingId, started.json<{ runId: string }>().runId);
    expect(run).toMatchObject({
      status: "refused",
      importNumber: null,
      problem: {
        kind: "other-company",
        data: {
          fileOrganizationNumber: "556734-1200",
          clientOrganizationNumber: "556000-0001",
          clientName: "Testbolaget AB",
        },
      },
    });
    expect((await read<ImportList>("/imports")).imports).toEqual([]);
    expect((await read<Reconciliation>("/reconciliation")).importNumber).toBeNull();
    expect((await user.ask(`/api/sie-files/${fileId}`)).statusCode).toBe(404);
  });

  it("says that the file is gone, and finds no other firm's file, closing or run", async () => {
    const { fileId } = await sent(soundYear);
    const stranger = await house.makeFirm("Den andra byrån");
    const theirs = (await makeClosing(stranger)).closingId;
    const stolen = await startImport(stranger, theirs, { fileId, confirmed: [] });
    expect([stolen.statusCode, stolen.json()]).toEqual([409, { problem: { kind: "file-gone", data: {} } }]);
    expect((await startImport(stranger, closingId, { fileId, confirmed: [] })).statusCode).toBe(404);
    const { runId } = (await startImport(user, closingId, { fileId, confirmed: [] })).json<{
      runId: string;
    }>();
    for (const path of ["", "/events"]) {
      const url = `${closingUrl}/import-runs/${runId}${path}`;
      expect((await stranger.ask(url)).statusCode).toBe(404);
    }
    await followRun(user, closingId, runId);
    for (const path of [
      "reconciliation",
      "result",
      "accounts/1930/ledger",
      "vouchers/0",
      "imports",
      "imports/1",
    ]) {
      expect([path, (await stranger.ask(`${closingUrl}/${path}`)).statusCode]).toEqual([path, 404]);
    }
  });
});

describe("a run", () => {
  it("can be cancelled, and leaves the closing as it was", async () => {
    await importFile(user, closingId, soundYear);
    const { fileId, confirmations } = await sent(largeYear(40_000));
    const body = { fileId, confirmed: confirmations };
    const { runId } = (await startImport(user, closingId, body)).json<{ runId: string }>();
    const cancelled = await user.ask({ method: "POST", url: `${closingUrl}/import-runs/${runId}/cancel` });
    expect(cancelled.statusCode).toBe(200);
    expect(await followRun(user, closingId, runId)).toMatchObject({
      status: "cancelled",
      importNumber: null,
    });
    expect((await read<ImportList>("/imports")).imports).toHaveLength(1);
    const late = await user.ask({ method: "POST", url: `${closingUrl}/import-runs/${runId}/cancel` });
    expect([late.statusCode, late.json()]).toEqual([409, { problem: { kind: "import-ended", data: {} } }]);
    const again = (await startImport(user, closingId, body)).json<{ runId: string }>();
    expect(await followRun(user, closingId, again.runId)).toMatchObject({
      status: "committed",
      importNumber: 2,
    });
  });

  it("tells its end once more to one who connects again", async () => {
    const { runId } = await importFile(user, closingId, soundYear);
    const stream = await user.ask(`${closingUrl}/import-runs/${runId}/events`);
    expect(stream.headers["content-type"]).toContain("text/event-stream");
    expect(readEvents(stream).map(({ status }) => status)).toEqual(["committed"]);
  });

  it("ends when its closing is removed meanwhile", async () => {
    const { fileId, confirmations } = await sent(largeYear(40_000));
    const started = await startImport(user, closingId, { fileId, confirmed: confirmations });
    const { runId } = started.json<{ runId: string }>();
    expect((await user.ask({ method: "DELETE", url: closingUrl })).statusCode).toBe(200);
    const stream = await user.ask(`${closingUrl}/import-runs/${runId}/events`);
    expect(stream.statusCode).toBe(404);
  });
});
