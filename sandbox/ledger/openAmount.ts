/** What is owed on an invoice: the sum of its events, up to a day or to now. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, sumOre } from "#domain/money/ore.ts";
import type { Invoice, Register } from "#sandbox/state/invoice.ts";

/** Sums what is open in the invoice's currency; with a day, what was open at its end. */
export function openAmount(invoice: Invoice, asOf?: PlainDate): Ore {
  return sumOre(eventsUntil(invoice, asOf).map(({ amount }) => amount));
}

/** Sums what is open in kronor at the rates it was booked at. */
export function openSek(invoice: Invoice, asOf?: PlainDate): Ore {
  return sumOre(eventsUntil(invoice, asOf).map(({ sek }) => sek));
}

/** A claim is a debit, a debt is a credit. */
export function debitSign(register: Register): 1n | -1n {
  return register === "customer" ? 1n : -1n;
}

function eventsUntil(invoice: Invoice, asOf: PlainDate | undefined) {
  return asOf === undefined ? invoice.events : invoice.events.filter(({ date }) => date <= asOf);
}
