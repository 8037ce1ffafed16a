/** The part of an installation that is about imports and the figures they give. */
import type pg from "pg";
import type { PgBoss } from "pg-boss";
import { figureStore } from "#adapters/database/figures/figureStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { fileStore } from "#adapters/database/importRuns/fileStore.ts";
import { importReader } from "#adapters/database/importRuns/importReader.ts";
import { runStore } from "#adapters/database/importRuns/runStore.ts";
import { pruneStore } from "#adapters/database/imports/pruneStore.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { openUploadFolder } from "#adapters/files/uploadFolder.ts";
import { createFilePreviewer } from "#adapters/import-worker/filePreviewer.ts";
import { createImportWorker } from "#adapters/import-worker/importWorker.ts";
import { createImportJobs } from "#adapters/jobs/importJobs.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { forgetFile } from "#app/importFiles/forgetFile.ts";
import { pruneImports } from "#app/imports/pruneImports.ts";
import { runImport } from "#app/importRuns/runImport.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerImportRunRoutes } from "#http/imports/importRuns.ts";
import { registerImportRoutes } from "#http/imports/imports.ts";
import { registerSieFileRoutes } from "#http/imports/sieFiles.ts";
import { registerReconciliationRoutes } from "#http/reconciliation/reconciliation.ts";
import type { FortnoxPart } from "./fortnoxPart.ts";

export interface ImportPartOptions {
  readonly pool: pg.Pool;
  readonly jobs: PgBoss;
  /** The database as the app's role: each import has a connection of its own. */
  readonly databaseUrl: string;
  readonly fortnox: Pick<FortnoxPart, "deps" | "settings">;
  readonly onFault: (error: unknown) => void;
}

export interface ImportPart {
  readonly registerRoutes: (app: HttpApp) => Promise<void>;
  /** Hands imports that are under way to other processes. */
  readonly close: () => Promise<void>;
}

/** Puts it together and begins to take jobs. */
export async function openImportPart(options: ImportPartOptions): Promise<ImportPart> {
  const { pool, onFault } = options;
  const uploads = await openUploadFolder();
  const queue = createImportJobs(options.jobs);
  const shared = { inFirm: createInFirm(pool), log: logWriter, files: fileStore, runs: runStore, queue };
  const running = {
    ...shared,
    worker: createImportWorker(options.databaseUrl, options.fortnox.settings, onFault),
    onFault,
  };
  await queue.start({
    runImport: (run, shutdown) => runImport(running, run, shutdown),
    forgetFile: (file) => forgetFile(shared, file),
    pruneImports: async (closing) => pruneImports({ ...shared, snapshots: pruneStore }, closing),
  });
  return {
    registerRoutes: async (app) => {
      await registerSieFileRoutes(app, {
        ...shared,
        uploads,
        previewer: createFilePreviewer(),
        forgetting: queue,
      });
      registerImportRoutes(app, {
        ...shared,
        signOffs: upkeepDeps.signOffs,
        imports: importReader,
        fortnox: options.fortnox.deps,
      });
      registerImportRunRoutes(app, shared);
      registerReconciliationRoutes(app, { ...shared, ...upkeepDeps, figures: figureStore });
    },
    close: async () => {
      await queue.stop();
      await uploads.close();
    },
  };
}
