/**
 * The thread that runs one import: it has its own connection, so that neither reading nor hashing nor storing takes
 * a moment from the thread that answers people. Stopping it breaks the connection, which undoes its transaction.
 */
import { parentPort, workerData } from "node:worker_threads";
import { randomUUID } from "node:crypto";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { snapshotStore } from "#adapters/database/imports/snapshotStore.ts";
import { createPool } from "#adapters/database/pool.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { createStageReport } from "#app/importRuns/stages.ts";
import { importFiscalYear } from "#app/imports/importFiscalYear.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import { createFetchSource } from "./fetchSource.ts";
import { giveWay } from "./priority.ts";
import { sha256 } from "./sha256.ts";
import { upkeepDeps } from "./upkeepDeps.ts";
import { stopMessage } from "./threads.ts";
import type { ImportThreadData, ThreadMessage } from "./threadMessages.ts";

giveWay();
const { url, order, fortnox } = workerData as ImportThreadData;
const post = (message: ThreadMessage): void => parentPort?.postMessage(message);
const stopped = new AbortController();
parentPort?.on("message", (message) => {
  if (message === stopMessage) stopped.abort();
});
parentPort?.unref();

const pool = createPool({ url, connections: 1, name: "bokslut import" });
const fetching = createFetchSource({
  url,
  fortnox,
  signal: stopped.signal,
  onFault: (error) => {
    post({ kind: "fault", error });
  },
});
try {
  const stages = createStageReport(
    order.source.kind,
    () => performance.now(),
    (changed) => {
      post({ kind: "stages", stages: changed });
    },
  );
  const deps = {
    inFirm: createInFirm(pool),
    store: snapshotStore,
    upkeep: upkeepDeps,
    log: logWriter,
    readSource: readSieSource,
    fetchSource: fetching.fetchSource,
    sha256,
    newId: randomUUID,
  };
  post({ kind: "done", outcome: await importFiscalYear(deps, order, stages) });
} finally {
  await fetching.close();
  await pool.end();
}
