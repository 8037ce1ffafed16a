/** Amounts of another currency in kronor, at a rate that is a fraction of whole numbers: no float on the way. */
import { type Ore, ore } from "./ore.ts";

/** Kronor for so many units of the currency, as decimal text (`11.2` for 1, `7.45` for 100). */
export interface ExchangeRate {
  readonly rate: string;
  readonly unit: string;
}

/** A rate as the fraction that an amount is multiplied by. */
export interface RateFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Reads a rate; null when it is no positive number. */
export function rateFraction({ rate, unit }: ExchangeRate): RateFraction | null {
  const [kronor, units] = [fractionOf(rate), fractionOf(unit)];
  if (kronor === null || units === null) return null;
  return {
    numerator: kronor.numerator * units.denominator,
    denominator: kronor.denominator * units.numerator,
  };
}

/** Values an amount in kronor, to the öre by `halfAwayFromZero`. */
export function valueAt({ numerator, denominator }: RateFraction, amount: Ore): Ore {
  return ore(halfAwayFromZero(amount * numerator, denominator));
}

/** Divides to a whole number, a half away from zero: what bookkeeping programs do with currencies. The divisor is positive. */
export function halfAwayFromZero(dividend: bigint, divisor: bigint): bigint {
  const twice = 2n * dividend;
  return (twice >= 0n ? twice + divisor : twice - divisor) / (2n * divisor);
}

function fractionOf(decimal: string): RateFraction | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) return null;
  const [, whole = "", decimals = ""] = match;
  const numerator = BigInt(whole + decimals);
  return numerator === 0n ? null : { numerator, denominator: 10n ** BigInt(decimals.length) };
}
