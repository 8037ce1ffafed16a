/** The part of an installation that is about appendices: what supports the balances, with files, year after year. */
import type pg from "pg";
import { appendixStore } from "#adapters/database/appendices/appendixStore.ts";
import { attachmentStore } from "#adapters/database/appendices/attachmentStore.ts";
import { contextStore } from "#adapters/database/appendices/contextStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { ledgerStores } from "#adapters/database/ledgers/ledgerStore.ts";
import { clientStore } from "#adapters/database/stores/clientStore.ts";
import { firmStore } from "#adapters/database/stores/firmStore.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { openUploadFolder } from "#adapters/files/uploadFolder.ts";
import { registerAppendixRoutes } from "#http/appendices/appendix.ts";
import { registerAppendixListRoutes } from "#http/appendices/appendices.ts";
import { registerAppendixFileRoutes } from "#http/appendices/appendixFiles.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { noteDeps } from "./signOffPart.ts";

export interface AppendixPart {
  readonly registerRoutes: (app: HttpApp) => Promise<void>;
  /** Removes files that were on their way in. */
  readonly close: () => Promise<void>;
}

/** Puts it together. */
export async function openAppendixPart(pool: pg.Pool): Promise<AppendixPart> {
  const uploads = await openUploadFolder();
  const inFirm = createInFirm(pool);
  const shared = {
    ...noteDeps,
    ...ledgerStores,
    inFirm,
    appendices: appendixStore,
    context: contextStore,
    attachments: attachmentStore,
  };
  const { log } = noteDeps;
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
