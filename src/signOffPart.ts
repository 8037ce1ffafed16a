/** The part of an installation that is about signing off: signatures, staleness, comments, thresholds, progress. */
import type pg from "pg";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { commentStore } from "#adapters/database/signOff/commentStore.ts";
import { thresholdStore } from "#adapters/database/signOff/thresholdStore.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { Transaction } from "#app/firm/inFirm.ts";
import { type Changes, noteChanges } from "#app/signOff/noteChanges.ts";
import { followChanges } from "#app/upkeep/followChanges.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerCommentRoutes } from "#http/signOff/comments.ts";
import { registerMaterialityRoutes } from "#http/signOff/materiality.ts";
import { registerSignOffRoutes } from "#http/signOff/signOff.ts";

/** The same, with what those call whose changes signatures rest on. */
export const noteDeps = {
  ...upkeepDeps,
  noteChanges: async (transaction: Transaction, changes: Changes): Promise<void> => {
    await noteChanges(upkeepDeps, transaction, changes);
  },
  followChanges: async (transaction: Transaction, changes: Changes): Promise<void> => {
    await followChanges(upkeepDeps, transaction, changes);
  },
};

/** Puts it together; gives what registers its routes. */
export function openSignOffPart(pool: pg.Pool): (app: HttpApp) => void {
  const inFirm = createInFirm(pool);
  const deps = { ...upkeepDeps, inFirm };
  return (app) => {
    registerSignOffRoutes(app, deps);
    registerCommentRoutes(app, { ...deps, comments: commentStore });
    registerMaterialityRoutes(app, { ...deps, thresholds: thresholdStore });
  };
}
