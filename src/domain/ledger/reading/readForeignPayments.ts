/**
 * What payments of an invoice in another currency settle of it. Their lists tell kronor only, some payments are made in
 * kronor, write-offs are in kronor and hold what the rate made, and öre are lost on the way. What a payment does not say
 * in the currency is what its kronor come to at its own rate, or else what is gone from the invoice.
 */
import { type Ore, ore, sizeOf, zeroOre } from "../../money/ore.ts";
import { type Exchange, exchangeOf, isAbout } from "../item/sekValue.ts";
import { settledOf } from "../item/settlements.ts";
import type { KnownInvoice, KnownPayment, Settled } from "../ledger.ts";
import { owedOn } from "../openAmount.ts";
import type { PaidInvoice } from "./paidInvoice.ts";

interface Told {
  readonly payment: KnownPayment;
  readonly settled: Settled;
}

/** Reads them; gives them as they were told where they say all of it themselves. */
export function readForeignPayments(invoice: KnownInvoice, payments: readonly KnownPayment[]): PaidInvoice {
  const [exchange, owed, { balance, currency }] = [exchangeOf(invoice.currency), owedOn(invoice), invoice];
  if (exchange === null || owed === null || balance === null) return { invoice, payments };
  const told = payments
    .filter(({ booked }) => booked)
    .map((payment) => ({ payment, settled: settledOf(payment, currency.code) }));
  const gone = ore(owed - balance);
  const isRounding = (amount: bigint): boolean =>
    sizeOf(exchange.toSek(ore(amount))) <= BigInt(told.length + 2);
  if (told.length === 0) {
    return { invoice: isRounding(gone) ? { ...invoice, balance: owed } : invoice, payments };
  }
  const paid = withPaid(told, { exchange, currency: currency.code, gone });
  const meant = withoutLostOre(withWriteOffs(paid, { exchange, gone, isRounding }), gone, isRounding);
  const byPayment = new Map(meant.map(({ payment, settled }) => [payment, { ...payment, settles: settled }]));
  return { invoice, payments: payments.map((payment) => byPayment.get(payment) ?? payment) };
}

interface Ground {
  readonly exchange: Exchange;
  /** What is gone from the invoice, in its currency. */
  readonly gone: Ore;
}

/** Of one payment that says nothing in the currency at all, what is gone must be near what its kronor are worth. */
function withPaid(
  told: readonly Told[],
  { exchange, currency, gone }: Ground & { readonly currency: string },
): readonly Told[] {
  const read = told.map((each) => {
    const paid = each.settled.paid ?? byOwnRate(each.payment, currency);
    return paid === each.settled.paid ? each : { ...each, settled: { ...each.settled, paid } };
  });
  const silent = read.filter(({ settled }) => settled.paid === null);
  const [only] = silent;
  if (only === undefined || silent.length > 1 || read.some(({ settled }) => settled.writtenOff === null))
    return read;
  const rest = ore(gone - sumOf(read));
  const isNear = isAbout(exchange.toSek(rest), only.payment.amount);
  return isNear
    ? read.map((each) => (each === only ? { ...each, settled: { ...each.settled, paid: rest } } : each))
    : read;
}

/** Nothing is written off of the currency where the payments are all of it: then it is what the rate made. */
function withWriteOffs(
  told: readonly Told[],
  { exchange, gone, isRounding }: Ground & { readonly isRounding: (amount: bigint) => boolean },
): readonly Told[] {
  const unknown = told.filter(({ settled }) => settled.writtenOff === null);
  const [first] = unknown;
  if (first === undefined || told.some(({ settled }) => settled.paid === null)) return told;
  const rest = ore(gone - sumOf(told));
  const inKronor = first.payment.alone?.writeOffs.reduce((sum, { amount }) => sum + amount, 0n) ?? null;
  const isWrittenOff = unknown.length === 1 && isAbout(exchange.toSek(rest), inKronor);
  if (!isWrittenOff && !isRounding(rest)) return told;
  const writtenOff = isRounding(rest) ? zeroOre : rest;
  return told.map((each) =>
    unknown.includes(each) ? { ...each, settled: { ...each.settled, writtenOff } } : each,
  );
}

function withoutLostOre(
  told: readonly Told[],
  gone: Ore,
  isRounding: (amount: bigint) => boolean,
): readonly Told[] {
  if (told.some(({ settled }) => settled.paid === null || settled.writtenOff === null)) return told;
  const lost = gone - sumOf(told);
  const last = told.at(-1);
  if (lost === 0n || last === undefined || !isRounding(lost)) return told;
  const { paid, writtenOff } = last.settled;
  return [...told.slice(0, -1), { ...last, settled: { paid: ore((paid ?? 0n) + lost), writtenOff } }];
}

function byOwnRate({ amount, currency }: KnownPayment, code: string): Ore | null {
  return amount === null || currency.code !== code ? null : (exchangeOf(currency)?.fromSek(amount) ?? null);
}

function sumOf(told: readonly Told[]): bigint {
  return told.reduce((sum, { settled }) => sum + (settled.paid ?? 0n) + (settled.writtenOff ?? 0n), 0n);
}
