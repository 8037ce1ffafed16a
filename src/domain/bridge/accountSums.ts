/** Sums by control account. */
import { type Ore, ore } from "../money/ore.ts";
import type { AccountAmount } from "./pairing/bookedVouchers.ts";

export type AccountSums = Map<string, bigint>;

/** Adds rows to sums, or takes them away with -1. */
export function addRows(sums: AccountSums, rows: Iterable<AccountAmount>, sign: 1n | -1n = 1n): void {
  for (const { account, amount } of rows) sums.set(account, (sums.get(account) ?? 0n) + sign * amount);
}

/** Gives what there is on an account. */
export function sumOf(sums: AccountSums, account: string): Ore {
  return ore(sums.get(account) ?? 0n);
}

/** Sums over the accounts. */
export function totalOf(sums: AccountSums): Ore {
  let total = 0n;
  for (const amount of sums.values()) total += amount;
  return ore(total);
}
