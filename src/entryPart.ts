/** The part of an installation that is about closing entries: the journal, what is typed, files, templates. */
import type pg from "pg";
import { attachmentStore } from "#adapters/database/appendices/attachmentStore.ts";
import { chartStore } from "#adapters/database/entries/chartStore.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { templateStore } from "#adapters/database/entries/templateStore.ts";
import { cashMethodStore } from "#adapters/database/ledgers/cashMethodStore.ts";
import { recognitionStore } from "#adapters/database/recognition/recognitionStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { openUploadFolder } from "#adapters/files/uploadFolder.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { EntryDeps } from "#app/entries/entryDeps.ts";
import { registerEntryFileRoutes } from "#http/attachments/heldRoutes.ts";
import { registerCashMethodRoutes } from "#http/entries/cashMethod.ts";
import { registerComparisonRoutes } from "#http/entries/comparison.ts";
import { registerEntryRoutes } from "#http/entries/entries.ts";
import { registerEntryProposals } from "#http/entries/entryProposals.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";

export interface EntryPart {
  readonly registerRoutes: (app: HttpApp) => Promise<void>;
  /** Removes files that were on their way in. */
  readonly close: () => Promise<void>;
}

/** What making and changing entries stands on. */
export function entryDeps(pool: pg.Pool): EntryDeps {
  return { ...upkeepDeps, inFirm: createInFirm(pool), entries: entryStore, charts: chartStore };
}

/** Puts it together. */
export async function openEntryPart(pool: pg.Pool): Promise<EntryPart> {
  const uploads = await openUploadFolder();
  const deps = { ...entryDeps(pool), attachments: attachmentStore };
  return {
    registerRoutes: async (app) => {
      registerEntryRoutes(app, deps);
      registerEntryProposals(app, { ...deps, templates: templateStore });
      registerComparisonRoutes(app, { ...deps, recognition: recognitionStore });
      registerCashMethodRoutes(app, { ...deps, cashMethod: cashMethodStore });
      await registerEntryFileRoutes(app, { ...deps, uploads });
    },
    close: () => uploads.close(),
  };
}
