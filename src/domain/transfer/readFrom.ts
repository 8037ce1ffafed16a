/** From which number on a series is read when transfers are looked for in it. */
import type { Transfer } from "./transfer.ts";

/** A last voucher that is deleted gives its number to the next: so many may have been, one after the other. */
const reusedAtMost = 10;

/** Gives the number when nothing that is looked for can be older than what the series had come to. */
export function readAfter(height: number): number {
  return Math.max(height - reusedAtMost, 0) + 1;
}

/**
 * Gives the number for transfers. What was sent came after its attempt's baseline; what was not, as far as is known
 * here, after `height`, which the series had before any of the entries was made.
 */
export function readFrom(height: number, transfers: readonly Pick<Transfer, "attempt" | "state">[]): number {
  const baselines = transfers.map(({ attempt, state }) =>
    attempt === null || state === "queued" ? height : attempt.baseline,
  );
  return readAfter(Math.min(...baselines));
}
