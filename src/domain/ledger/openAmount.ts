/**
 * What is open of an invoice at the end of a day, computed in two ways that must agree: back from the balance that
 * the source shows now, and forward from the total. Where they part, something moved while the source was read, or
 * something settles the invoice that is not known: a write-off, a tax reduction, a credit. Amounts are in the currency
 * of the invoice; unknown is null, never zero.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import { type Ore, negateOre, ore, sumOre } from "../money/ore.ts";
import type { CreditNote, InvoiceWithEvents, KnownInvoice, KnownPayment } from "./ledger.ts";

/** Lowers what is owed, when positive. */
interface Settlement {
  /** Null when the source does not say. */
  readonly date: PlainDate | null;
  readonly amount: Ore | null;
}

/** Adds to today's balance what was settled after the day; with no day, gives the balance itself. */
export function openBack(item: InvoiceWithEvents, asOf: PlainDate | null): Ore | null {
  const after = settlementsOf(item).filter(({ date }) => asOf !== null && date !== null && date > asOf);
  return combine(item.invoice.balance, after, (balance, amount) => balance + amount);
}

/** Takes from what was owed what was settled up to the day; with no day, all that is known. */
export function openForward(item: InvoiceWithEvents, asOf: PlainDate | null): Ore | null {
  const until = settlementsOf(item).filter(({ date }) => asOf === null || date === null || date <= asOf);
  return combine(owedOn(item.invoice), until, (owed, amount) => owed - amount);
}

/** Tells whether the two part now. What cannot be computed parts from nothing. */
export function partsNow(item: InvoiceWithEvents): boolean {
  if (!isOwed(item.invoice)) return false;
  const [back, forward] = [openBack(item, null), openForward(item, null)];
  return back !== null && forward !== null && back !== forward;
}

/** Tells whether the invoice is in the ledger at all: booked, and neither cancelled nor paid on the spot. */
export function isOwed({ booked, cancelled, paidAtOnce }: KnownInvoice): boolean {
  return booked && !cancelled && !paidAtOnce;
}

/** The customer owes the total less the tax reduction (ROT, RUT), which Skatteverket pays. */
function owedOn({ total, alone }: KnownInvoice): Ore | null {
  return alone?.totalToPay ?? total;
}

function settlementsOf({ invoice, payments, creditNotes }: InvoiceWithEvents): readonly Settlement[] {
  const { code } = invoice.currency;
  const paid = payments
    .filter(({ booked }) => booked)
    .map((payment) => ({ date: payment.paidOn, amount: settledBy(payment, code) }));
  const credited = creditNotes.map((credit) => ({
    date: credit.note.invoiceDate,
    amount: setOffBy(credit, code),
  }));
  if (!invoice.credit) return [...paid, ...credited];
  // A credit note is settled by what it is set off against, on its own day.
  const setOff = setOffBy({ note: invoice, payments }, code);
  return [...paid, { date: invoice.invoiceDate, amount: setOff === null ? null : negateOre(setOff) }];
}

/** What a payment and its write-offs settle. Write-offs are in SEK: in another currency they are not known. */
function settledBy({ amount, hasWriteOffs, alone }: KnownPayment, currency: string): Ore | null {
  if (hasWriteOffs && (alone === null || currency !== "SEK")) return null;
  const paid = currency === "SEK" ? amount : (alone?.amountInCurrency ?? null);
  if (paid === null) return null;
  return sumOre([paid, ...(alone?.writeOffs ?? []).map((off) => off.amount)]);
}

/** How much of the note was set off: what is neither left of it nor paid back. */
function setOffBy({ note, payments }: CreditNote, currency: string): Ore | null {
  const repaid = payments
    .filter(({ booked }) => booked)
    .map((payment) => ({ date: null, amount: settledBy(payment, currency) }));
  if (!isOwed(note)) return ore(0n);
  const left = combine(note.total, repaid, (total, amount) => total - amount);
  return left === null || note.balance === null ? null : ore(note.balance - left);
}

function combine(
  start: Ore | null,
  settlements: readonly Settlement[],
  step: (sum: bigint, amount: bigint) => bigint,
): Ore | null {
  let sum: bigint | null = start;
  for (const { amount } of settlements) {
    if (sum === null || amount === null) return null;
    sum = step(sum, amount);
  }
  return sum === null ? null : ore(sum);
}
