/** The sums under the table of reserves. */
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

/** Turns the sign: the books have reserves in credit, which is negative. */
export function negated(ore: string): string {
  return String(-BigInt(ore));
}
