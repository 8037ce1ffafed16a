/** Work that is done again and again while the program runs, never twice at once. */

export interface Repeated {
  /** Stops, when what is begun has ended. */
  readonly stop: () => Promise<void>;
}

/** Does `work` at once and then `everyMs` after each time it has ended; what it throws goes to `onFailure`. */
export function repeat(
  work: () => Promise<void>,
  everyMs: number,
  onFailure: (error: unknown) => void,
): Repeated {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = once();
  async function once(): Promise<void> {
    await work().catch(onFailure);
    if (isStopped) return;
    timer = setTimeout(() => {
      running = once();
    }, everyMs);
    timer.unref();
  }
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
