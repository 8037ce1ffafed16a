/**
 * Lets the thread that calls give way to the one that answers people, where the system can: on Linux each thread has
 * a priority of its own. Elsewhere nothing happens.
 */
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";

/** A third of the share of an ordinary thread where both want the same processor. */
const niceness = 5;

/** Lowers the priority of the calling thread. */
export function giveWay(): void {
  try {
    const threadId = Number(basename(readlinkSync("/proc/thread-self")));
    setPriority(threadId, niceness);
  } catch {
    // Priorities are a courtesy: without them the work is the same.
  }
}
