/** Ledgers in PostgreSQL. */
import type { LedgerStores } from "#app/ledgers/compute/computeLedger.ts";
import type { LedgerStore } from "#app/ledgers/ledgerStore.ts";
import { readBooks } from "./bookQueries.ts";
import { controlAccountStore } from "./controlAccountStore.ts";
import { controlQueries } from "./controlQueries.ts";
import { dayQueries } from "./dayQueries.ts";
import { readGround } from "./groundQueries.ts";
import { pastedQueries } from "./pastedQueries.ts";
import { rowQueries } from "./rowQueries.ts";

const ledgers: LedgerStore = {
  readGround,
  readBooks,
  ...controlQueries,
  ...dayQueries,
  ...rowQueries,
  ...pastedQueries,
};

export const ledgerStores: LedgerStores = { ledgers, control: controlAccountStore };
