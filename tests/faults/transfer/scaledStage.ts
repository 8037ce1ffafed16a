/**
 * The stage of real processes: every effect at once, on a clock that runs faster than the machine's, so that an hour is
 * minutes. It goes on while a process is stopped, as clocks do.
 */
import type { SandboxClock } from "#sandbox/clock/clock.ts";
import type { Stage } from "./stage.ts";

export interface Pace {
  readonly originMs: number;
  readonly speed: number;
}

/** A clock that runs at a pace. */
export function scaledClock({ originMs, speed }: Pace): SandboxClock {
  return {
    nowMs: () => originMs + (Date.now() - originMs) * speed,
    after: (delayMs, task) => {
      const timer = setTimeout(task, delayMs / speed);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

/** What the parts of a process need of a stage. */
export type OpenStage = Pick<Stage, "step" | "sleep"> & { readonly clock: SandboxClock };

/** Makes it. */
export function scaledStage(pace: Pace): OpenStage {
  const clock = scaledClock(pace);
  return {
    clock,
    step: (_player, work) => work(() => undefined),
    sleep: (_player, ms, signal) =>
      new Promise((resolve, reject) => {
        const cancel = clock.after(ms, resolve);
        signal?.addEventListener("abort", () => {
          cancel();
          reject(signal.reason as Error);
        });
      }),
  };
}

/** Nobody who dies by a plan. */
export const bystander = {
  name: "bystander",
  cuts: [],
  steps: 0,
  isDead: false,
  pausedUntilMs: 0,
  onDeath: () => undefined,
} as const;
