/** The part of an installation that is about appendices: what supports the balances, with files, year after year. */
import type pg from "pg";
import { attachmentStore } from "#adapters/database/appendices/attachmentStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { clientStore } from "#adapters/database/stores/clientStore.ts";
import { firmStore } from "#adapters/database/stores/firmStore.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { openUploadFolder } from "#adapters/files/uploadFolder.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { registerAppendixRoutes } from "#http/appendices/appendix.ts";
import { registerAppendixListRoutes } from "#http/appendices/appendices.ts";
import { registerAppendixFileRoutes } from "#http/attachments/heldRoutes.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";

export interface AppendixPart {
  readonly registerRoutes: (app: HttpApp) => Promise<void>;
  /** Removes files that were on their way in. */
  readonly close: () => Promise<void>;
}

/** Puts it together. */
export async function openAppendixPart(pool: pg.Pool): Promise<AppendixPart> {
  const uploads = await openUploadFolder();
  const inFirm = createInFirm(pool);
  const shared = { ...upkeepDeps, inFirm, attachments: attachmentStore };
  const { log } = upkeepDeps;
  const clients = { inFirm, clients: clientStore, firms: firmStore, log, today: todayInSweden };
  return {
    registerRoutes: async (app) => {
      registerAppendixListRoutes(app, { ...shared, clients });
      registerAppendixRoutes(app, shared);
      await registerAppendixFileRoutes(app, { ...shared, uploads });
    },
    close: () => uploads.close(),
  };
}
