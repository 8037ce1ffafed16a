/** Fortnox's limit: so many requests in any five seconds, per client id and tenant, whoever sends them. */
export interface WindowLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** Counts requests per key within the last window. */
export class SlidingWindow {
  readonly #limit: WindowLimit;
  readonly #timesByKey = new Map<string, number[]>();

  constructor(limit: WindowLimit) {
    this.#limit = limit;
  }

  /** Lets a request in, or says how long until the next one would be. */
  enter(key: string, nowMs: number): { readonly retryAfterMs: number } | undefined {
    const times = (this.#timesByKey.get(key) ?? []).filter((time) => time > nowMs - this.#limit.windowMs);
    this.#timesByKey.set(key, times);
    const [oldest] = times;
    if (oldest !== undefined && times.length >= this.#limit.requests) {
      return { retryAfterMs: oldest + this.#limit.windowMs - nowMs };
    }
    times.push(nowMs);
    return undefined;
  }
}

/** Counts the most moments that lie in one window. The moments are in order. */
export function mostInWindow(timesMs: readonly number[], windowMs: number): number {
  let [most, first] = [0, 0];
  for (const [index, timeMs] of timesMs.entries()) {
    while ((timesMs[first] ?? timeMs) <= timeMs - windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
