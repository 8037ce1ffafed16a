/** Shares and currencies in whole öre; halves go away from zero, as bookkeeping programs round. */
import { type Ore, ore } from "#domain/money/ore.ts";

/** Rates are ten-thousandths of a krona per unit. */
export const rateOfSek = 10_000n;

/** Takes `numerator / denominator` of an amount. The denominator is positive. */
export function share(amount: bigint, numerator: bigint, denominator: bigint): Ore {
  const product = amount * numerator;
  const half = denominator / 2n;
  return ore(product >= 0n ? (product + half) / denominator : (product - half) / denominator);
}

/** Values an amount of a foreign currency in kronor. */
export function toSek(amount: bigint, rate: bigint): Ore {
  return share(amount, rate, rateOfSek);
}
