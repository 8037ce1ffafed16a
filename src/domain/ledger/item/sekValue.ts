/**
 * The value in kronor of an amount in the currency of an invoice, always at the rate that the invoice was booked at:
 * what the balance date's rate makes of it is an entry of its own, beside the ledger.
 */
import { rateFraction, valueAt } from "../../money/exchange.ts";
import type { Ore } from "../../money/ore.ts";
import type { LedgerCurrency } from "../ledgerInvoice.ts";

export type SekValue = (amount: Ore) => Ore;

const itself: SekValue = (amount) => amount;

/** Gives what values amounts of one currency; null when there is no rate to value them at. */
export function sekValueOf({ code, rate, unit }: LedgerCurrency): SekValue | null {
  if (code === "SEK") return itself;
  const fraction = rate === null ? null : rateFraction({ rate, unit: unit ?? "1" });
  return fraction === null ? null : (amount) => valueAt(fraction, amount);
}
