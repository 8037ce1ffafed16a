/** A row of a long ledger by the number that somebody types. */

/** Reads a typed row number (1 is the first row) into a position inside the ledger; null when it is none. */
export function positionFrom(typed: string, total: number): number | null {
  const digits = typed.replaceAll(/[\s\u00a0]/g, "");
  if (!/^\d{1,9}$/.test(digits) || total === 0) return null;
  return Math.min(Math.max(Number(digits), 1), total) - 1;
}
