/**
 * What settles an invoice, one by one: payments, what was written off with them, and credit notes set off against it.
 * Amounts are in the currency of the invoice and lower what is owed when positive.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { type Ore, negateOre, sumOre, zeroOre } from "../../money/ore.ts";
import type { InvoiceWithEvents, KnownInvoice, KnownPayment, SetOff, Settled } from "../ledger.ts";
import type { LedgerVoucher } from "../ledgerInvoice.ts";

export interface Settlement {
  readonly kind: "payment" | "write-off" | "credit-note";
  /** Of the payment or the credit note. */
  readonly number: string;
  /** Null when the source does not say. */
  readonly date: PlainDate | null;
  /** Null is unknown, never zero. */
  readonly amount: Ore | null;
  readonly voucher: LedgerVoucher | null;
}

const nothing: readonly Settlement[] = [];

/** Lists what settles the invoice. */
export function settlementsOf({ invoice, payments, setOffs }: InvoiceWithEvents): readonly Settlement[] {
  const paid = paymentSettlements(payments, invoice.currency.code);
  return setOffs.length === 0
    ? paid
    : [...paid, ...setOffs.map((setOff) => settledBySetOff(invoice, setOff))];
}

/** Lists what payments, those that are booked, settle of an invoice in a currency. */
export function paymentSettlements(
  payments: readonly KnownPayment[],
  currency: string,
): readonly Settlement[] {
  const [first] = payments;
  if (first === undefined) return nothing;
  // Nearly every invoice is paid once.
  return payments.length === 1
    ? settledBy(first, currency)
    : payments.flatMap((payment) => settledBy(payment, currency));
}

/** Tells what a payment says that it settles. */
export function settledOf(payment: KnownPayment, currency: string): Settled {
  const { hasWriteOffs, alone } = payment;
  const writeOffs = alone?.writeOffs ?? [];
  const paid = paidIn(currency, payment);
  if (!hasWriteOffs && writeOffs.length === 0) return { paid, writtenOff: zeroOre };
  // Write-offs are in SEK: in another currency they are not known.
  const isKnown = alone !== null && currency === "SEK";
  return { paid, writtenOff: isKnown ? sumOre(writeOffs.map(({ amount }) => amount)) : null };
}

function paidIn(currency: string, { amount, currency: own, alone }: KnownPayment): Ore | null {
  if (currency === "SEK") return amount;
  const inCurrency = alone?.amountInCurrency ?? null;
  if (own.code === currency) return inCurrency;
  // What a payment in kronor says beside its kronor can only be the currency of the invoice.
  return own.code === "SEK" && inCurrency !== amount ? inCurrency : null;
}

function settledBy(payment: KnownPayment, currency: string): readonly Settlement[] {
  const { booked, number, paidOn: date, alone, settles } = payment;
  if (!booked) return nothing;
  const voucher = alone?.voucher ?? null;
  const { paid, writtenOff } = settles ?? settledOf(payment, currency);
  const settlement: Settlement = { kind: "payment", number, date, amount: paid, voucher };
  if (writtenOff === 0n) return [settlement];
  return [settlement, { kind: "write-off", number, date, amount: writtenOff, voucher }];
}

/** On both documents from the first day that there are both: the source does not tell the day. */
function settledBySetOff(of: KnownInvoice, { note, invoice, amount }: SetOff): Settlement {
  const { number, invoiceDate, vouchers } = note;
  return {
    kind: "credit-note",
    number,
    date: laterOf(invoiceDate, (invoice ?? note).invoiceDate),
    amount: of.number === number && amount !== null ? negateOre(amount) : amount,
    voucher: vouchers[0] ?? null,
  };
}

function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
