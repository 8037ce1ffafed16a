/** Starts a thread and waits for its answer; a thread that ends without one has failed. */
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { WorkerStoppedError } from "#app/importRuns/importWorker.ts";

/** Thrown when a thread ends without an answer. */
export class ThreadFailedError extends Error {
  override readonly name = "ThreadFailedError";
  readonly code = "thread-failed";
}

/** Far above what the largest file needs, so that a fault in here cannot take the machine down with it. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

/** What a thread is told that shall stop by itself. */
export const stopMessage = "stop";

export interface Thread<M, T> {
  readonly file: URL;
  readonly data: object;
  readonly signal: AbortSignal;
  /** How long it may take to stop when it is told to; it is ended at once without. */
  readonly patienceMs?: number;
  /** Hears every message; the one that gives a value ends the thread. */
  readonly onMessage: (message: M) => { readonly answer: T } | undefined;
}

/** Runs the thread to its answer; rejects with WorkerStoppedError when the signal stops it first. */
export async function runThread<M, T>(thread: Thread<M, T>): Promise<T> {
  if (thread.signal.aborted) throw new WorkerStoppedError("Stopped before it began.");
  const worker = new Worker(thread.file, { workerData: thread.data, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  let stopping: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    if (thread.patienceMs !== undefined) stopping = askToStop(worker, thread.patienceMs);
    reject(new WorkerStoppedError("Stopped while it worked."));
  };
  thread.signal.addEventListener("abort", stop, { once: true });
  worker.on("message", (message: M) => {
    const found = thread.onMessage(message);
    if (found !== undefined) resolve(found.answer);
  });
  worker.on("error", (cause) => {
    reject(new ThreadFailedError("The thread failed.", { cause }));
  });
  worker.on("exit", () => {
    reject(new ThreadFailedError("The thread ended without an answer."));
  });
  try {
    return await promise;
  } finally {
    thread.signal.removeEventListener("abort", stop);
    await stopping;
    await worker.terminate();
  }
}

/** Tells the thread to stop by itself; resolves when it has, or when it has had its time. */
function askToStop(worker: Worker, patienceMs: number): Promise<unknown> {
  const exited = new Promise((resolve) => worker.once("exit", resolve));
  worker.postMessage(stopMessage);
  return Promise.race([exited, wait(patienceMs, undefined, { ref: false })]);
}
