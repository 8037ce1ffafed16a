/**
 * Takes one run to its end, whichever process does it and however often it is begun: the work itself is one
 * transaction elsewhere; here are its progress, its cancelling, and its end.
 */
import type { InFirm, Transaction } from "../firm/inFirm.ts";
import type { FileStore } from "../importFiles/fileStore.ts";
import { type RunOutcome, runEvent } from "../imports/runOrder.ts";
import type { LogWriter } from "../log/logWriter.ts";
import { type ImportWorker, WorkerStoppedError } from "./importWorker.ts";
import type { ImportQueue } from "./startImport.ts";
import type { RunEnd, RunStore, TakenRun } from "./runStore.ts";
import { type Stage, waitingStages } from "./stages.ts";

export interface RunImportDeps {
  readonly inFirm: InFirm;
  readonly runs: RunStore;
  readonly files: FileStore;
  readonly log: LogWriter;
  readonly worker: ImportWorker;
  readonly queue: ImportQueue;
  /** Told of what went wrong, without a word of what was in the file. */
  readonly onFault: (error: unknown) => void;
}

/** Thrown so that the run is tried again: by another process, or by this one later. */
export class RunNotDoneError extends Error {
  override readonly name = "RunNotDoneError";
  readonly code = "run-not-done";
}

/** A run that has ended this many processes ends itself. */
const mostAttempts = 3;
const progressIntervalMs = 250;

/** Runs the import, or does nothing when the run has ended; rejects when it must be tried again. */
export async function runImport(
  deps: RunImportDeps,
  job: { readonly firmId: string; readonly runId: string },
  shutdown: AbortSignal,
): Promise<void> {
  const { firmId, runId } = job;
  const run = await deps.inFirm(firmId, (transaction) => deps.runs.takeRun(transaction, runId));
  if (run === null) return;
  if (run === "busy") throw new RunNotDoneError("Another process has the run.");
  if (run.cancelRequested) return endRun(deps, run, { status: "cancelled", problem: null });
  if (run.attempt > mostAttempts) return endRun(deps, run, failure(run));
  const outcome = await work(deps, run, shutdown);
  if (outcome.status === "busy") throw new RunNotDoneError("Another process has the run.");
  if (outcome.status === "refused") return endRun(deps, run, outcome);
  if (outcome.status === "failed") return endRun(deps, run, failure(run));
  if (outcome.status === "cancelled") return endRun(deps, run, { status: "cancelled", problem: null });
  await deps.queue.pruneLater({ firmId, closingId: run.closingId });
}

async function work(
  deps: RunImportDeps,
  run: TakenRun,
  shutdown: AbortSignal,
): Promise<RunOutcome | { readonly status: "failed" }> {
  const stop = new AbortController();
  const progress = followProgress(deps, run, stop);
  try {
    return await deps.worker.run(run, progress.note, AbortSignal.any([shutdown, stop.signal]));
  } catch (error) {
    if (stop.signal.aborted) return { status: "cancelled" };
    if (shutdown.aborted && error instanceof WorkerStoppedError) {
      await deps.inFirm(run.firmId, (transaction) => deps.runs.returnRun(transaction, run.runId));
      throw new RunNotDoneError("The process is being stopped.");
    }
    deps.onFault(error);
    if (run.attempt < mostAttempts) throw new RunNotDoneError("The import failed.", { cause: error });
    return { status: "failed" };
  } finally {
    await progress.end();
  }
}

/** Writes how far the run has come a few times a second, and hears there whether it shall stop. */
function followProgress(
  deps: RunImportDeps,
  run: TakenRun,
  stop: AbortController,
): { readonly note: (stages: readonly Stage[]) => void; readonly end: () => Promise<void> } {
  let stages = waitingStages(run.source.kind);
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  const write = async (): Promise<void> => {
    try {
      const goOn = await deps.inFirm(run.firmId, (transaction) =>
        deps.runs.writeProgress(transaction, run.runId, stages),
      );
      if (!goOn) stop.abort();
    } catch (error) {
      deps.onFault(error);
    }
    isWriting = false;
  };
  const timer = setInterval(() => {
    if (isWriting) return;
    isWriting = true;
    writing = write();
  }, progressIntervalMs);
  return {
    note: (noted) => {
      stages = noted;
    },
    end: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}

async function endRun(deps: RunImportDeps, run: TakenRun, end: RunEnd): Promise<void> {
  await deps.inFirm(run.firmId, async (transaction: Transaction) => {
    if (!(await deps.runs.endRun(transaction, run.runId, end))) return;
    if (end.status === "refused" && run.source.kind === "sie-file") {
      await deps.files.removeFile(transaction, run.source.fileId);
    }
    // A cancelled run is logged when a person cancels it.
    if (end.status === "cancelled") return;
    await deps.log.write(transaction, {
      by: run.startedBy,
      closingId: run.closingId,
      ...runEvent(run.source, end.status),
      // The kind alone: the rest of a problem may hold a personal number.
      data: { reason: end.problem?.kind ?? "" },
    });
  });
}

function failure({ runId }: TakenRun): RunEnd {
  return { status: "failed", problem: { kind: "import-failed", reference: runId } };
}
