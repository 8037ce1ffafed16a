/**
 * What settles an invoice, one by one: payments, what was written off with them, and credit notes set off against it.
 * Amounts are in the currency of the invoice and lower what is owed when positive.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { type Ore, negateOre, ore, sumOre, zeroOre } from "../../money/ore.ts";
import type { CreditNote, InvoiceWithEvents, KnownPayment } from "../ledger.ts";
import { type LedgerVoucher, isOwed } from "../ledgerInvoice.ts";

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
export function settlementsOf(item: InvoiceWithEvents): readonly Settlement[] {
  const { invoice, payments, creditNotes } = item;
  const paid = paidOf(payments, invoice.currency.code);
  return invoice.credit || creditNotes.length > 0 ? [...paid, ...setOffsOf(item)] : paid;
}

function paidOf(payments: readonly KnownPayment[], currency: string): readonly Settlement[] {
  const [first] = payments;
  if (first === undefined) return nothing;
  // Nearly every invoice is paid once.
  return payments.length === 1
    ? settledBy(first, currency)
    : payments.flatMap((payment) => settledBy(payment, currency));
}

function settledBy(payment: KnownPayment, currency: string): readonly Settlement[] {
  const { booked, number, paidOn: date, hasWriteOffs, alone } = payment;
  if (!booked) return nothing;
  const voucher = alone?.voucher ?? null;
  const amount = currency === "SEK" ? payment.amount : (alone?.amountInCurrency ?? null);
  const paid: Settlement = { kind: "payment", number, date, amount, voucher };
  const writeOffs = alone?.writeOffs ?? [];
  if (!hasWriteOffs && writeOffs.length === 0) return [paid];
  // Write-offs are in SEK: in another currency they are not known.
  const isKnown = alone !== null && currency === "SEK";
  const off = isKnown ? sumOre(writeOffs.map((each) => each.amount)) : null;
  return [paid, { kind: "write-off", number, date, amount: off, voucher }];
}

/** On both documents from the first day that there are both: the source does not tell the day. */
function setOffsOf({ invoice, payments, creditNotes, credited }: InvoiceWithEvents): readonly Settlement[] {
  const currency = invoice.currency.code;
  const ofNotes = creditNotes.map((credit) => ({
    note: credit.note,
    date: laterOf(credit.note.invoiceDate, invoice.invoiceDate),
    amount: setOffBy(credit, currency),
  }));
  const own = invoice.credit ? setOffBy({ note: invoice, payments }, currency) : zeroOre;
  const ofItself = {
    note: invoice,
    date: laterOf(invoice.invoiceDate, (credited ?? invoice).invoiceDate),
    amount: own === null ? null : negateOre(own),
  };
  return [...ofNotes, ofItself]
    .filter(({ amount }) => amount !== 0n)
    .map(({ note: { number, vouchers }, date, amount }) => {
      return { kind: "credit-note", number, date, amount, voucher: vouchers[0] ?? null };
    });
}

/** How much of the note was set off: what is neither left of it nor paid back. */
function setOffBy({ note, payments }: CreditNote, currency: string): Ore | null {
  if (!isOwed(note)) return zeroOre;
  if (note.total === null || note.balance === null) return null;
  let setOff = note.balance - note.total;
  for (const { amount } of paidOf(payments, currency)) {
    if (amount === null) return null;
    setOff += amount;
  }
  return ore(setOff);
}

function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
