/** What a closing's SIE file is made of, in its thread and on the command line alike. */
import { bookStore } from "#adapters/database/books/bookStore.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { ClosingFileDeps } from "#app/sieExport/exportClosing.ts";

const { standings, hash } = upkeepDeps;

export const closingFileDeps: ClosingFileDeps = { standings, hash, entries: entryStore, books: bookStore };
