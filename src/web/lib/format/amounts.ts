/** Amounts as people read and type them: `1 112 622,75` with no-break spaces, a comma and U+2212 for minus. */
const noBreakSpace = "\u00a0";
const minus = "\u2212";

/** The two parts of a written amount: öre are set in a lighter ink than kronor. */
export interface AmountParts {
  readonly kronor: string;
  readonly ore: string;
  readonly isZero: boolean;
}

/** Splits an amount in öre (the wire's decimal string) into its written parts; `plus` marks an increase. */
export function amountParts(ore: string, { plus = false } = {}): AmountParts {
  const value = BigInt(ore);
  const size = value < 0n ? -value : value;
  const sign = value < 0n ? minus : plus && value > 0n ? "+" : "";
  return {
    kronor: sign + groupThousands(String(size / 100n)),
    ore: `,${String(size % 100n).padStart(2, "0")}`,
    isZero: value === 0n,
  };
}

/** Writes an amount in öre as one text. */
export function amountText(ore: string, options?: { readonly plus?: boolean }): string {
  const parts = amountParts(ore, options);
  return parts.kronor + parts.ore;
}

/** Writes a count with thousands kept apart. */
export function countText(count: number): string {
  return groupThousands(String(count));
}

/** Writes a size in bytes as a person would say it: `640 byte`, `12 kB`, `4,1 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes}${noBreakSpace}byte`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}${noBreakSpace}kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}${noBreakSpace}MB`;
}

/** Writes `part` of `whole` as a percentage with one decimal, or nothing when the whole is zero. */
export function changeText(currentOre: string, previousOre: string): string | null {
  const previous = BigInt(previousOre);
  if (previous === 0n) return null;
  const size = previous < 0n ? -previous : previous;
  const doubled = (2000n * (BigInt(currentOre) - previous)) / size;
  const tenths = (doubled + (doubled < 0n ? -1n : 1n)) / 2n;
  const shown = tenths < 0n ? -tenths : tenths;
  const sign = tenths < 0n ? minus : tenths > 0n ? "+" : "";
  return `${sign}${groupThousands(String(shown / 10n))},${shown % 10n}${noBreakSpace}%`;
}

/** Reads a typed amount (`1250`, `1 250,00`, `-1250`, `1200+50`) as öre, or null when it is no amount. */
export function parseAmount(typed: string): string | null {
  const text = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replaceAll(minus, "-")
    .replaceAll(".", ",");
  if (!/^[+-]?\d+(,\d{1,2})?([+-]\d+(,\d{1,2})?)*$/.test(text)) return null;
  const terms = text.match(/[+-]?\d+(?:,\d{1,2})?/g) ?? [];
  return String(terms.reduce((sum, term) => sum + termOre(term), 0n));
}

function termOre(term: string): bigint {
  const [kronor = "0", decimals = ""] = term.replace(/^[+-]/, "").split(",");
  const size = BigInt(kronor) * 100n + BigInt(decimals.padEnd(2, "0"));
  return term.startsWith("-") ? -size : size;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
}
