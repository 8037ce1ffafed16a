/**
 * One invoice as it stood at the end of a day: what was open of it, by both computations.
 *
 * Where the two differ, `open` is the one that goes back from the source's own balance: that counts all that lowers a
 * debt, documented or not (tax reductions, rounding, set-offs), it is what the source's own ledger says today, and only
 * what came after the day is added to it. The exceptions are an invoice that was another each time it was read: its
 * balance and its payments are not of one moment, while what was settled by the day does not move any more, so there
 * the computation forward holds, and so it does for what was paid too much where no balance shows it. Where one of the two cannot be made the other stands. All of it is told in the notes.
 */
import { type PlainDate, daysBetween } from "../../calendar/plainDate.ts";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import type { InvoiceWithEvents } from "../ledger.ts";
import { owedOn, rollBack, rollForward, settledBy } from "../openAmount.ts";
import type { LedgerBooks, OpenItem } from "../openItem.ts";
import { type Computed, itemNotes } from "./itemNotes.ts";
import { type SekValue, sekValueOf } from "./sekValue.ts";
import { type Settlement, settlementsOf } from "./settlements.ts";

export interface DayOfLedger {
  readonly asOf: PlainDate;
  readonly readAloneFrom: PlainDate | null;
  readonly paymentVouchers: LedgerBooks["paymentVouchers"];
}

/** Gives the item; null when nothing of it was open on the day, or it was neither dated nor paid by then. */
export function itemOn(item: InvoiceWithEvents, day: DayOfLedger): OpenItem | null {
  const { invoice, setOffs } = item;
  const { asOf } = day;
  const settlements = settlementsOf(item);
  const isDated = invoice.invoiceDate === null || invoice.invoiceDate <= asOf;
  if (!isDated && !settlements.some(({ date }) => date !== null && date <= asOf)) return null;
  const back = rollBack(invoice, settlements, asOf);
  const forward = rollForward(invoice, settlements, asOf);
  if (back === 0n && forward === 0n) return null;
  if (back !== forward && isSettledBefore(item, settlements, day.readAloneFrom)) return null;
  return openItem({ invoice, settlements, setOffs, asOf, back, forward }, day);
}

/**
 * What was settled before documents were read alone is known by lists only, which tell neither write-offs nor which
 * invoice a credit note was set off against: there is no second computation, and today's balance says that it is
 * settled. Unless a later note of the same party was set off against nobody knows what: that may be this one.
 */
function isSettledBefore(
  { invoice, strayNoteOn }: InvoiceWithEvents,
  settlements: readonly Settlement[],
  readAloneFrom: PlainDate | null,
): boolean {
  if (readAloneFrom === null || invoice.changedDuringFetch) return false;
  const isBefore = (date: PlainDate | null): boolean => date !== null && date < readAloneFrom;
  if (strayNoteOn !== null && !isBefore(strayNoteOn)) return false;
  if (!isBefore(invoice.invoiceDate) || !settlements.every(({ date }) => isBefore(date))) return false;
  return (invoice.balance ?? rollForward(invoice, settlements, null)) === 0n;
}

type Reading = Omit<Computed, "sekValue" | "open">;

function openItem(reading: Reading, { paymentVouchers }: DayOfLedger): OpenItem {
  const { invoice, settlements, asOf } = reading;
  const sekValue = sekValueOf(invoice.currency);
  const open = chosen(reading);
  return {
    invoice,
    total: inKronor(invoice.total, sekValue),
    settled: settledInKronor(reading, sekValue),
    open: inKronor(open, sekValue),
    openInCurrency: open,
    daysOverdue: invoice.dueDate === null ? null : daysBetween(invoice.dueDate, asOf),
    later: laterOf(settlements, asOf).map(({ kind, number, date, amount, voucher }) => ({
      kind,
      number,
      date,
      amount: inKronor(amount, sekValue),
      voucher: voucher ?? (kind === "credit-note" ? null : (paymentVouchers?.get(number) ?? null)),
    })),
    notes: itemNotes({ ...reading, open, sekValue }),
  };
}

function laterOf(settlements: readonly Settlement[], asOf: PlainDate): readonly Settlement[] {
  const isLater = ({ date }: Settlement): boolean => date === null || date > asOf;
  return settlements.every(isLater) ? settlements : settlements.filter(isLater);
}

function inKronor(amount: Ore | null, sekValue: SekValue | null): Ore | null {
  return amount === null || sekValue === null ? null : sekValue(amount);
}

function chosen({ invoice, settlements, back, forward }: Reading): Ore | null {
  const { changedDuringFetch, balance } = invoice;
  if (changedDuringFetch) return forward ?? back;
  if (balance !== 0n || forward === null || back === forward) return back ?? forward;
  // More was paid than was owed, and the source does not count the rest: it is no part of what was open before.
  const left = rollForward(invoice, settlements, null);
  if (left === null || left >= 0n) return back ?? forward;
  return forward < 0n ? zeroOre : forward;
}

/** By what it takes from the value of what was owed, so that total less settled is what is open to the öre. */
function settledInKronor({ invoice, settlements, asOf }: Reading, sekValue: SekValue | null): Ore | null {
  const settled = settledBy(settlements, asOf);
  if (settled === null || sekValue === null) return null;
  const owed = owedOn(invoice);
  return owed === null ? sekValue(settled) : ore(sekValue(owed) - sekValue(ore(owed - settled)));
}
