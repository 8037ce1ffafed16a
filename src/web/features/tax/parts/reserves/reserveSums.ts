/** The order of the table of reserves, and the sums under it. */
import type { ReserveLine } from "#wire/tax.ts";

export const reserveColumns = [
  "openingOre",
  "forcedOre",
  "voluntaryOre",
  "allocationOre",
  "closingOre",
] as const;

export type ReserveColumn = (typeof reserveColumns)[number];

/** Sums the columns. */
export function reserveSums(reserves: readonly ReserveLine[]): Readonly<Record<ReserveColumn, string>> {
  const sum = (column: ReserveColumn): string =>
    String(reserves.reduce((total, reserve) => total + BigInt(reserve[column]), 0n));
  return {
    openingOre: sum("openingOre"),
    forcedOre: sum("forcedOre"),
    voluntaryOre: sum("voluntaryOre"),
    allocationOre: sum("allocationOre"),
    closingOre: sum("closingOre"),
  };
}

/** Puts the oldest first, and those whose year is asked for before them. */
export function byYear(reserves: readonly ReserveLine[]): readonly ReserveLine[] {
  return reserves.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** Turns the sign: the books have reserves in credit, which is negative. */
export function negated(ore: string): string {
  return String(-BigInt(ore));
}
