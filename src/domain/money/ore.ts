/**
 * Money: whole öre as bigint, debit positive and credit negative (SIE's own sign rule).
 *
 * bigint, not number, because the compiler then refuses a fraction: no float ever holds an amount.
 */
import { type Result, ok, refused } from "#lib/result.ts";

declare const oreBrand: unique symbol;
export type Ore = bigint & { readonly [oreBrand]: "Ore" };

export interface AmountProblem {
  readonly kind: "amount-not-exact";
  readonly text: string;
}

export const zeroOre: Ore = ore(0n);

/** Marks a whole number of öre as an amount. */
export function ore(value: bigint): Ore {
  return value as Ore;
}

/** Sums amounts exactly. */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return ore(sum);
}

/** Gives an amount without its sign. */
export function sizeOf(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** Gives the lesser of two. */
export function minOre(one: Ore, other: Ore): Ore {
  return one < other ? one : other;
}

/** Turns the sign: debit becomes credit. */
export function negateOre(amount: Ore): Ore {
  return ore(0n - amount);
}

/** Reads `-?digits(.digit{1,2})?` (SIE 4B §5.9, also the digits of a JSON number) exactly into öre. */
export function parseOre(text: string): Result<Ore, AmountProblem> {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) return refused({ kind: "amount-not-exact", text });
  const [, sign, kronor = "", decimals = ""] = match;
  const magnitude = BigInt(kronor + decimals.padEnd(2, "0"));
  return ok(ore(sign === "-" ? -magnitude : magnitude));
}

/** Writes öre as kronor with two decimals and a dot: `-1250.00`. */
export function renderKronor(amount: Ore): string {
  const digits = (amount < 0n ? negateOre(amount) : amount).toString().padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
