/** The next import of a play: what it finds of the entries in the books. */
import { randomUUID } from "node:crypto";
import { runStore } from "#adapters/database/importRuns/runStore.ts";
import { snapshotStore } from "#adapters/database/imports/snapshotStore.ts";
import { sha256 } from "#adapters/import-worker/sha256.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { fetchSource } from "#app/fortnoxImport/fetchSource.ts";
import { createStageReport } from "#app/importRuns/stages.ts";
import { importFiscalYear } from "#app/imports/importFiscalYear.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import type { TransferDeps } from "#app/transfer/transferDeps.ts";
import type { House } from "./house.ts";
import { type Firm, yearIds } from "./town.ts";

/** Fetches the closing's year and makes it current. */
export async function importNow(deps: TransferDeps, { firmId, closingId, userId }: Firm): Promise<void> {
  const source = { kind: "fortnox", yearIds: [String(yearIds.own), String(yearIds.next)] } as const;
  const run = { firmId, runId: randomUUID(), closingId, source, startedBy: userId };
  await deps.inFirm(firmId, (transaction) => runStore.insertRun(transaction, run));
  await deps.inFirm(firmId, (transaction) => runStore.takeRun(transaction, run.runId));
  const outcome = await importFiscalYear(
    {
      inFirm: deps.inFirm,
      store: snapshotStore,
      upkeep: upkeepDeps,
      log: deps.log,
      readSource: readSieSource,
      fetchSource: (order, stages) =>
        fetchSource(
          { ...deps, readSource: readSieSource, signal: new AbortController().signal },
          order,
          stages,
        ),
      sha256,
      newId: randomUUID,
    },
    run,
    createStageReport(
      "fortnox",
      () => 0,
      () => undefined,
    ),
  );
  if (outcome.status !== "committed") throw new Error(`The import was ${JSON.stringify(outcome)}`);
}

/** What the closing's current import says of each entry. */
export async function recognitionByEntryId(
  { owner }: House,
  { firmId, closingId }: Firm,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ entry_id: string; recognition: string }>(
    `SELECT r.entry_id, r.recognition FROM app.entry_recognition AS r
     JOIN app.closing AS c ON c.firm_id = r.firm_id AND c.current_import_id = r.import_id
     WHERE c.firm_id = $1 AND c.closing_id = $2`,
    [firmId, closingId],
  );
  return new Map(rows.map((row) => [row.entry_id, row.recognition]));
}
