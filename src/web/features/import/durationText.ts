/** How long something took, as a person would say it. */

/** Writes milliseconds as `0,4 s`, `28 s` or `2 min 5 s`. */
export function durationText(durationMs: number): string {
  const tenths = Math.round(durationMs / 100);
  if (tenths < 100) return `${Math.floor(tenths / 10)},${tenths % 10}\u00a0s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds}\u00a0s`;
  return `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;
}
