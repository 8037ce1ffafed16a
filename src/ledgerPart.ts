/** The part of an installation that is about ledgers: as of a day, against their accounts, pasted. */
import type pg from "pg";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import type { DatabaseOptions } from "#adapters/database/openDatabase.ts";
import { ledgerStores } from "#adapters/database/ledgers/ledgerStore.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { createLedgerWorkbooks } from "#adapters/documents/ledgerWorkbooks.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { createLedgerComputer } from "#adapters/database/ledgers/ledgerComputer.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { FollowLedger } from "#app/ledgers/followLedger.ts";
import { followChanges } from "#app/upkeep/followChanges.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerControlAccountRoutes } from "#http/ledgers/controlAccounts.ts";
import { registerLedgerFileRoute } from "#http/ledgers/ledgerFile.ts";
import { registerLedgerRoutes } from "#http/ledgers/ledgers.ts";
import { registerPastedLedgerRoutes } from "#http/ledgers/pastedLedgers.ts";
import type { FortnoxOptions } from "./fortnoxPart.ts";

export interface LedgerPartOptions {
  /** A large ledger is computed on a connection of its own. */
  readonly database: Pick<DatabaseOptions, "appUrl">;
  readonly fortnox: Pick<FortnoxOptions, "invoiceAddresses">;
}

/** Puts it together; gives what registers its routes. */
export function openLedgerPart(
  pool: pg.Pool,
  { database, fortnox }: LedgerPartOptions,
): (app: HttpApp) => void {
  const inFirm = createInFirm(pool);
  const { invoiceAddresses } = fortnox;
  const computer = createLedgerComputer({ inFirm, url: database.appUrl });
  const follow: FollowLedger = async (transaction, change) => {
    await followChanges(upkeepDeps, transaction, { ...change, importNumber: null, changed: new Map() });
  };
  const deps = { inFirm, computer, follow, log: logWriter, today: todayInSweden, ...ledgerStores };
  return (app) => {
    registerLedgerRoutes(app, { ...deps, invoiceAddresses });
    registerControlAccountRoutes(app, deps);
    registerPastedLedgerRoutes(app, deps);
    registerLedgerFileRoute(app, { ...deps, workbooks: createLedgerWorkbooks(database.appUrl) });
  };
}
