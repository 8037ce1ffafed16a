/** A process of its own that works on the transfers of closings, until it is killed or told that it is over. */
import { Agent } from "undici";
import { createPool } from "#adapters/database/pool.ts";
import { runTransfers } from "#app/transfer/runTransfers.ts";
import type { TransferJob } from "#app/transfer/transferDeps.ts";
import { bystander, type Pace, scaledStage } from "./scaledStage.ts";
import { signInTo } from "./town.ts";
import { depsOf } from "./worker.ts";

export interface WorkerOrder {
  readonly appUrl: string;
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly pace: Pace;
  readonly quietMs: number;
  readonly jobs: readonly TransferJob[];
}

const retryAfterMs = 5_000;
const order = JSON.parse(process.argv[2] ?? "{}") as WorkerOrder;
const stage = scaledStage(order.pace);
const pool = createPool({ url: order.appUrl, connections: 4, name: "worker process" });
const deps = depsOf(
  {
    house: { pool },
    stage,
    town: {
      sandbox: { url: order.apiUrl },
      signIn: signInTo(order, () => new Date(stage.clock.nowMs())),
    },
    dispatcher: new Agent({ pipelining: 0 }),
    queue: {
      put: (job, afterMs = 0) => {
        stage.clock.after(afterMs, () => void work(job));
        return Promise.resolve();
      },
    },
    quietMs: order.quietMs,
    restoredAtMs: () => null,
    isBlind: false,
  },
  bystander,
);

async function work(job: TransferJob): Promise<void> {
  try {
    await runTransfers(deps, job);
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    stage.clock.after(retryAfterMs, () => void work(job));
  }
}

process.stdout.write("begun\n");
for (const job of order.jobs) void work(job);
