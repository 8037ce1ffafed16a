/**
 * What the amounts of foreign invoices are in. Fortnox does not say whether Total and Balance are in the currency of
 * the invoice or in kronor, and those who have asked disagree. What was paid on them shows it, because payments
 * tell kronor and most of them the currency too, and so do the vouchers that booked them: the reading that fits most of
 * both in a ledger holds for all of it, and without any the currency of the invoice is assumed.
 */
import { type Ore, ore, sizeOf } from "../../money/ore.ts";
import { eventsByInvoice } from "./eventsByInvoice.ts";
import type { InvoiceWithEvents, KnownInvoice, KnownPayment } from "../ledger.ts";
import { isOwed } from "../ledgerInvoice.ts";
import type { LedgerBooks } from "../openItem.ts";
import { type Exchange, exchangeOf, isAbout } from "../item/sekValue.ts";
import { paymentSettlements } from "../item/settlements.ts";

interface Amounts {
  readonly total: Ore | null;
  readonly balance: Ore | null;
}

/** Turns what the source shows into the currency of the invoice. */
type Reading = (shown: Amounts, exchange: Exchange) => Amounts;

const inCurrency: Reading = (shown) => shown;
const inKronor: Reading = ({ total, balance }, { fromSek }) => ({
  total: total === null ? null : fromSek(total),
  balance: balance === null ? null : fromSek(balance),
});
const balanceInKronor: Reading = ({ total, balance }, { fromSek }) => ({
  total,
  balance: balance === null ? null : fromSek(balance),
});
/** The one that is assumed first: it holds when another does not fit better. */
const readings = [inCurrency, inKronor, balanceInKronor] as const;

/** Gives the ledger with every amount in the currency of its invoice. */
export function readForeignAmounts(books: LedgerBooks): LedgerBooks {
  const isForeign = ({ currency }: KnownInvoice): boolean => currency.code !== "SEK";
  const foreign = books.invoices.filter((invoice) => isForeign(invoice) && isOwed(invoice));
  if (foreign.length === 0) return books;
  const reading = bestReading(foreign.map(eventsByInvoice(books.invoices, books.payments)), books);
  if (reading === inCurrency) return books;
  return {
    ...books,
    invoices: books.invoices.map((invoice) => (isForeign(invoice) ? readBy(reading, invoice) : invoice)),
  };
}

function bestReading(items: readonly InvoiceWithEvents[], { bookedKronor }: LedgerBooks): Reading {
  const isBookedSo = (reading: Reading, { invoice }: InvoiceWithEvents): boolean =>
    isAsBooked(reading, invoice, bookedKronor?.get(invoice.number) ?? null);
  const fits = readings.map((reading) => ({
    reading,
    count:
      items.filter((item) => isFitting(reading, item)).length +
      items.filter((item) => isBookedSo(reading, item)).length,
  }));
  return fits.reduce((best, each) => (each.count > best.count ? each : best)).reading;
}

/** Tells whether the balance is what the reading and the payments leave of the total. */
function isFitting(reading: Reading, { invoice, payments, setOffs }: InvoiceWithEvents): boolean {
  const exchange = exchangeOf(invoice.currency);
  // Credit notes show their amounts in the same unknown way, and prove nothing.
  if (exchange === null || invoice.credit || setOffs.length > 0) return false;
  const { total, balance } = reading(invoice, exchange);
  if (total === null || balance === null) return false;
  const gone = ore(total - balance);
  const settlements = paymentSettlements(payments, invoice.currency.code);
  if (settlements.some(({ amount }) => amount === null)) {
    return isAbout(exchange.toSek(gone), kronorOf(payments));
  }
  const left = settlements.reduce<bigint>((sum, { amount }) => sum - (amount ?? 0n), gone);
  return sizeOf(exchange.toSek(ore(left))) <= BigInt(settlements.length + 1);
}

/** A voucher has VAT beside the invoice, where the buyer owes it, but no ten times as much. */
function isAsBooked(reading: Reading, invoice: KnownInvoice, booked: Ore | null): boolean {
  const exchange = exchangeOf(invoice.currency);
  const total = exchange === null ? null : reading(invoice, exchange).total;
  if (exchange === null || total === null) return false;
  return isAbout(ore(sizeOf(exchange.toSek(total))), booked);
}

/** Kronor at another day's rate tell no amount, but tell a currency from kronor. */
function kronorOf(payments: readonly KnownPayment[]): bigint | null {
  let kronor = 0n;
  for (const { booked, amount } of payments) {
    if (amount === null) return null;
    if (booked) kronor += amount;
  }
  return kronor;
}

function readBy(reading: Reading, invoice: KnownInvoice): KnownInvoice {
  const exchange = exchangeOf(invoice.currency);
  if (exchange === null) return invoice;
  const { alone } = invoice;
  // What is to be paid stands beside the total, in what that is in.
  const totalToPay = reading({ total: alone?.totalToPay ?? null, balance: null }, exchange).total;
  const read = { ...invoice, ...reading(invoice, exchange) };
  return alone === null ? read : { ...read, alone: { ...alone, totalToPay } };
}
