/**
 * The change of a figure against the year before, in kronor and in per cent.
 *
 * Counted per row only: what a column sums to comes from the server.
 */
export interface FigureChange {
  readonly changeOre: bigint | null;
  /** Tenths of a per cent, halves rounded away from zero. */
  readonly permille: bigint | null;
}

/** Counts the change of a figure; unknown when either year is. */
export function changeOf(currentOre: string | null, previousOre: string | null): FigureChange {
  if (currentOre === null || previousOre === null) return { changeOre: null, permille: null };
  const current = BigInt(currentOre);
  const previous = BigInt(previousOre);
  return { changeOre: current - previous, permille: growthPermille(current, previous) };
}

function growthPermille(current: bigint, previous: bigint): bigint | null {
  // From nothing, or from income to cost, there is no rate of growth to speak of.
  if (previous === 0n || (current !== 0n && current > 0n !== previous > 0n)) return null;
  const grown = (magnitude(current) - magnitude(previous)) * 1000n;
  const size = magnitude(previous);
  const rounded = (magnitude(grown) * 2n + size) / (size * 2n);
  return grown < 0n ? -rounded : rounded;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
