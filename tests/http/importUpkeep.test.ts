import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { fileStore } from "#adapters/database/importRuns/fileStore.ts";
import { runStore } from "#adapters/database/importRuns/runStore.ts";
import { pruneStore } from "#adapters/database/imports/pruneStore.ts";
import { forgetFile } from "#app/importFiles/forgetFile.ts";
import { pruneImports } from "#app/imports/pruneImports.ts";
import type { ImportDetail, ImportList, SiePreview } from "#wire/imports.ts";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { importFile, makeClosing, sendFile } from "../support/importing.ts";
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

const bulkTables = ["import_account", "import_voucher", "import_row"];

/** The numbers of the imports whose rows are there, per table; null for rows of no import. */
async function numbersStored(): Promise<readonly (readonly (number | null)[])[]> {
  return Promise.all(
    bulkTables.map(async (table) => {
      const { rows } = await house.database.owner.query<{ readonly number: number | null }>(
        `SELECT DISTINCT i.number FROM app.${table} AS t
         LEFT JOIN app.import AS i ON i.firm_id = t.firm_id AND i.import_id = t.import_id
         WHERE t.firm_id = $1 ORDER BY i.number`,
        [user.firmId],
      );
      return rows.map(({ number }) => number);
    }),
  );
}

async function importThrice(): Promise<void> {
  for (const text of ["Faktura", "Rättad", "Rättad igen"]) {
    await importFile(user, closingId, soundYear.replace("Faktura", text));
  }
}

describe("pruning", () => {
  it("keeps the current import and the one before it, and what was found at each", async () => {
    await importThrice();
    const deps = { inFirm: createInFirm(house.database.pools.app), snapshots: pruneStore };
    for (let time = 0; time < 2; time++) await pruneImports(deps, { firmId: user.firmId, closingId });
    expect(await numbersStored()).toEqual([
      [2, 3],
      [2, 3],
      [2, 3],
    ]);
    const list = (await user.ask(`/api/closings/${closingId}/imports`)).json<ImportList>();
    expect(list.imports.map(({ number }) => number)).toEqual([3, 2, 1]);
    for (const number of [1, 2]) {
      const detail = await user.ask(`/api/closings/${closingId}/imports/${number}`);
      expect(detail.json<ImportDetail>().checks).toHaveLength(10);
    }
    const table = (await user.ask(`/api/closings/${closingId}/reconciliation`)).json<Reconciliation>();
    expect([table.importNumber, table.assets.sums.closingOre]).toEqual([3, "32000"]);
  });

  it("leaves nothing behind of a closing that is removed", async () => {
    await importThrice();
    await user.ask({ method: "DELETE", url: `/api/closings/${closingId}` });
    expect(await numbersStored()).toEqual([[], [], []]);
  });
});

describe("a file that nobody imports", () => {
  it("is forgotten, unless it is being imported just then", async () => {
    const { fileId } = (await sendFile(user, soundYear, { closingId })).json<SiePreview>();
    const { firmId } = user;
    const inFirm = createInFirm(house.database.pools.app);
    const source = { kind: "sie-file", fileId, fileName: "test.se", confirmed: [] } as const;
    const run = { runId: crypto.randomUUID(), closingId, source };
    await inFirm(firmId, (transaction) =>
      runStore.insertRun(transaction, { ...run, startedBy: user.userId }),
    );
    const deps = { inFirm, files: fileStore };
    await expect(forgetFile(deps, { firmId, fileId })).rejects.toThrow("being imported");
    await user.ask({ method: "POST", url: `/api/closings/${closingId}/import-runs/${run.runId}/cancel` });
    await forgetFile(deps, { firmId, fileId });
    expect((await user.ask(`/api/sie-files/${fileId}`)).statusCode).toBe(404);
  });

  it("waits a day in the queue to be forgotten", async () => {
    const { fileId } = (await sendFile(user, soundYear, { closingId })).json<SiePreview>();
    const [job] = await house.installation.jobs.findJobs("forget-file", { id: fileId });
    const hours = ((job?.startAfter.getTime() ?? 0) - (job?.createdOn.getTime() ?? 0)) / 3_600_000;
    expect(Math.round(hours)).toBe(24);
    expect(job?.data).toEqual({ firmId: user.firmId, fileId });
  });
});
