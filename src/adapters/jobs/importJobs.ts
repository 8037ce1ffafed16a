/**
 * The background work of imports on pg-boss. A run's job has the run's id, so that putting it twice is putting it
 * once; a job whose process dies is given to another within seconds, because its heartbeat is missed.
 */
import type { PgBoss } from "pg-boss";
import type { ForgetQueue } from "#app/importFiles/receiveFile.ts";
import type { ImportQueue } from "#app/importRuns/startImport.ts";

export interface ImportJobs extends ImportQueue, ForgetQueue {
  /** Begins to take jobs. */
  readonly start: (work: ImportWork) => Promise<void>;
  /** Takes no more jobs, hands over what is under way, and waits until it is handed over. */
  readonly stop: () => Promise<void>;
}

export interface ImportWork {
  readonly runImport: (run: RunJob, shutdown: AbortSignal) => Promise<void>;
  readonly forgetFile: (file: FileJob) => Promise<void>;
  readonly pruneImports: (closing: ClosingJob) => Promise<void>;
}

interface RunJob {
  readonly firmId: string;
  readonly runId: string;
}
interface FileJob {
  readonly firmId: string;
  readonly fileId: string;
}
interface ClosingJob {
  readonly firmId: string;
  readonly closingId: string;
}

const importQueue = "sie-import";
const forgetQueue = "forget-file";
const pruneQueue = "prune-imports";
const dayInSeconds = 86_400;
const importsAtOnce = 2;

/** Makes the queues' two ends over a started pg-boss. */
export function createImportJobs(boss: PgBoss): ImportJobs {
  const shutdown = new AbortController();
  let importWorker: string | undefined;
  return {
    put: async (run) => {
      await boss.send(importQueue, run, { id: run.runId });
      // The process that was asked is as good as any, and need not wait for its next look at the queue.
      if (importWorker !== undefined) boss.notifyWorker(importWorker);
    },
    forgetLater: async (file) => {
      await boss.send(forgetQueue, file, { id: file.fileId, startAfter: dayInSeconds });
    },
    pruneLater: async (closing) => {
      await boss.send(pruneQueue, closing);
    },
    start: async (work) => {
      importWorker = await boss.work<RunJob>(
        importQueue,
        { localConcurrency: importsAtOnce, pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 },
        each((run) => work.runImport(run, shutdown.signal)),
      );
      await boss.work<FileJob>(forgetQueue, { pollingIntervalSeconds: 60 }, each(work.forgetFile));
      await boss.work<ClosingJob>(pruneQueue, { pollingIntervalSeconds: 30 }, each(work.pruneImports));
    },
    stop: async () => {
      shutdown.abort();
      await Promise.all(
        [importQueue, forgetQueue, pruneQueue].map((queue) => boss.offWork(queue, { wait: true })),
      );
    },
  };
}

/** Jobs come in lists; these queues are asked for one at a time. */
function each<J>(work: (job: J) => Promise<void>): (jobs: readonly { readonly data: J }[]) => Promise<void> {
  return async (jobs) => {
    for (const { data } of jobs) await work(data);
  };
}
