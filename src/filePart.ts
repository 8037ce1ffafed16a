/** The part of an installation that is about files to take along: SIE of entries and of closings, appendices as PDF. */
import type pg from "pg";
import { attachmentStore } from "#adapters/database/appendices/attachmentStore.ts";
import { bookStore } from "#adapters/database/books/bookStore.ts";
import { siFileStore } from "#adapters/database/books/siFileStore.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import type { DatabaseOptions } from "#adapters/database/openDatabase.ts";
import { createClosingFiles } from "#adapters/documents/closingFiles.ts";
import { createAppendixPapers } from "#adapters/documents/paper/papers.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import { registerAppendixPdfRoute } from "#http/files/appendixPdf.ts";
import { registerClosingFileRoute } from "#http/files/closingFile.ts";
import { registerSiFileRoutes } from "#http/files/siFiles.ts";
import { registerTransferFileRoute } from "#http/files/transferFiles.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { transferFileDeps } from "./transferFileDeps.ts";
import packageJson from "../package.json" with { type: "json" };

export interface FilePartOptions {
  /** A closing's file is made on a connection of its own. */
  readonly database: Pick<DatabaseOptions, "appUrl">;
  readonly fortnox: FortnoxDeps;
}

/** Puts it together; gives what registers its routes. */
export function openFilePart(pool: pg.Pool, { database, fortnox }: FilePartOptions): (app: HttpApp) => void {
  const written = { programVersion: packageJson.version, today: todayInSweden };
  const deps = {
    ...upkeepDeps,
    ...written,
    inFirm: createInFirm(pool),
    entries: entryStore,
    books: bookStore,
    siFiles: siFileStore,
    attachments: attachmentStore,
    papers: createAppendixPapers(),
  };
  const makeClosingFile = createClosingFiles(database.appUrl);
  return (app) => {
    registerSiFileRoutes(app, deps);
    registerAppendixPdfRoute(app, deps);
    registerTransferFileRoute(app, transferFileDeps(pool, fortnox));
    registerClosingFileRoute(app, { ...written, makeClosingFile });
  };
}
