/** Starts and cancels imports. At most one is under way per closing; pressing twice starts once. */
import { randomUUID } from "node:crypto";
import type { Confirmation } from "#domain/imports/importObstacles.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { FileStore } from "../importFiles/fileStore.ts";
import { runEvent } from "../imports/runOrder.ts";
import type { LogWriter } from "../log/logWriter.ts";
import type { RunStore } from "./runStore.ts";

export interface StartImportDeps {
  readonly inFirm: InFirm;
  readonly runs: RunStore;
  readonly files: FileStore;
  readonly log: LogWriter;
  readonly queue: ImportQueue;
}

/** Port: hands a run to whichever process takes it. Runs of one id may be put more than once. */
export interface ImportQueue {
  put(run: { readonly firmId: string; readonly runId: string }): Promise<void>;
  /** Has imports of the closing that nothing needs any more pruned, some time. */
  pruneLater(closing: { readonly firmId: string; readonly closingId: string }): Promise<void>;
}

export interface ImportRequest {
  readonly closingId: string;
  readonly fileId: string;
  readonly confirmed: readonly Confirmation[];
}

export type StartImportProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "file-gone" }
  | { readonly kind: "confirmation-needed"; readonly confirmations: readonly Confirmation[] }
  | { readonly kind: "import-already-running"; readonly runId: string };

/** Starts an import of an uploaded file; gives the run that imports it already when there is one. */
export async function startImport(
  deps: StartImportDeps,
  actor: Actor,
  request: ImportRequest,
): Promise<Result<{ readonly runId: string }, StartImportProblem>> {
  const { firmId } = actor;
  const started = await deps.inFirm(firmId, async (transaction) => {
    const { closingId, fileId, confirmed } = request;
    if (!(await deps.runs.closingExists(transaction, closingId)))
      return refused({ kind: "not-found" } as const);
    const earlier = await deps.runs.findRunOfFile(transaction, closingId, fileId);
    if (earlier !== null) return ok({ runId: earlier });
    const file = await deps.files.findFile(transaction, fileId);
    if (file === null) return refused({ kind: "file-gone" } as const);
    const confirmations = file.confirmations.filter((needed) => !confirmed.includes(needed));
    if (confirmations.length > 0) return refused({ kind: "confirmation-needed", confirmations } as const);
    const source = { kind: "sie-file", fileId, fileName: file.name, confirmed } as const;
    const run = { runId: randomUUID(), closingId, source };
    const { underWayRunId } = await deps.runs.insertRun(transaction, { ...run, startedBy: actor.userId });
    if (underWayRunId !== null) {
      // Pressed twice in the same moment: the other press was first.
      if ((await deps.runs.findRunOfFile(transaction, closingId, fileId)) === underWayRunId) {
        return ok({ runId: underWayRunId });
      }
      return refused({ kind: "import-already-running", runId: underWayRunId } as const);
    }
    await deps.log.write(transaction, {
      by: actor.userId,
      closingId,
      data: { confirmed },
      ...runEvent(source, "started"),
    });
    return ok({ runId: run.runId });
  });
  // Put again for a run that is there already: the process may have ended between the commit and the queue.
  if (started.ok) await deps.queue.put({ firmId, runId: started.value.runId });
  return started;
}

/** Asks for the end of a run; nothing of it remains. Refused when there is no such run under way. */
export async function cancelImport(
  deps: StartImportDeps,
  actor: Actor,
  run: { readonly closingId: string; readonly runId: string },
): Promise<Result<null, { readonly kind: "not-found" } | { readonly kind: "import-ended" }>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const { closingId, runId } = run;
    const found = await deps.runs.readRun(transaction, closingId, runId);
    if (found === null) return refused({ kind: "not-found" });
    if (!(await deps.runs.requestCancel(transaction, closingId, runId)))
      return refused({ kind: "import-ended" });
    const kind = found.source === "fortnox" ? "fetch-cancelled" : "import-cancelled";
    await deps.log.write(transaction, { by: actor.userId, closingId, kind, data: {} });
    return ok(null);
  });
}
