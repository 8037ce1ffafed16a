/** The part of an installation that is about signing off: signatures, staleness, comments, questions, thresholds, progress. */
import type pg from "pg";
import { attachmentStore } from "#adapters/database/appendices/attachmentStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { overviewStore } from "#adapters/database/progress/overviewStore.ts";
import { questionStore } from "#adapters/database/progress/questionStore.ts";
import { voucherPlaceStore } from "#adapters/database/progress/voucherPlaceStore.ts";
import { commentStore } from "#adapters/database/signOff/commentStore.ts";
import { thresholdStore } from "#adapters/database/signOff/thresholdStore.ts";
import { openUploadFolder } from "#adapters/files/uploadFolder.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import { registerOverviewRoutes } from "#http/progress/overview.ts";
import { registerQuestionFileRoutes } from "#http/attachments/heldRoutes.ts";
import { registerQuestionRoutes } from "#http/progress/questions.ts";
import { registerCommentRoutes } from "#http/signOff/comments.ts";
import { registerMaterialityRoutes } from "#http/signOff/materiality.ts";
import { registerSignOffRoutes } from "#http/signOff/signOff.ts";

export interface SignOffPart {
  readonly registerRoutes: (app: HttpApp) => Promise<void>;
  /** Removes files that were on their way in. */
  readonly close: () => Promise<void>;
}

/** Puts it together. */
export async function openSignOffPart(pool: pg.Pool): Promise<SignOffPart> {
  const uploads = await openUploadFolder();
  const deps = { ...upkeepDeps, inFirm: createInFirm(pool) };
  const asking = { ...deps, questions: questionStore };
  return {
    registerRoutes: async (app) => {
      registerOverviewRoutes(app, { ...deps, overviews: overviewStore, voucherPlaces: voucherPlaceStore });
      registerSignOffRoutes(app, deps);
      registerCommentRoutes(app, { ...deps, comments: commentStore });
      registerMaterialityRoutes(app, { ...deps, thresholds: thresholdStore });
      registerQuestionRoutes(app, asking);
      await registerQuestionFileRoutes(app, { ...asking, attachments: attachmentStore, uploads });
    },
    close: () => uploads.close(),
  };
}
