/** The part of an installation that is about the forms of the tax return (Deklaration), their files and who hands them in. */
import type pg from "pg";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { filingStore } from "#adapters/database/filing/filingStore.ts";
import { senderStore } from "#adapters/database/filing/senderStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { todayInSweden } from "#adapters/environment/clock.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { registerFormRoutes } from "#http/forms/forms.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";

/** Puts it together; gives what registers its routes. */
export function openFormPart(pool: pg.Pool): (app: HttpApp) => void {
  const deps = {
    ...upkeepDeps,
    inFirm: createInFirm(pool),
    entries: entryStore,
    filings: filingStore,
    senders: senderStore,
    today: todayInSweden,
  };
  return (app) => {
    registerFormRoutes(app, deps);
  };
}
