/** Port: where imports are run, away from the thread that answers people. */
import type { RunOrder, RunOutcome } from "../imports/runOrder.ts";
import type { Stage } from "./stages.ts";

/** Thrown by a worker that was stopped on purpose, and whose transaction is undone. */
export class WorkerStoppedError extends Error {
  override readonly name = "WorkerStoppedError";
  readonly code = "worker-stopped";
}

export interface ImportWorker {
  /** Runs one import; rejects with WorkerStoppedError when `signal` stops it, and with a fault when the world fails. */
  run(
    order: RunOrder,
    onStages: (stages: readonly Stage[]) => void,
    signal: AbortSignal,
  ): Promise<RunOutcome>;
}
