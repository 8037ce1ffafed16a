/** An amount divided in proportion, to the öre and with nothing left over. */
import { halfAwayFromZero } from "./exchange.ts";
import { type Ore, ore } from "./ore.ts";

/**
 * Divides an amount over weights. Rounding rule `cumulative`: each share is what the sum up to and with it comes to,
 * rounded half away from zero, less what the sum before came to, so that the shares sum to the amount exactly. The
 * weights must not sum to zero.
 */
export function distribute(amount: Ore, weights: readonly bigint[]): readonly Ore[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const [sign, divisor] = total < 0n ? [-1n, -total] : [1n, total];
  let [weighed, given] = [0n, 0n];
  return weights.map((weight) => {
    weighed += weight;
    const upTo = halfAwayFromZero(amount * weighed * sign, divisor);
    const share = upTo - given;
    given = upTo;
    return ore(share);
  });
}
