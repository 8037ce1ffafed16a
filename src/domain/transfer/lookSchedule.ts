/** When a transfer of unknown outcome is looked for: at once, soon and ever more seldom, and still after the quiet time. */
import type { Attempt, TransferProblem } from "./transfer.ts";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** After the first look in vain, the second …: at 10 and 30 seconds, 1, 2, 5 and 10 minutes. */
const waitsMs = [10 * secondMs, 20 * secondMs, 30 * secondMs, minuteMs, 3 * minuteMs, 5 * minuteMs] as const;
const usualWaitMs = 10 * minuteMs;

/** Gives the moment of the next look after `looks` in vain; null a day after the quiet time: then imports tell. */
export function waitAfterLook(
  { looks, attempt }: { readonly looks: number; readonly attempt: Attempt },
  { atMs, quietMs }: { readonly atMs: number; readonly quietMs: number },
): number | null {
  const quietFromMs = attempt.settlesAtMs + quietMs;
  if (atMs > quietFromMs + dayMs) return null;
  if (atMs > quietFromMs) return atMs + hourMs;
  return atMs + (waitsMs[looks - 1] ?? usualWaitMs);
}

/** So long to wait before what surely was not done is tried again. */
export function waitAfterFailure(failures: number): number {
  return Math.min(secondMs * 2 ** failures, 5 * minuteMs);
}

/** Tells whether a problem says why an outcome is not known. */
export function isUnresolved(problem: TransferProblem | null): boolean {
  return problem !== null && problem.kind !== "transfer-differs";
}
