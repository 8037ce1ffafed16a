/** Ledgers in PostgreSQL. */
import type { LedgerStores } from "#app/ledgers/compute/computeLedger.ts";
import type { LedgerStore } from "#app/ledgers/ledgerStore.ts";
import { readBooks } from "./bookQueries.ts";
import { entryStore } from "../entries/entryStore.ts";
import { controlAccountStore } from "./controlAccountStore.ts";
import { controlQueries } from "./controlQueries.ts";
import { dayQueries } from "./days/dayQueries.ts";
import { readGround } from "./groundQueries.ts";
import { pastedQueries } from "./days/pastedQueries.ts";
import { rowQueries } from "./days/rowQueries.ts";

const ledgers: LedgerStore = {
  readGround,
  readBooks,
  ...controlQueries,
  ...dayQueries,
  ...rowQueries,
  ...pastedQueries,
};

export const ledgerStores: LedgerStores = { ledgers, control: controlAccountStore, entries: entryStore };
