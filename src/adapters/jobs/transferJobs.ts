/**
 * The background work of transfers on pg-boss. A job says only that a closing is to be worked on, so that one too many
 * does nothing; one whose process dies is given to another within seconds, because its heartbeat is missed.
 */
import type { PgBoss } from "pg-boss";
import type { TransferJob, TransferQueue } from "#app/transfer/transferDeps.ts";

export interface TransferJobs extends TransferQueue {
  /** Begins to take jobs. */
  readonly start: (work: (job: TransferJob, shutdown: AbortSignal) => Promise<void>) => Promise<void>;
  /** Takes no more jobs, hands over what is under way, and waits until it is handed over. */
  readonly stop: () => Promise<void>;
}

const queue = "transfers";
const closingsAtOnce = 4;
/** Jobs of one closing that are due in the same stretch of this length are one. */
const stretchMs = 2_000;

/** Makes the queue's two ends over a started pg-boss. */
export function createTransferJobs(boss: PgBoss): TransferJobs {
  const shutdown = new AbortController();
  let worker: string | undefined;
  return {
    put: async (job, afterMs = 0) => {
      const due = afterMs === 0 ? "now" : Math.ceil((Date.now() + afterMs) / stretchMs).toString();
      await boss.send(queue, job, {
        singletonKey: `${job.closingId} ${due}`,
        startAfter: Math.ceil(afterMs / 1000),
      });
      if (afterMs === 0 && worker !== undefined) boss.notifyWorker(worker);
    },
    start: async (work) => {
      worker = await boss.work<TransferJob>(
        queue,
        { localConcurrency: closingsAtOnce, pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 },
        async (jobs) => {
          for (const { data } of jobs) await work(data, shutdown.signal);
        },
      );
    },
    stop: async () => {
      shutdown.abort();
      await boss.offWork(queue, { wait: true });
    },
  };
}
