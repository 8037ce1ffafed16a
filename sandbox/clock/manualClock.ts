/** A clock that stands still until it is driven: what fault tests use to put years into milliseconds. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import type { SandboxClock } from "./clock.ts";

export interface ManualClock extends SandboxClock {
  /** Moves time forward, running what falls due on the way in its order. */
  advance(ms: number): Promise<void>;
  /** When the next task falls due; undefined when none waits. */
  nextDueMs(): number | undefined;
}

interface Waiting {
  readonly dueMs: number;
  readonly order: number;
  readonly task: () => void;
}

/** Makes a clock that starts at a moment and moves only by `advance`. */
export function manualClock(startMs: number): ManualClock {
  const waiting = new Set<Waiting>();
  let [nowMs, order] = [startMs, 0];
  const takeDue = (untilMs: number): Waiting | undefined => {
    const due = [...waiting].filter(({ dueMs }) => dueMs <= untilMs);
    const [first] = due.sort((a, b) => a.dueMs - b.dueMs || a.order - b.order);
    if (first !== undefined) waiting.delete(first);
    return first;
  };
  return {
    nowMs: () => nowMs,
    after(delayMs, task) {
      const entry = { dueMs: nowMs + Math.max(0, delayMs), order: order++, task };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    nextDueMs: () => {
      const dues = [...waiting].map(({ dueMs }) => dueMs);
      return dues.length === 0 ? undefined : Math.min(...dues);
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      for (let due = takeDue(untilMs); due !== undefined; due = takeDue(untilMs)) {
        nowMs = Math.max(nowMs, due.dueMs);
        due.task();
        // What the task woke may itself set a timer that falls due before the end.
        await turnOfTheLoop();
      }
      nowMs = untilMs;
    },
  };
}
