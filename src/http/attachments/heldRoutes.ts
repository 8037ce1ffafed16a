/** Who holds files: appendices, questions that were answered, closing entries. */
import { appendixHolder } from "#app/attachments/appendixFiles.ts";
import { entryHolder } from "#app/attachments/entryFiles.ts";
import type { HeldFileDeps } from "#app/attachments/heldFiles.ts";
import type { AppendixDeps } from "#app/appendices/appendixDeps.ts";
import type { EntryDeps } from "#app/entries/entryDeps.ts";
import { questionHolder } from "#app/questions/questionFiles.ts";
import type { QuestionDeps } from "#app/questions/questions.ts";
import type { HttpApp } from "../foundation/httpApp.ts";
import { registerFileRoutes } from "./fileRoutes.ts";

/** Registers /api/closings/:closingId/appendices/:appendixId/files. */
export function registerAppendixFileRoutes(app: HttpApp, deps: AppendixDeps & HeldFileDeps): Promise<void> {
  return registerFileRoutes(app, deps, {
    path: "appendices",
    mayWrite: ["administrator", "accountant"],
    holderOf: (actor, { closingId, ownerId }) =>
      appendixHolder(deps, actor, { closingId, appendixId: ownerId }),
  });
}

/** Registers /api/closings/:closingId/questions/:questionId/files: who reviews may answer, too. */
export function registerQuestionFileRoutes(app: HttpApp, deps: QuestionDeps & HeldFileDeps): Promise<void> {
  return registerFileRoutes(app, deps, {
    path: "questions",
    mayWrite: ["administrator", "accountant", "reviewer"],
    holderOf: (actor, { closingId, ownerId }) =>
      questionHolder(deps, actor, { closingId, questionId: ownerId }),
  });
}

/** Registers /api/closings/:closingId/entries/:entryId/files. */
export function registerEntryFileRoutes(app: HttpApp, deps: EntryDeps & HeldFileDeps): Promise<void> {
  return registerFileRoutes(app, deps, {
    path: "entries",
    mayWrite: ["administrator", "accountant"],
    holderOf: (actor, { closingId, ownerId }) => entryHolder(deps, actor, { closingId, entryId: ownerId }),
  });
}
