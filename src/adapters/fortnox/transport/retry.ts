/**
 * Asking again. Only reading is asked again, never a POST: that one may have been carried out although its answer was
 * lost. Waits grow, follow Retry-After, and end at once when the work is cancelled.
 */
import { FortnoxRateLimitError, FortnoxUnavailableError } from "#app/fortnox/faults.ts";
import { UnreadableAnswerError } from "../json/answer.ts";

export interface RetryDeps {
  /** Waits, or throws the signal's reason. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const mostAttempts = 8;
const firstWaitMs = 500;
const longestWaitMs = 16_000;
/** The sliding window of the rate limit. */
const windowMs = 5_000;
/** Longer than this is for whoever asked to decide. */
const longestPatienceMs = 60_000;

/** Runs `attempt` until it succeeds, fails for good, or has been tried often enough. */
export async function withRetry<T>(
  deps: RetryDeps,
  signal: AbortSignal | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (fault) {
      const waitMs = waitBeforeNext(fault, made, deps.random());
      if (waitMs === null) throw fault;
      await deps.sleep(waitMs, signal);
    }
  }
}

/** Says how long to wait after the attempt numbered `made`; null when there is no use. */
export function waitBeforeNext(fault: unknown, made: number, random: number): number | null {
  if (made >= mostAttempts) return null;
  const growing = Math.min(firstWaitMs * 2 ** (made - 1), longestWaitMs) * (0.5 + random / 2);
  if (fault instanceof FortnoxRateLimitError) return asBidden(fault.retryAfterMs ?? windowMs, growing);
  if (fault instanceof FortnoxUnavailableError) {
    return fault.retryAfterMs === null ? growing : asBidden(fault.retryAfterMs, growing);
  }
  return fault instanceof UnreadableAnswerError ? growing : null;
}

/** What was asked for and a part of the growing wait, so that many do not come back at once. */
function asBidden(askedMs: number, growingMs: number): number | null {
  return askedMs > longestPatienceMs ? null : askedMs + growingMs * 0.1;
}
