/**
 * The sandbox's own time. Token lives, the rate limit's window, late commits and lagging lists all run on it, so
 * that a test that drives the clock sees hours pass without waiting.
 */
export interface SandboxClock {
  nowMs(): number;
  /** Runs a task when the time has passed; calling the answer cancels it. */
  after(delayMs: number, task: () => void): () => void;
}

/** Waits on the sandbox's clock. */
export function sleep(clock: SandboxClock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}

/** Makes a clock that follows the machine's. Its pending tasks do not keep the process alive. */
export function realClock(): SandboxClock {
  return {
    nowMs: () => Date.now(),
    after(delayMs, task) {
      const timer = setTimeout(task, delayMs).unref();
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
