/**
 * The value in kronor of an amount in the currency of an invoice, always at the rate that the invoice was booked at:
 * what the balance date's rate makes of it is an entry of its own, beside the ledger.
 */
import { rateFraction, valueAt } from "../../money/exchange.ts";
import { type Ore, sizeOf } from "../../money/ore.ts";
import type { LedgerCurrency } from "../ledgerInvoice.ts";

export type SekValue = (amount: Ore) => Ore;

export interface Exchange {
  readonly toSek: SekValue;
  /** Back again: an amount that was valued in kronor becomes what it was. */
  readonly fromSek: (sek: Ore) => Ore;
}

const itself: SekValue = (amount) => amount;

/** Gives what values amounts of one currency; null when there is no rate to value them at. */
export function sekValueOf(currency: LedgerCurrency): SekValue | null {
  return currency.code === "SEK" ? itself : (exchangeOf(currency)?.toSek ?? null);
}

/** Reads the rate of another currency; null when there is none. */
export function exchangeOf({ rate, unit }: LedgerCurrency): Exchange | null {
  const fraction = rate === null ? null : rateFraction({ rate, unit: unit ?? "1" });
  if (fraction === null) return null;
  const inverse = { numerator: fraction.denominator, denominator: fraction.numerator };
  return { toSek: (amount) => valueAt(fraction, amount), fromSek: (sek) => valueAt(inverse, sek) };
}

/** Tells whether an amount in kronor may be another at the rate of another day: rates move, but not by a third. */
export function isAbout(one: Ore, other: bigint | null): boolean {
  return other !== null && other !== 0n && 3n * sizeOf(one - other) <= sizeOf(other);
}
