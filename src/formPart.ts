/** The part of an installation that is about the forms of the tax return (Deklaration), their files and who hands them in. */
import type pg from "pg";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { createFormPapers } from "#adapters/documents/forms/formPapers.ts";
import { packFiles } from "#adapters/documents/forms/packFiles.ts";
import { fileMoment } from "#adapters/environment/clock.ts";
import { sha256 } from "#adapters/import-worker/sha256.ts";
import { upkeepDeps } from "#adapters/import-worker/upkeepDeps.ts";
import { registerAnswerRoutes } from "#http/forms/answers.ts";
import { registerFilingRoutes } from "#http/forms/filing.ts";
import { registerFormRoutes } from "#http/forms/forms.ts";
import { registerSenderRoutes } from "#http/forms/sender.ts";
import type { HttpApp } from "#http/foundation/httpApp.ts";
import packageJson from "../package.json" with { type: "json" };

/** Puts it together; gives what registers its routes. */
export function openFormPart(pool: pg.Pool): (app: HttpApp) => void {
  const deps = {
    ...upkeepDeps,
    inFirm: createInFirm(pool),
    entries: entryStore,
    papers: createFormPapers(),
    packFiles,
    fileMoment,
    sha256,
    programVersion: packageJson.version,
  };
  return (app) => {
    registerFormRoutes(app, deps);
    registerAnswerRoutes(app, deps);
    registerFilingRoutes(app, deps);
    registerSenderRoutes(app, deps);
  };
}
