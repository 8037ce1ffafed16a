/** Reads runs, once or for as long as they last. */
import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "../firm/actor.ts";
import type { InFirm } from "../firm/inFirm.ts";
import type { ImportRun, RunStore } from "./runStore.ts";

export interface ReadRunDeps {
  readonly inFirm: InFirm;
  readonly runs: RunStore;
}

interface RunOfClosing {
  readonly closingId: string;
  readonly runId: string;
}

const pollIntervalMs = 300;

/** Reads a run; null when the firm has no such run in the closing. */
export async function readRun(deps: ReadRunDeps, actor: Actor, run: RunOfClosing): Promise<ImportRun | null> {
  return deps.inFirm(actor.firmId, (transaction) => deps.runs.readRun(transaction, run.closingId, run.runId));
}

/** Gives a run each time it has changed, its end the last; ends early when the run is gone or nobody listens. */
export async function* followRun(
  deps: ReadRunDeps,
  actor: Actor,
  run: RunOfClosing & { readonly signal: AbortSignal },
): AsyncGenerator<ImportRun> {
  let last = "";
  while (!run.signal.aborted) {
    const now = await readRun(deps, actor, run);
    if (now === null) return;
    const text = JSON.stringify(now);
    if (text !== last) yield now;
    last = text;
    if (hasEnded(now)) return;
    await wait(pollIntervalMs, undefined, { signal: run.signal }).catch(() => undefined);
  }
}

/** Tells whether anything more will happen to the run. */
export function hasEnded({ status }: ImportRun): boolean {
  return status !== "queued" && status !== "running";
}
