/** Waiting that ends at once when the work is cancelled. */
import { setTimeout } from "node:timers/promises";

/** Waits, or throws the signal's own reason. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
