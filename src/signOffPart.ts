/** The part of an installation that is about signing off: signatures, staleness, comments, thresholds, progress. */
import type pg from "pg";
import { standingStore } from "#adapters/database/figures/standingStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { commentStore } from "#adapters/database/signOff/commentStore.ts";
import { progressStore } from "#adapters/database/signOff/progressStore.ts";
import { signOffStore } from "#adapters/database/signOff/signOffStore.ts";
import { thresholdStore } from "#adapters/database/signOff/thresholdStore.ts";
import { logWriter } from "#adapters/database/stores/logStore.ts";
import { moment } from "#adapters/environment/clock.ts";
import { sha256 } from "#adapters/import-worker/sha256.ts";
import { hexHash } from "#app/snapshots/sha256.ts";
import type { NoteDeps } from "#app/signOff/signOffDeps.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerCommentRoutes } from "#http/signOff/comments.ts";
import { registerMaterialityRoutes } from "#http/signOff/materiality.ts";
import { registerSignOffRoutes } from "#http/signOff/signOff.ts";

/** What noting a change stands on: for those whose changes signatures rest on. */
export const noteDeps: NoteDeps = {
  standings: standingStore,
  signOffs: signOffStore,
  progress: progressStore,
  log: logWriter,
  hash: hexHash(sha256),
  now: moment,
};

/** Puts it together; gives what registers its routes. */
export function openSignOffPart(pool: pg.Pool): (app: HttpApp) => void {
  const inFirm = createInFirm(pool);
  const deps = { ...noteDeps, inFirm };
  return (app) => {
    registerSignOffRoutes(app, deps);
    registerCommentRoutes(app, { ...deps, comments: commentStore });
    registerMaterialityRoutes(app, { ...deps, thresholds: thresholdStore });
  };
}
