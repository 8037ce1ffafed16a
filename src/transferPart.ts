/** The part of an installation that exports closing entries to Fortnox. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { PgBoss } from "pg-boss";
import { chartStore } from "#adapters/database/entries/chartStore.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { createSendLock } from "#adapters/database/transfer/sendLock.ts";
import { createTransferClock } from "#adapters/database/transfer/transferClock.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { sleep } from "#adapters/fortnox/transport/sleep.ts";
import { sha256 } from "#adapters/import-worker/sha256.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { createTransferJobs } from "#adapters/jobs/transferJobs.ts";
import { readChart } from "#app/entries/importedChart.ts";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import { runTransfers } from "#app/transfer/runTransfers.ts";
import type { TransferDeps } from "#app/transfer/transferDeps.ts";
import { readTransferFiles } from "#app/transferFiles/readTransferFiles.ts";
import { sendFiles } from "#app/transferFiles/sendFiles.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerPreflightRoutes } from "#http/transfer/preflight.ts";
import { registerTransferRoutes, type TransferRouteDeps } from "#http/transfer/transfers.ts";
import { transferFileDeps } from "./transferFileDeps.ts";

export interface TransferPartOptions {
  readonly pool: pg.Pool;
  readonly jobs: PgBoss;
  readonly fortnox: FortnoxDeps;
  /** So long after an attempt nothing of it can come any more (Q). */
  readonly quietMs: number;
  readonly onFault: (error: unknown) => void;
}

export interface TransferPart {
  readonly registerRoutes: (app: HttpApp) => void;
  /** Puts jobs for what is due and has none: after a crash, or in a database that was brought back from a backup. */
  readonly putDue: (firmId: string) => Promise<void>;
  /** Hands what is under way to other processes; a voucher that has left is waited for. */
  readonly close: () => Promise<void>;
}

/** Puts it together and begins to take jobs. */
export async function openTransferPart(options: TransferPartOptions): Promise<TransferPart> {
  const { pool, fortnox, quietMs } = options;
  const jobs = createTransferJobs(options.jobs);
  const files = transferFileDeps(pool, fortnox);
  const deps: TransferDeps = {
    ...fortnox,
    inFirm: createInFirm(pool),
    entries: entryStore,
    transfers: transferStore,
    sendLock: createSendLock(pool),
    clock: createTransferClock(pool, sleep),
    queue: jobs,
    sha256,
    newId: randomUUID,
    quietMs,
    sendFiles: (transferred, signal) => sendFiles(files, transferred, signal).catch(options.onFault),
  };
  await jobs.start((job, shutdown) => runTransfers(deps, job, shutdown));
  const routeDeps: TransferRouteDeps = {
    ...deps,
    readChart: async (transaction, closingId) => {
      const closing = await upkeepDeps.appendices.readClosing(transaction, closingId);
      return closing === null
        ? { accounts: [], objects: [] }
        : readChart({ charts: chartStore }, transaction, closing);
    },
    readFiles: (transaction, closingId) => readTransferFiles(files, transaction, closingId),
  };
  return {
    registerRoutes: (app) => {
      registerPreflightRoutes(app, routeDeps);
      registerTransferRoutes(app, routeDeps);
    },
    putDue: async (firmId) => {
      const atMs = (await deps.clock.now()).getTime();
      const due = await deps.inFirm(firmId, (transaction) => transferStore.listDue(transaction, atMs));
      for (const closingId of due) await jobs.put({ firmId, closingId });
    },
    close: () => jobs.stop(),
  };
}
