/** Amounts as people read them: `1 112 622,75` with no-break spaces, a comma and U+2212 for minus. */
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

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
}
