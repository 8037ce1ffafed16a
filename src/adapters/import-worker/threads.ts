/** Starts a thread and waits for its answer; a thread that ends without one has failed. */
import { Worker } from "node:worker_threads";
import { WorkerStoppedError } from "#app/importRuns/importWorker.ts";

/** Thrown when a thread ends without an answer. */
export class ThreadFailedError extends Error {
  override readonly name = "ThreadFailedError";
  readonly code = "thread-failed";
}

/** Far above what the largest file needs, so that a fault in here cannot take the machine down with it. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

export interface Thread<M, T> {
  readonly file: URL;
  readonly data: object;
  readonly signal: AbortSignal;
  /** Hears every message; the one that gives a value ends the thread. */
  readonly onMessage: (message: M) => { readonly answer: T } | undefined;
}

/** Runs the thread to its answer; rejects with WorkerStoppedError when the signal stops it first. */
export async function runThread<M, T>(thread: Thread<M, T>): Promise<T> {
  if (thread.signal.aborted) throw new WorkerStoppedError("Stopped before it began.");
  const worker = new Worker(thread.file, { workerData: thread.data, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = (): void => {
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
    await worker.terminate();
  }
}
