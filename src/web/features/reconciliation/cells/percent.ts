/** Change in per cent as it is read and as it is copied. */
const minus = "\u2212";

/** Writes tenths of a per cent: `+5,0 %`; unknown is a dash. */
export function percentText(permille: bigint | null): string {
  if (permille === null) return "–";
  const sign = permille < 0n ? minus : permille > 0n ? "+" : "";
  return `${sign}${digitsOf(permille).replace(/\B(?=(\d{3})+,)/g, "\u00a0")}\u00a0%`;
}

/** Writes tenths of a per cent as a plain number: `-5,0`. */
export function plainPercent(permille: bigint | null): string {
  return permille === null ? "" : `${permille < 0n ? "-" : ""}${digitsOf(permille)}`;
}

function digitsOf(permille: bigint): string {
  const size = permille < 0n ? -permille : permille;
  return `${size / 10n},${size % 10n}`;
}
