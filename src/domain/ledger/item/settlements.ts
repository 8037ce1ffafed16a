/**
 * What settles an invoice, one by one: payments, what was written off with them, and credit notes set off against it.
 * Amounts are in the currency of the invoice and lower what is owed when positive.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import type { CreditNote, InvoiceWithEvents, KnownInvoice, KnownPayment } from "../ledger.ts";
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
export function settlementsOf({
  invoice,
  payments,
  creditNotes,
  credited,
}: InvoiceWithEvents): readonly Settlement[] {
  if (payments.length === 0 && creditNotes.length === 0 && !invoice.credit) return nothing;
  const settlements: Settlement[] = [];
  addPayments(settlements, payments, invoice.currency.code);
  for (const credit of creditNotes) {
    addSetOff(settlements, credit.note, {
      date: laterOf(credit.note.invoiceDate, invoice.invoiceDate),
      amount: setOffBy(credit, invoice.currency.code),
    });
  }
  if (invoice.credit) {
    // A credit note is settled by what it is set off against.
    const setOff = setOffBy({ note: invoice, payments }, invoice.currency.code);
    addSetOff(settlements, invoice, {
      date: credited === null ? invoice.invoiceDate : laterOf(invoice.invoiceDate, credited.invoiceDate),
      amount: setOff === null ? null : negateOre(setOff),
    });
  }
  return settlements;
}

function addPayments(settlements: Settlement[], payments: readonly KnownPayment[], currency: string): void {
  for (const { booked, number, paidOn, amount, hasWriteOffs, alone } of payments) {
    if (!booked) continue;
    const paid = currency === "SEK" ? amount : (alone?.amountInCurrency ?? null);
    const voucher = alone?.voucher ?? null;
    settlements.push({ kind: "payment", number, date: paidOn, amount: paid, voucher });
    const writeOffs = alone?.writeOffs ?? [];
    if (!hasWriteOffs && writeOffs.length === 0) continue;
    // Write-offs are in SEK: in another currency they are not known.
    const isKnown = alone !== null && currency === "SEK";
    const off = isKnown ? ore(writeOffs.reduce((sum, each) => sum + each.amount, 0n)) : null;
    settlements.push({ kind: "write-off", number, date: paidOn, amount: off, voucher });
  }
}

/** It is set off as soon as there are both: the source does not tell the day. */
function addSetOff(
  settlements: Settlement[],
  { number, vouchers }: KnownInvoice,
  { date, amount }: Pick<Settlement, "date" | "amount">,
): void {
  if (amount === 0n) return;
  settlements.push({ kind: "credit-note", number, date, amount, voucher: vouchers[0] ?? null });
}

/** How much of the note was set off: what is neither left of it nor paid back. */
function setOffBy({ note, payments }: CreditNote, currency: string): Ore | null {
  if (!isOwed(note)) return ore(0n);
  if (note.total === null || note.balance === null) return null;
  const repaid: Settlement[] = [];
  addPayments(repaid, payments, currency);
  let setOff = note.balance - note.total;
  for (const { amount } of repaid) {
    if (amount === null) return null;
    setOff += amount;
  }
  return ore(setOff);
}

function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
