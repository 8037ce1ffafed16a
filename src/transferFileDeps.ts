/** What sending the files of transferred entries stands on, for the worker that transfers and for the button alike. */
import type pg from "pg";
import { attachmentStore } from "#adapters/database/appendices/attachmentStore.ts";
import { bookStore } from "#adapters/database/books/bookStore.ts";
import { transferFileStore } from "#adapters/database/books/transferFileStore.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { createAppendixPapers } from "#adapters/documents/paper/papers.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { FortnoxDeps } from "#app/fortnox/fortnoxDeps.ts";
import type { SendFileDeps } from "#app/transferFiles/sendFiles.ts";

/** Puts it together. */
export function transferFileDeps(pool: pg.Pool, fortnox: FortnoxDeps): SendFileDeps {
  const inFirm = createInFirm(pool);
  return {
    inFirm,
    log: fortnox.log,
    fortnox,
    sheets: {
      ...upkeepDeps,
      inFirm,
      entries: entryStore,
      attachments: attachmentStore,
      books: bookStore,
      papers: createAppendixPapers(),
    },
    transfers: transferStore,
    transferFiles: transferFileStore,
  };
}
